import { Alert } from '@mantine/core';
import type { EndingFacts } from '../../../shared/contract/terms.ts';
import { applicationKindLabels, applicationStatusLabels } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { termKindLabels } from '../../../shared/domain/term.ts';
import { formatBoth, formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { DescriptionList } from '../../components/description-list.tsx';
import { type EndingForm, endingLabels, wordsOf } from './ending-words.ts';
import styles from './terms.module.css';

type Terms = EndingFacts['running'];

const day = (on: CivilDate | null) => (on === null ? '' : formatBoth(on));

export interface EndingSummaryProps {
  readonly form: EndingForm;
  readonly facts: EndingFacts;
  readonly terms: Terms;
  readonly certificatesOut: number;
}

/** What stands in the record and what it brings about, in plain words, before anything is stored. */
export function EndingSummary({ form, facts, terms, certificatesOut }: EndingSummaryProps) {
  const { kind, effectiveOn, heard } = form;
  const words = wordsOf[kind];
  const open = facts.openApplication;
  return (
    <div className={styles['stack']}>
      <p className={styles['lead']}>
        {facts.company.name}の認定は、{effectiveOn === null ? '' : formatWareki(effectiveOn)}に「{words.title}
        」で終わります。この日から効力がありません。
      </p>
      <DescriptionList
        entries={[
          { label: '終了の種類', value: words.title },
          { label: '効力を失う日', value: day(effectiveOn) },
          { label: '事実の発生日', value: day(form.happenedOn) },
          { label: '届出日', value: day(form.notifiedOn) },
          { label: '受理日', value: day(form.acceptedOn) },
          ...(kind === 'resigned' ? [] : [{ label: words.ground, value: form.ground }]),
          { label: '理由', value: form.reason },
          ...(kind === 'revoked'
            ? [
                {
                  label: endingLabels['heard'] ?? '',
                  value:
                    heard === 'given'
                      ? `${day(form.hearingOn)}に与えた　${form.hearingNote}`
                      : `与えない（理由：${form.hearingNote}）`,
                },
              ]
            : []),
          { label: words.form, value: form.form },
          { label: '文書番号', value: form.documentNumber },
        ]}
      />
      <div>
        <p className={styles['strong']}>記録すると</p>
        <ul className={styles['list']}>
          {terms.map((term) => (
            <li key={term.id}>
              {certificationNumberLabel(term.number)}の認定期間（{termKindLabels[term.kind]}、
              {formatWareki(term.startOn)}から
              {formatWareki(term.endOn)}まで）が終わります。
            </li>
          ))}
          {certificatesOut > 0 && (
            <li>
              認定証を{certificatesOut}枚交付しています。返還を受けたら、事業者の「認定証」のタブで記録してください。
            </li>
          )}
          <li>記録の後で、事業者への通知を作れます。広報・ホームページの掲載は、別に確かめてください。</li>
          <li>誤って記録したときは、事業者の「認定期間」のタブで、理由を書いて取り消せます。</li>
        </ul>
      </div>
      {open !== null && (
        <Alert color="orange" variant="outline" title="進行中の申請があります">
          {applicationKindLabels[open.kind]}の申請（{open.receiptNumber ?? '受付前'}、
          {applicationStatusLabels[open.status]}
          ）は、このまま残ります。先に取り下げるときは、記録せずに申請の画面で「取下げ」を記録してください。
        </Alert>
      )}
    </div>
  );
}
