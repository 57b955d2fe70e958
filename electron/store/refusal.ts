/** Why a ledger file was not opened, or a write did not happen. Closed set. */
export type RefusalKind =
  | 'newer-file'
  | 'not-a-ledger'
  | 'corrupt'
  | 'read-only'
  | 'folder-missing'
  | 'network-folder'
  | 'migration-failed'
  | 'backup-failed'
  | 'disk-full'
  | 'locked'
  | 'io';

/** A refusal to open: Japanese sentences for the clerk, naming the file and the backup where there is one. */
export interface OpenRefusal {
  readonly kind: RefusalKind;
  readonly message: string;
  readonly file: string;
  readonly backup?: string;
  /** the driver's own words, for the log only */
  readonly detail?: string;
}

const sentences: Readonly<Record<RefusalKind, string>> = {
  'newer-file': 'この台帳ファイルは、より新しい版のアプリで作られています。新しい版のアプリで開いてください。',
  'not-a-ledger': 'このファイルは、認定台帳のファイルではありません。別のファイルを選んでください。',
  corrupt: '台帳ファイルが壊れています。このファイルには何も書き込んでいません。バックアップから復元してください。',
  'read-only': '台帳ファイルまたはフォルダーに書き込めません。フォルダーの書き込み権限を確認してください。',
  'folder-missing': '台帳ファイルを置くフォルダーがありません。フォルダーの場所を確認してください。',
  'network-folder': 'ネットワーク上のフォルダーの台帳は開けません。このパソコンの中のフォルダーに置いてください。',
  'migration-failed': '台帳ファイルの更新に失敗しました。元のファイルは更新前のままです。',
  'backup-failed': '更新前のバックアップを作れなかったため、更新を中止しました。元のファイルは更新前のままです。',
  'disk-full': 'ディスクの空き容量が足りません。不要なファイルを片付けてから、もう一度開いてください。',
  locked: '台帳ファイルは、ほかのアプリが使用中です。ほかのアプリを閉じてから、もう一度開いてください。',
  io: '台帳ファイルを読み書きできませんでした。ディスクの状態を確認してください。',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The refusal kind behind a driver or file system error, or undefined for one that is none of these. */
export function kindOfError(error: unknown): RefusalKind | undefined {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'disk-full';
  if (code.startsWith('SQLITE_READONLY') || ['SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS'].includes(code))
    return 'read-only';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'read-only';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'corrupt';
  if (code === 'ENOENT') return 'folder-missing';
  return code.startsWith('SQLITE_IOERR') ? 'io' : undefined;
}

/** Says the refusal in Japanese: what happened, which file, which backup. */
export function openRefusal(
  kind: RefusalKind,
  at: { file: string; backup?: string | undefined; extra?: string | undefined; error?: unknown },
): OpenRefusal {
  const lines = [sentences[kind], at.extra, `台帳ファイル: ${at.file}`, at.backup && `バックアップ: ${at.backup}`];
  return {
    kind,
    message: lines.filter((line) => line !== undefined && line !== '').join('\n'),
    file: at.file,
    ...(at.backup === undefined ? {} : { backup: at.backup }),
    ...(at.error === undefined
      ? {}
      : { detail: at.error instanceof Error ? at.error.message : JSON.stringify(at.error) }),
  };
}
