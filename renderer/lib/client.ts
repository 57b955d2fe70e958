import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { bridge, type DesktopBridge } from '../../shared/contract/bridge.ts';
import type { Contract } from '../../shared/contract/index.ts';
import { HostGone } from './failure.ts';

type Context = Record<string, never>;
type Client = ContractRouterClient<Contract, Context>;
type Link = Pick<ClientLink<Context>, 'call'>;

const answerWithin = 15_000;

const isDesktop = (value: unknown): value is DesktopBridge =>
  typeof value === 'object' && value !== null && 'connect' in value && typeof value.connect === 'function';

/** Asks Electron's main process for a port; the answer is a message to this window that carries it. */
function askForPort(desktop: DesktopBridge): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== bridge.port || !port) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    };
    window.addEventListener('message', onMessage);
    setTimeout(() => reject(new HostGone('no port was handed over')), answerWithin);
    desktop.connect();
  });
}

async function portLink(desktop: DesktopBridge): Promise<Link> {
  const port = await askForPort(desktop);
  const link = new PortLink<Context>({ port });
  // without this a call made while the main process dies would wait for ever
  const closed = new Promise<never>((_, reject) => {
    port.addEventListener('close', () => reject(new HostGone('the port was closed')));
  });
  closed.catch(() => {});
  port.start();
  return { call: (path, input, options) => Promise.race([link.call(path, input, options), closed]) };
}

/** Same origin, so the host's cookie goes along; nobody answering is told apart from an answer that is an error. */
function httpLink(): Link {
  const link = new HttpLink<Context>({
    url: new URL('/rpc', window.location.href),
    fetch: async (request, init) => {
      try {
        return await fetch(request, { ...init, credentials: 'same-origin' });
      } catch (error) {
        if (error instanceof TypeError) throw new HostGone('nobody answers', { cause: error });
        throw error;
      }
    },
  });
  return { call: (path, input, options) => link.call(path, input, options) };
}

let link: Promise<Link> | undefined;
const connect = (): Promise<Link> => {
  const desktop: unknown = Reflect.get(window, bridge.global);
  return isDesktop(desktop) ? portLink(desktop) : Promise.resolve(httpLink());
};

const lazyLink: ClientLink<Context> = {
  call: async (path, input, options) => (await (link ??= connect())).call(path, input, options),
};

/** Every action of the contract, typed. Only features/<name>/api.ts, lib/session.ts and lib/printing.ts call it. */
export const client: Client = createORPCClient(lazyLink);
