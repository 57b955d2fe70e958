import { alertKindLabels, handlingLabels } from '../../shared/domain/alert.ts';
import { applicationKindLabels, applicationStatusLabels } from '../../shared/domain/application.ts';
import { reissueReasonLabels } from '../../shared/domain/certificate-copy.ts';
import { certificationNumberLabel } from '../../shared/domain/certificate.ts';
import { itemByKey, markLabels } from '../../shared/domain/checksheet.ts';
import { averageIndustryLabel, averageSeriesLabels, formatTenths } from '../../shared/domain/average-entry.ts';
import { calendarEntryLabels } from '../../shared/domain/calendar-day.ts';
import { attendanceLabels, handoverLabels } from '../../shared/domain/ceremony.ts';
import { consentLabels } from '../../shared/domain/company.ts';
import { reviewRouteLabels } from '../../shared/domain/full-review.ts';
import { hearingMethodLabels } from '../../shared/domain/hearing.ts';
import { industryName } from '../../shared/domain/industries.ts';
import type { ToldChange } from '../../shared/domain/told-changes.ts';
import { termStateLabels } from '../../shared/domain/term-state.ts';
import { letterTextLabels } from '../../shared/domain/letter-template.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { sheetDetails } from './audit-sheet.ts';
import { companyLabels } from '../../shared/domain/company-labels.ts';
import { templateFieldLabels } from '../../shared/domain/certificate-template-fields.ts';
import { imagePurposeLabels } from '../../shared/domain/image.ts';
import { substituteWayLabels } from '../../shared/domain/substitute.ts';
import { certificateKindLabels, opinionLabels } from './words.ts';

/** One changed field of an audit line, in the clerk's words; `before` is '' where the field is new. */
export type AuditDetail = ToldChange;

interface Line {
  readonly entity: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

type Words = Readonly<Record<string, string>>;

/** Names of what an audit line may hold, by kind of row. A field without a name stays inside. */
const labels: Readonly<Record<string, Words>> = {
  company: {
    ...companyLabels,
    reason: '理由',
    happenedOn: '事実の発生日',
    notifiedOn: '届出日',
    acceptedOn: '受理日',
  },
  application: {
    kind: '種別',
    status: '段階',
    receivedOn: '受付日',
    receiptNumber: '受付番号',
    correctionDueOn: '補正期限',
    correctionNote: '補正の内容',
    withdrawnReason: '取下げの理由',
    version: 'チェックシートの版',
    reviewRoute: '更新の審査のしかた',
    reviewRouteReason: '理由',
    note: 'メモ',
  },
  application_document: { name: '書類', receivedOn: '受領日', note: 'メモ' },
  checksheet_answer: {
    itemNumber: '審査項目',
    item: '審査項目',
    applicantMark: '申請者のチェック',
    reviewerMark: '審査者のチェック',
    reviewerReason: '理由',
  },
  checksheet: {
    result: '審査の結果',
    passed: '合格した項目の数',
    withoutFigures: '今年の数字がないまま終えた審査項目',
    reason: '理由',
    items: '引き継いだ審査項目の数',
    declarations: '引き継いだ表紙の確認欄の数',
    declaration: '表紙の確認欄',
  },
  application_file: { fileName: 'ファイル', accepted: '取り込んだ値の数', items: '取り込んだ審査項目の数' },
  hearing: {
    heldOn: 'ヒアリングの日',
    method: '方法',
    attendees: '出席者（事業者）',
    heardBy: '聴いた担当者',
    summary: '内容',
    companyOutline: '会社の概要・風土',
  },
  meeting: { name: '会議名', heldOn: '開催日', place: '場所', note: 'メモ' },
  meeting_item: { meeting: '会議', opinion: '意見', opinionText: '意見の内容', opinionOn: '意見の日' },
  calendar_day: {
    onDate: '日付',
    kind: '種類',
    title: '内容',
    note: '備考',
    fileName: 'ファイル',
    years: '祝日の年',
    added: '加わった祝日の数',
    changed: '名前が変わった祝日の数',
    removed: 'なくなった祝日の数',
  },
  decision: {
    status: '決定',
    result: '審査の結果',
    number: '認定番号',
    decidedOn: '決定日',
    startOn: '認定期間の初日',
    endOn: '満了日',
    reason: '理由',
    documentNumber: '文書番号',
  },
  alert_handling: {
    alert: '警告の種類',
    dueOn: '期限の日',
    state: '対応',
    handledOn: '日付',
    who: '担当者',
    untilOn: 'いつまで',
    reason: '理由',
    note: 'メモ',
  },
  watched: { lastUsedOn: '前回使った日' },
  term_ending: {
    kind: '終了の種類',
    number: '認定番号',
    effectiveOn: '効力を失う日',
    form: '届出書・通知書',
    ground: '根拠・事由',
    reason: '理由',
    happenedOn: '事実の発生日',
    notifiedOn: '届出日',
    acceptedOn: '受理日',
    hearingOn: '弁明の機会の日',
    hearingNote: '弁明の機会',
    documentNumber: '文書番号',
    takenBackReason: '取り消した理由',
  },
  term: { number: '認定番号', endOn: '満了日', extendedOn: '延長を決めた日', reason: '理由' },
  term_extension: {
    companies: '事業者の数',
    newEndOn: '新しい満了日',
    months: '延ばす月数',
    extendedOn: '延長を決めた日',
    reason: '理由',
    takenBackReason: '取り消した理由',
  },
  notice: {
    letter: '文書の種類',
    means: '方法',
    happenedOn: '日付',
    documentNumber: '文書番号',
    counterpart: '相手',
    subject: '件名',
    note: '内容',
  },
  letter_template: {
    letter: '文書の種類',
    ...letterTextLabels,
    instructionOn: '教示の印刷',
    addressWithPlace: '宛名の所在地',
    sealOmitted: '公印',
  },
  docx_template: { paper: '文書の種類', fileName: 'ファイル' },
  proof_acceptance: { finding: '校正の指摘', reason: '理由' },
  letter_substitute: { letter: '字', way: '印刷のしかた', plain: '代わりの字', reason: '理由' },
  certificate_template_version: {
    template: 'ひな形',
    templateVersion: '版',
    templateNote: 'メモ',
    ...templateFieldLabels,
  },
  print_offset: { printer: 'プリンター', paper: '用紙', right: '右へ', down: '下へ' },
  stored_image: { purpose: '使いみち', fileName: 'ファイル' },
  certificate: { number: '認定番号', kind: '種別', issuedOn: '交付日', reasonKind: '理由の区分', reason: '理由' },
  ceremony: {
    title: '交付式',
    heldOn: '日にち',
    startsAt: '開始時刻',
    place: '場所',
    presenter: '渡す方',
    note: '備考',
    order: '呼名の順',
    guests: '出席者の数',
    columns: '1列の席の数',
    seated: '席を決めた数',
  },
  ceremony_guest: {
    ceremony: '交付式',
    number: '認定番号',
    attendance: '出欠',
    attendeeTitle: '出席する方の役職',
    attendeeName: '出席する方の氏名',
    attendeeKana: '出席する方のふりがな',
    companions: '同行の人数',
    photoConsent: '撮影・掲載の同意',
    seat: '席',
    handover: '渡し方',
    handedOn: '渡した日',
    note: '備考',
  },
  ceremony_step: { ceremony: '交付式', title: '次第', minutes: '所要（分）', who: '担当', note: '備考' },
  official_average: {
    series: '統計',
    industry: '業種',
    year: '年',
    tenths: '値',
    edition: '調査名',
    publishedOn: '公表日',
    source: '出典',
    fileName: 'ファイル',
    added: '新しい数値の数',
    changed: '変更した数値の数',
    aligned: '調査名・公表日をそろえた数値の数',
  },
  scheme_version: {
    version: '版',
    label: '版の名前',
    title: '表題',
    from: '複製のもと',
    file: 'ファイル',
    newFirst: '新規の受付開始日',
    newLast: '新規の受付終了日',
    renewalFirst: '更新の受付開始日',
    renewalLast: '更新の受付終了日',
  },
  achievement: {
    what: '取組',
    figure: '数値',
    unit: '単位',
    fromOn: '期間の始め',
    toOn: '期間の終わり・時点',
    evidence: '根拠',
    consent: '掲載同意',
    count: '件数',
  },
  publication_entry: { chosen: '載せる実績の数' },
  publication: {
    title: '題名',
    from: '元にした広報掲載',
    fromOn: '期間の始め',
    toOn: '期間の終わり',
    entries: '掲載の数',
    lead: 'リード文',
    characterLimit: '文字数の上限',
    publishedOn: '掲載日',
  },
};

const values: Readonly<Record<string, Words>> = {
  purpose: imagePurposeLabels,
  way: substituteWayLabels,
  alert: alertKindLabels,
  state: handlingLabels,
  series: averageSeriesLabels,
  status: applicationStatusLabels,
  kind: { ...termStateLabels, ...applicationKindLabels, ...calendarEntryLabels, ...certificateKindLabels },
  publicationConsent: consentLabels,
  photoConsent: consentLabels,
  attendance: attendanceLabels,
  handover: handoverLabels,
  consent: consentLabels,
  method: hearingMethodLabels,
  reviewRoute: reviewRouteLabels,
  opinion: opinionLabels,
  reasonKind: reissueReasonLabels,
  applicantMark: { ...markLabels, blank: '空欄' },
  reviewerMark: { ...markLabels, blank: '空欄' },
};

/** Printed number of an item of a shipped sheet, for lines that do not name it; '' for a key that says nothing. */
const itemName = (key: string): string => (itemByKey(passFail2023, key) ?? itemByKey(points2020, key))?.id ?? '';

const averageWords = (tenths: unknown): string =>
  typeof tenths === 'number' ? `${formatTenths(tenths)}％` : formatTenths(null);

function shown(key: string, value: unknown): string {
  if (key === 'number' && typeof value === 'number') return certificationNumberLabel(value);
  if (key === 'year' && typeof value === 'number') return `${value}年`;
  if (key === 'tenths') return value === undefined ? '' : averageWords(value);
  if (typeof value === 'number') return value.toLocaleString('ja-JP');
  if (typeof value !== 'string') return '';
  if (key === 'industry') return value === 'all' ? averageIndustryLabel(value) : industryName(value);
  if (key === 'item') return itemName(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatWareki(value);
  return values[key]?.[value] ?? value;
}

/** What an audit line changed, field by field; empty where the action's own word says it all. */
export const auditDetails = (line: Line): readonly AuditDetail[] => [...namedDetails(line), ...sheetDetails(line)];

function namedDetails(line: Line): readonly AuditDetail[] {
  const named = labels[line.entity] ?? {};
  return Object.entries(named).flatMap(([key, label]) => {
    if (!(key in (line.after ?? {})) || (key === 'item' && 'itemNumber' in (line.after ?? {}))) return [];
    const before = shown(key, line.before?.[key]);
    const after = shown(key, line.after?.[key]);
    if (before === '' && after === '') return [];
    return [{ label, before: before === after ? '' : before, after }];
  });
}
