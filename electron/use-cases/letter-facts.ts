import { z } from 'zod';
import { certificationNumberLabel } from '../../shared/domain/certificate.ts';
import { companyLabels } from '../../shared/domain/company-labels.ts';
import type { LetterFacts } from '../../shared/domain/letter-placeholders.ts';
import { renewalDeadline } from '../../shared/domain/renewal-deadline.ts';
import { planner } from '../../shared/domain/renewal-plan.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { LetterRow } from '../store/repositories/letter-facts.ts';
import type { Store } from '../store/store.ts';
import { renewalCalendar } from './office-calendar.ts';

const changesShape = z.array(
  z.object({ before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) }),
);
const labels = new Map<string, string>(Object.entries(companyLabels));
const shown = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : '（なし）');

/** What a 変更届 changed, a line for each field with its value before and after. */
function changeText(json: string | null): string {
  const changes = changesShape.safeParse(json === null ? [] : (JSON.parse(json) as unknown)).data ?? [];
  return changes
    .flatMap(({ before, after }) =>
      Object.entries(after)
        .filter(([field, value]) => labels.has(field) && shown(before[field]) !== shown(value))
        .map(([field, value]) => `${labels.get(field)}　（変更前）${shown(before[field])}　（変更後）${shown(value)}`),
    )
    .join('\n');
}

const lost = { resigned: '辞退', revoked: '取消し', ended: '消滅', expired: '期間満了' } as const;

/** How long the certification lasts, by the term told of, as a sentence for a letter of that day. */
function effectText({ endOn, endedOn, endKind }: LetterRow, sentOn: CivilDate): string {
  if (endOn === null) return '';
  if (endedOn !== null) {
    const how = `認定は、${formatWareki(endedOn)}に${lost[endKind ?? 'ended']}により効力を失`;
    return endedOn <= sentOn ? `${how}っています。` : `${how}います。`;
  }
  return sentOn <= endOn
    ? `現在の認定は、認定期間の満了日である${formatWareki(endOn)}まで効力があります。`
    : `認定期間は、${formatWareki(endOn)}に満了しています。`;
}

const day = (date: CivilDate | null): string => (date === null ? '' : formatWareki(date));

/** Gives what a letter says of a company; the calendar is read once for a whole selection. */
export function factsFor(
  store: Store,
  settings: Settings,
  today: CivilDate,
): (row: LetterRow, sent: { readonly number: string; readonly on: CivilDate }) => LetterFacts {
  const calendar = renewalCalendar(store);
  const plan = planner(calendar, today, settings);
  const deadline = (endOn: CivilDate) => renewalDeadline(endOn, settings.renewalDeadlineMonths, calendar.isHoliday);
  return (row, sent) => ({
    事業者名: row.name,
    代表者職名: row.representativeTitle,
    代表者氏名: row.representativeName,
    郵便番号: row.postalCode,
    所在地: row.address,
    認定番号: row.number === null ? '' : certificationNumberLabel(row.number),
    認定日: day(row.certifiedOn),
    起算日: day(row.startOn),
    満了日: day(row.endOn),
    申請期限: row.endOn === null ? '' : formatWareki(deadline(row.endOn)),
    提出書類: settings.documentsRenewal.join('、'),
    申請書必要日: row.endOn === null ? '' : formatWareki(plan(row.endOn).neededBy),
    認定の効力: effectText(row, sent.on),
    更新回数: row.renewals === null ? '' : `${row.renewals}回`,
    受付番号: row.receiptNumber ?? '',
    申請日: day(row.receivedOn),
    決定日: day(row.decidedOn),
    終了日: day(row.effectiveOn),
    事実発生日: day(row.happenedOn),
    届出日: day(row.notifiedOn),
    受理日: day(row.acceptedOn),
    根拠: row.ground ?? '',
    理由: row.reason ?? '',
    変更内容: changeText(row.changes),
    再交付日: day(row.reissuedOn),
    文書番号: sent.number,
    発信日: formatWareki(sent.on),
    市名: settings.cityName,
    市長職名: settings.mayorTitle,
    市長氏名: settings.mayorName,
    担当課: settings.departmentName,
    担当者: settings.clerkName,
    市の所在地: settings.officeAddress,
    電話: settings.officePhone,
  });
}
