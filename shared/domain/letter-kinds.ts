/** Letters the office writes about a certification; closed set, stored with each letter made. */
export const letterKinds = [
  'renewal-notice',
  'renewal-reminder',
  'expiry',
  'decision-certified',
  'decision-refused',
  'renewal-decided',
  'renewal-refused',
  'resignation-accepted',
  'revocation',
  'ended',
  'change-accepted',
  'reissue',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Japanese names of the letters. */
export const letterKindLabels: Readonly<Record<LetterKind, string>> = {
  'renewal-notice': '更新の案内',
  'renewal-reminder': '更新の再案内（督促）',
  expiry: '期間満了のお知らせ',
  'decision-certified': '認定決定の通知',
  'decision-refused': '不認定の通知',
  'renewal-decided': '更新認定の通知',
  'renewal-refused': '更新不認定の通知',
  'resignation-accepted': '辞退の受理の通知',
  revocation: '認定取消しの通知',
  ended: '認定の消滅の通知',
  'change-accepted': '変更届の受理の通知',
  reissue: '認定証の再交付の通知',
};

/** What in the register a letter is about: a company without it cannot be written to in this way. */
export const letterSubjects = [
  'term',
  'certified',
  'refused',
  'renewed',
  'renewal-refused',
  'ending',
  'change',
  'reissue',
] as const;
export type LetterSubject = (typeof letterSubjects)[number];

/** What each letter is about. */
export const letterSubjectOf: Readonly<Record<LetterKind, LetterSubject>> = {
  'renewal-notice': 'term',
  'renewal-reminder': 'term',
  expiry: 'term',
  'decision-certified': 'certified',
  'decision-refused': 'refused',
  'renewal-decided': 'renewed',
  'renewal-refused': 'renewal-refused',
  'resignation-accepted': 'ending',
  revocation: 'ending',
  ended: 'ending',
  'change-accepted': 'change',
  reissue: 'reissue',
};

/** The facts each letter needs, as a sentence beside its name. */
export const letterNeeds: Readonly<Record<LetterKind, string>> = {
  'renewal-notice': '認定期間（認定番号・満了日）が要ります。',
  'renewal-reminder': '認定期間（認定番号・満了日）が要ります。',
  expiry: '認定期間（認定番号・満了日）が要ります。',
  'decision-certified': '新規の申請の認定の決定と、認定期間が要ります。',
  'decision-refused': '新規の申請の不認定の決定と、その理由が要ります。',
  'renewal-decided': '更新の認定の決定と、新しい認定期間が要ります。',
  'renewal-refused': '更新の申請の不認定の決定と、その理由が要ります。',
  'resignation-accepted': '辞退の記録（届出日・受理日・終了日）が要ります。',
  revocation: '取消しの記録（根拠・理由・取消日）が要ります。',
  ended: '消滅の記録（理由・消滅日）が要ります。',
  'change-accepted': '変更届の記録（変更の内容・受理日）が要ります。',
  reissue: '認定証の再交付の記録（再交付日・理由）が要ります。',
};

/** The ending a letter about one speaks of. */
export const endingOfLetter = {
  'resignation-accepted': 'resigned',
  revocation: 'revoked',
  ended: 'ended',
} as const;
