/** The app's other half did not answer: closed, killed, or a second window took its place. */
export class HostGone extends Error {
  override readonly name = 'HostGone';
}

export interface Sentence {
  readonly title: string;
  /** What happened to the data, and the next step. */
  readonly text: string;
}

const gone: Sentence = {
  title: 'アプリ本体と通信できません',
  text: 'アプリ本体が終了しているようです。入力した内容はこの画面に残っています。必要な文字を控えてから、アプリを開き直してください。',
};
const notAllowed: Sentence = {
  title: 'この画面からは操作できません',
  text: 'アプリが開き直されたため、この画面の使用期限が切れています。必要な文字を控えてから、アプリを開き直してください。',
};
const full: Sentence = {
  title: '保存できませんでした（空き容量の不足）',
  text: 'パソコンの空き容量が足りないため、何も保存していません。入力した内容はこの画面に残っています。不要なファイルを消してから、もう一度保存してください。',
};
const readOnly: Sentence = {
  title: '保存できませんでした（書き込みの禁止）',
  text: '台帳のファイルに書き込めません。何も保存していません。入力した内容はこの画面に残っています。別のアプリで台帳を開いていないか、保存先の権限を確かめてください。',
};
const shape: Sentence = {
  title: '入力の形が正しくありません',
  text: 'アプリ本体が受け付けない形の入力がありました。何も保存していません。入力した内容を確かめて、もう一度お試しください。',
};
const screenMissing: Sentence = {
  title: '画面を読み込めませんでした',
  text: 'アプリの一部を読み込めませんでした。データは失われていません。もう一度読み込むか、アプリを開き直してください。',
};
const unknown: Sentence = {
  title: '処理を終えられませんでした',
  text: '思わぬ不具合が起きました。途中の内容は保存していません。もう一度お試しください。続くときは、行った操作と時刻を控えて、システムの担当者に伝えてください。',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A Japanese sentence for what was thrown. The thrown text itself is for the log, never for the screen. */
export function sentenceOfFailure(error: unknown): Sentence {
  const code = codeOf(error);
  if (error instanceof HostGone) return gone;
  if (code === 'UNAUTHORIZED' || code === 'FORBIDDEN') return notAllowed;
  if (code === 'DISK_FULL' || code === 'SQLITE_FULL') return full;
  if (code === 'READ_ONLY' || code === 'SQLITE_READONLY') return readOnly;
  if (code === 'BAD_REQUEST') return shape;
  // what Chromium throws for import(), Vite for a screen's style sheet, and Chromium for fetch() when nobody answers
  if (error instanceof Error && /dynamically imported module|preload CSS/i.test(error.message)) return screenMissing;
  if (error instanceof TypeError && /fetch/i.test(error.message)) return gone;
  return unknown;
}
