import type { LetterKind } from './letter-kinds.ts';
import type { LetterTemplate } from './letter-template.ts';

const thanks = '　日頃より、{市名}のワーク・ライフ・バランスの推進に御理解と御協力をいただき、厚く御礼申し上げます。';
const contact = '問合せ先　　{市名}{担当課}　電話　{電話}';
const number = '認定番号　　{認定番号}';
const term = '認定期間　　{起算日}から{満了日}まで';

/** 行政不服審査法 and 行政事件訴訟法: only where the act is a 処分, which the city's lawyers decide; so it is off at first. */
const instruction = [
  '　この決定について不服がある場合は、この決定があったことを知った日の翌日から起算して3か月以内に、{市長職名}に対して審査請求をすることができます。',
  '　この決定の取消しの訴えは、この決定があったことを知った日の翌日から起算して6か月以内に、{市名}を被告として（{市長職名}が被告の代表者となります。）提起することができます。',
].join('\n');

const plain = {
  opening: thanks,
  closing: '',
  enclosures: '',
  instruction: '',
  instructionOn: false,
  addressWithPlace: false,
  sealOmitted: true,
} as const;
/** Notices of a decision: no greeting, with the address, under the seal. */
const formal = { ...plain, opening: '', instruction, addressWithPlace: true, sealOmitted: false } as const;

/**
 * Drafts of the letters: no letter of the city could be confirmed, so each is a proposal in the style of official letters
 * (practice: です・ます to outsiders, 令和 dates, 記 … 以上).
 */
export const defaultLetters: Readonly<Record<LetterKind, LetterTemplate>> = {
  'renewal-notice': {
    ...plain,
    subject: 'ワーク・ライフ・グッドバランス企業認定の更新について（御案内）',
    body: [
      '　さて、貴事業所の「{市名}ワーク・ライフ・グッドバランス企業」の認定は、下記のとおり認定期間が満了となります。',
      '　認定の更新を希望される場合は、申請期限までに更新の申請をしてくださいますようお願いいたします。更新の申請では、前回の認定のときから変更のあった事項を中心に御記入いただき、確認は可能な限り電話やメール等で行います。',
    ].join('\n'),
    closing: '　なお、更新の申請がない場合は、満了日をもって認定の効力がなくなりますので、御承知おきください。',
    items: [number, term, '申請期限　　{申請期限}', '提出書類　　{提出書類}', contact].join('\n'),
    enclosures: '更新申請書　1部\nチェックシート　1部',
  },
  'renewal-reminder': {
    ...plain,
    subject: 'ワーク・ライフ・グッドバランス企業認定の更新について（再度の御案内）',
    body: [
      '　さて、先に御案内しました認定の更新について、本日現在、貴事業所からの更新の申請を確認できておりません。認定期間の満了日が近づいていますので、再度御案内いたします。',
      '　更新を希望される場合は、申請期限までに申請をしてくださいますようお願いいたします。更新を希望されない場合も、お手数ですが、問合せ先まで御連絡ください。',
    ].join('\n'),
    closing: '　なお、本状と行き違いに申請をいただいている場合は、御容赦ください。',
    items: [number, term, '申請期限　　{申請期限}', contact].join('\n'),
  },
  expiry: {
    ...plain,
    subject: 'ワーク・ライフ・グッドバランス企業認定の認定期間の満了について（お知らせ）',
    body: [
      '　さて、貴事業所の「{市名}ワーク・ライフ・グッドバランス企業」の認定は、下記のとおり認定期間が満了しましたので、お知らせします。',
      '　満了日の翌日からは、認定を受けている旨の表示はできませんので、印刷物やホームページ等の表示を御確認くださいますようお願いいたします。',
    ].join('\n'),
    closing: '　改めて認定を希望される場合は、新規の申請として受け付けますので、問合せ先まで御相談ください。',
    items: [number, term, contact].join('\n'),
  },
  'decision-certified': {
    ...formal,
    subject: 'ワーク・ライフ・グッドバランス企業の認定について（通知）',
    body: '　{申請日}付けで申請のありましたワーク・ライフ・グッドバランス企業の認定について、審査の結果、下記のとおり認定することに決定しましたので、通知します。',
    items: [number, '認定年月日　{決定日}', term, '認定証　　　別途交付します。', contact].join('\n'),
  },
  'decision-refused': {
    ...formal,
    subject: 'ワーク・ライフ・グッドバランス企業の認定について（通知）',
    body: '　{申請日}付けで申請のありましたワーク・ライフ・グッドバランス企業の認定について、審査の結果、下記のとおり認定しないことに決定しましたので、通知します。',
    closing: '　なお、取組を進められた後に、改めて申請をすることができます。御不明な点は、問合せ先まで御相談ください。',
    items: ['受付番号　　{受付番号}', '決定年月日　{決定日}', '認定しない理由\n　{理由}', contact].join('\n'),
  },
  'renewal-decided': {
    ...formal,
    subject: 'ワーク・ライフ・グッドバランス企業認定の更新について（通知）',
    body: '　{申請日}付けで申請のありましたワーク・ライフ・グッドバランス企業認定の更新について、審査の結果、下記のとおり認定を更新することに決定しましたので、通知します。',
    items: [
      number,
      '決定年月日　{決定日}',
      '認定期間　　{起算日}から{満了日}まで',
      '認定証　　　別途交付します。',
      contact,
    ].join('\n'),
  },
  'renewal-refused': {
    ...formal,
    subject: 'ワーク・ライフ・グッドバランス企業認定の更新について（通知）',
    body: '　{申請日}付けで申請のありましたワーク・ライフ・グッドバランス企業認定の更新について、審査の結果、下記のとおり認定を更新しないことに決定しましたので、通知します。',
    closing: '　なお、{認定の効力}御不明な点は、問合せ先まで御相談ください。',
    items: [
      number,
      '受付番号　　{受付番号}',
      '決定年月日　{決定日}',
      term,
      '認定を更新しない理由\n　{理由}',
      contact,
    ].join('\n'),
  },
  'resignation-accepted': {
    ...formal,
    subject: 'ワーク・ライフ・グッドバランス企業認定の辞退について（通知）',
    body: '　{届出日}付けで届出のありましたワーク・ライフ・グッドバランス企業認定の辞退について、下記のとおり受理しましたので、通知します。\n　つきましては、交付しております認定証を返還してくださいますようお願いいたします。',
    items: [
      number,
      '受理年月日　　　　{受理日}',
      '認定の効力を失う日　{終了日}',
      '返還いただくもの　認定証',
      contact,
    ].join('\n'),
  },
  revocation: {
    ...formal,
    subject: 'ワーク・ライフ・グッドバランス企業認定の取消しについて（通知）',
    body: '　貴事業所に対するワーク・ライフ・グッドバランス企業の認定を、下記のとおり取り消しましたので、通知します。\n　つきましては、交付している認定証を速やかに返還してください。また、認定を受けている旨の表示は、行わないでください。',
    items: [
      number,
      '取消年月日　{終了日}',
      '取消しの根拠\n　{根拠}',
      '取消しの理由\n　{理由}',
      '返還いただくもの　認定証',
      contact,
    ].join('\n'),
  },
  ended: {
    ...formal,
    subject: 'ワーク・ライフ・グッドバランス企業認定の消滅について（通知）',
    body: '　貴事業所に対するワーク・ライフ・グッドバランス企業の認定は、下記の理由により効力を失いましたので、通知します。\n　つきましては、交付しております認定証を返還してくださいますようお願いいたします。',
    items: [number, '認定の効力を失う日　{終了日}', '理由\n　{理由}', '返還いただくもの　認定証', contact].join('\n'),
  },
  'change-accepted': {
    ...plain,
    addressWithPlace: true,
    subject: 'ワーク・ライフ・グッドバランス企業認定に係る変更の届出について（通知）',
    body: '　さて、ワーク・ライフ・グッドバランス企業認定に係る変更の届出について、下記のとおり受理しましたので、通知します。',
    items: [number, '受理年月日　{受理日}', '変更の内容\n　{変更内容}', contact].join('\n'),
  },
  reissue: {
    ...plain,
    addressWithPlace: true,
    subject: 'ワーク・ライフ・グッドバランス企業認定証の再交付について（通知）',
    body: '　さて、ワーク・ライフ・グッドバランス企業認定証を、下記のとおり再交付しましたので、通知します。\n　なお、先に交付しました認定証は効力を失いましたので、お手元にある場合は返還してくださいますようお願いいたします。',
    items: [number, term, '再交付年月日　{再交付日}', '再交付の理由　{理由}', contact].join('\n'),
    enclosures: '認定証　1部',
  },
};
