import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { DecisionRefusal } from '../../../shared/domain/decision.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { because } from '../context.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/**
 * The domain's word for what stands against a decision, as the page knows it: a fault of a field, or a refusal.
 * `faulty` is the number of items that keep the review from being finished.
 */
export function refusalOf({ code, params = {} }: DecisionRefusal, faulty: number): Refused {
  switch (code) {
    case 'not-a-date':
      return because('invalid-input', { faults: [{ path: 'decidedOn', code: 'not-a-date' }] });
    case 'decision-in-future':
      return because('invalid-input', {
        faults: [{ path: 'decidedOn', code: 'date-in-future', params: { today: params['today'] ?? '' } }],
      });
    case 'application-withdrawn':
      return because('transition-not-allowed', { params: { from: 'withdrawn', to: 'certified' } });
    case 'receipt-date-missing':
      return because('receipt-missing');
    case 'checksheet-incomplete':
      return because(code, faulty > 0 ? { params: { count: faulty } } : {});
    case 'renewal-without-term':
      return because('renewal-without-certification');
    case 'received-after-term-end':
      return because('renewal-too-late', { params });
    case 'term-already-ended':
      return because('term-not-in-force', { params });
    case 'already-decided':
    case 'decision-before-receipt':
    case 'committee-opinion-missing':
    case 'decision-before-opinion':
    case 'legal-compliance-missing':
    case 'reason-required':
    case 'still-certified':
    case 'term-overlaps':
      return because(code, { params });
    default:
      return assertNever(code);
  }
}
