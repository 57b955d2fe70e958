import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { bridge } from '../../../shared/contract/bridge.ts';

/** Runs in a page: asks for a port of its own, as the app's page does; null when none comes within two seconds. */
export function connect(): Promise<unknown> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.data !== bridge.port || port === undefined) return;
      window.removeEventListener('message', listen);
      const client = createORPCClient(new RPCLink({ port }));
      port.start();
      resolve(client);
    };
    window.addEventListener('message', listen);
    setTimeout(() => resolve(null), 2000);
    Reflect.get(window, bridge.global)?.connect();
  });
}
