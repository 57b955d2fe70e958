import { addMonths } from '../../shared/domain/civil-date.ts';
import type { LetterFacts } from '../../shared/domain/letter-placeholders.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import type { LetterRow } from '../store/repositories/letter-facts.ts';

const nothing = {
  factOn: null,
  applicationId: null,
  number: null,
  certifiedOn: null,
  changes: null,
  aboutTermId: null,
  lastOn: null,
  endedOn: null,
  endKind: null,
  firstNoticeOn: null,
  renewalsJson: '[]',
};

/** An invented company with every fact a letter may need, where the register has none to show. */
export function inventedRow(today: string): { row: LetterRow; extra: LetterFacts } {
  const row: LetterRow = {
    ...nothing,
    companyId: '',
    name: '株式会社見本',
    postalCode: '351-0000',
    address: '埼玉県朝霞市見本町1-1-1',
    representativeTitle: '代表取締役',
    representativeName: '見本　太郎',
    receiptNumber: 'R8-0001',
    receivedOn: today,
    decidedOn: today,
    effectiveOn: today,
    happenedOn: today,
    notifiedOn: today,
    acceptedOn: today,
    ground: '（取消しの根拠）',
    reason: '（理由）',
    reissuedOn: today,
    startOn: today,
    endOn: addMonths(today, 36),
    renewals: 1,
  };
  const day = formatWareki(today);
  return { row, extra: { 認定番号: '第888号', 認定日: day, 変更内容: '代表者の氏名　（変更前）…　（変更後）…' } };
}
