/** What the choice between the desktop app and the browser host depends on; each question is asked only when it matters. */
export interface Surroundings {
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
  readonly onDisk: () => string | undefined;
  /** Where the installer would download from; undefined when that is forbidden. */
  readonly source: string | undefined;
  readonly isReachable: (source: string) => Promise<boolean>;
  readonly install: () => void;
  readonly say: (text: string) => void;
}

/** Electron's executable, fetched once if need be; or a Japanese sentence that says why it cannot be used here. */
export async function chooseElectron(at: Surroundings): Promise<{ binary: string } | { reason: string }> {
  const found = at.onDisk();
  if (found === undefined) {
    if (at.source === undefined) return { reason: 'Electron の本体がなく、取得も止められています。' };
    const host = new URL(at.source).host;
    at.say(`Electron の本体がありません。${host} から一度だけ取得を試みます。`);
    if (!(await at.isReachable(at.source)))
      return { reason: `${host} に接続できず、Electron の本体を取得できません。` };
  }
  // asked before the download: a hundred megabytes for a machine that cannot show a window help nobody
  if (!at.hasDisplay) return { reason: '画面（ディスプレイ）がないため、デスクトップ版は使えません。' };
  // Chromium's sandbox does not run as root, and without it Electron is not started
  if (at.isRoot) return { reason: '管理者（root）では画面を隔離できないため、デスクトップ版は使いません。' };
  if (found !== undefined) return { binary: found };
  at.install();
  const installed = at.onDisk();
  return installed === undefined ? { reason: 'Electron の本体の取得に失敗しました。' } : { binary: installed };
}
