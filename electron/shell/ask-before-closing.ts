import { type BrowserWindow, dialog } from 'electron';

/**
 * Electron closes nothing while the page says something is unsaved, and says nothing either: without this question the
 * window would seem stuck.
 */
export function askBeforeClosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: 'グッドバランス認定台帳',
      message: '保存していない入力があります。',
      detail: '保存せずに閉じると、入力した内容は失われます。',
      buttons: ['画面に戻る', '保存せずに閉じる'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // here preventDefault means: do not heed the page, close
    if (answer === 1) event.preventDefault();
  });
}
