import { formatWarekiShort } from '../../shared/domain/wareki.ts';

/** What was done, in the clerk's words: one per action that writes an audit line (`feature.action` of the contract). */
const words: Readonly<Record<string, string>> = {
  'companies.create': '事業者を登録',
  'companies.update': '事業者の内容を変更',
  'companies.remove': '事業者を台帳から削除',
  'applications.create': '申請を登録',
  'applications.update': '申請のメモを変更',
  'applications.setDocument': '提出書類を確認',
  'applications.addDocument': '提出書類を追加',
  'applications.moveTo': '申請の段階を変更',
  'checksheets.saveItem': 'チェックシートを記入',
  'checksheets.saveDeclarations': 'チェックシートの表紙を記入',
  'checksheets.finishReview': 'チェックシートの審査を完了',
  'checksheets.reopenReview': 'チェックシートの審査をやり直し',
  'checksheets.carryOver': '前回のチェックシートの内容を引き継ぎ',
  'checksheets.confirmCarried': '引き継いだ内容を確認',
  'checksheets.changeVersion': 'チェックシートの版を変更',
  'forms.accept': '返送されたExcel様式を取り込み',
  'forms.acceptItem': 'チェックシートを記入（Excel様式から）',
  'forms.acceptCover': 'チェックシートの表紙を記入（Excel様式から）',
  'committee.create': '推進委員会の開催日を登録',
  'committee.update': '推進委員会の内容を変更',
  'committee.addItem': '推進委員会の議題に追加',
  'committee.removeItem': '推進委員会の議題から外す',
  'committee.recordOpinion': '推進委員会の意見を記録',
  'decisions.record': '決定を記録',
  'certificates.issue': '認定証を発行',
  'publications.create': '広報掲載を作成',
  'publications.update': '広報掲載の題名・順序を変更',
  'publications.refresh': '広報掲載の対象を取り込み直し',
  'publications.updateEntry': '掲載文を編集',
  'publications.remove': '広報掲載を削除',
  'schemes.copy': 'チェックシートの版を複製',
  'schemes.saveDraft': 'チェックシートの版の下書きを保存',
  'schemes.discardDraft': 'チェックシートの版の下書きを削除',
  'schemes.publish': 'チェックシートの版を公開',
  'schemes.unpublish': 'チェックシートの版の公開を取り消し',
  'schemes.setWindows': 'チェックシートの版の受付期間を変更',
  'schemes.importFile': 'チェックシートの版をファイルから取り込み',
  'settings.save': '設定を変更',
  'settings.saveTemplate': '認定証のひな形を変更',
  'averages.save': '公的平均値を変更',
  'averages.addYear': '公的平均値に新しい年を追加',
  'averages.remove': '公的平均値を削除',
  'averages.importFile': '公的平均値をファイルから取り込み',
  'safekeeping.startEmpty': '空の台帳で使い始め',
};

/** The action as a clerk says it; an action of a newer version is said to be just that. */
export const auditWord = (action: string): string => words[action] ?? 'その他の操作';

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }); // sv-SE writes YYYY-MM-DD

/** R8.11.22 14:05 in Japan's time. */
export function momentLabel(instant: string): string {
  const at = Date.parse(instant);
  return `${formatWarekiShort(day.format(at))} ${clock.format(at)}`;
}
