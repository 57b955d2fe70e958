import { join } from 'node:path';
import { app, type BrowserWindow, nativeImage, Notification } from 'electron';
import { bridge } from '../../shared/contract/bridge.ts';
import type { Attention } from '../platform/desktop-port.ts';
import { bringToFront } from './main-window.ts';

/** What Windows files the app's notifications under; the installer's shortcut bears the same name. */
const appId = 'jp.good-balance.register';

interface Surroundings {
  readonly window: () => BrowserWindow | undefined;
  /** Folder of the prepared numbers, 1.png to 9.png and more.png. */
  readonly badges: string;
  readonly platform?: NodeJS.Platform;
}

/** Windows lies a small picture over the button, the others write a number on it. */
function showNumber({ window, badges, platform }: Surroundings, { count, title }: Attention): void {
  if (platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  const image = count === 0 ? null : nativeImage.createFromPath(join(badges, `${count > 9 ? 'more' : count}.png`));
  window()?.setOverlayIcon(image, count === 0 ? '' : title);
}

/** The number on the task bar and the notification; a click on it leads to the list of deadlines. */
export function attentionOutside(surroundings: Surroundings): (attention: Attention) => void {
  const { window, platform = process.platform } = surroundings;
  if (platform === 'win32') app.setAppUserModelId(appId);
  let shown: Notification | undefined; // kept, or its click would be lost with it
  return (attention) => {
    showNumber({ ...surroundings, platform }, attention);
    if (!attention.notify || !Notification.isSupported()) return;
    shown?.close();
    shown = new Notification({ title: attention.title, body: attention.body });
    shown.on('click', () => {
      const target = window();
      if (target === undefined) return;
      bringToFront(target);
      target.webContents.send(bridge.openAlerts);
    });
    shown.show();
  };
}
