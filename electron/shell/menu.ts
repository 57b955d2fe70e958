import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

type Items = MenuItemConstructorOptions[];
const line = { type: 'separator' } as const;

const cutCopyPaste: Items = [
  { role: 'cut', label: '切り取り' },
  { role: 'copy', label: 'コピー' },
  { role: 'paste', label: '貼り付け' },
];

function template(): Items {
  const developer: Items = app.isPackaged ? [] : [line, { role: 'toggleDevTools', label: '開発者ツール' }];
  return [
    { label: 'ファイル(&F)', submenu: [{ role: 'quit', label: '終了(&X)' }] },
    {
      label: '編集(&E)',
      submenu: [
        { role: 'undo', label: '元に戻す' },
        { role: 'redo', label: 'やり直し' },
        line,
        ...cutCopyPaste,
        { role: 'delete', label: '削除' },
        line,
        { role: 'selectAll', label: 'すべて選択' },
      ],
    },
    {
      label: '表示(&V)',
      submenu: [
        { role: 'reload', label: '再読み込み' },
        line,
        { role: 'zoomIn', label: '拡大' },
        { role: 'zoomOut', label: '縮小' },
        { role: 'resetZoom', label: '標準の大きさ' },
        line,
        { role: 'togglefullscreen', label: '全画面表示' },
        ...developer,
      ],
    },
    {
      label: 'ウインドウ(&W)',
      submenu: [
        { role: 'minimize', label: '最小化' },
        { role: 'close', label: '閉じる' },
      ],
    },
    { label: 'ヘルプ(&H)', submenu: [{ role: 'about', label: 'バージョン情報' }] },
  ];
}

/** The application menu in Japanese. Developer tools appear only when running from the sources. */
export function setJapaneseMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template()));
}

/** What the right mouse button offers in a text field; Electron itself offers nothing. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(cutCopyPaste).popup();
    else if (selectionText !== '') Menu.buildFromTemplate([{ role: 'copy', label: 'コピー' }]).popup();
  });
}
