import { type AnyRouter, onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, MessageChannelMain, type WebContents } from 'electron';
import { bridge } from '../../shared/contract/bridge.ts';
import { log } from '../platform/log.ts';
import { isOurPage } from '../security/sender.ts';
import { logUnexpected } from './log-unexpected.ts';

/** Carries the contract over a message port, handed to the app's own page and to nobody else. */
export function servePort(router: AnyRouter, context: object, known: () => WebContents | undefined): void {
  const handler = new RPCHandler(router, { interceptors: [onError(logUnexpected)] });
  ipcMain.on(bridge.request, (event) => {
    if (!isOurPage(event, known())) {
      log.error('a foreign sender asked for the port and got none');
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1, { context });
    port1.start();
    event.senderFrame?.postMessage(bridge.port, null, [port2]);
  });
}
