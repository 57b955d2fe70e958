import { EventEmitter } from 'node:events';

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void;
type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

/** The stand-in's session. Like Electron's it grants every permission and every request unless told otherwise. */
export class FakeSession extends EventEmitter {
  private readonly schemes = new Map<string, Handler>();
  private beforeRequest: BeforeRequest = (_details, answer) => answer({});
  private permissionRequest: PermissionRequest = (_contents, _permission, answer) => answer(true);
  private permissionCheck: (contents: unknown, permission: string) => boolean = () => true;
  private devicePermission: (details: object) => boolean = () => true;

  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      if (this.schemes.has(scheme)) throw new Error(`${scheme}: is handled already`);
      this.schemes.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest): void => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.devicePermission = handler;
  }

  /** Whether a request would leave the process. */
  lets(url: string): boolean {
    let cancelled = false;
    this.beforeRequest({ url }, ({ cancel = false }) => (cancelled = cancel));
    return !cancelled;
  }

  /** Whether a page would be given a permission, asked for or looked up. */
  grants(permission: string): boolean {
    let granted = false;
    this.permissionRequest({}, permission, (answer) => (granted = answer));
    return granted || this.permissionCheck({}, permission) || this.devicePermission({ deviceType: permission });
  }

  /** The answer of this session's own scheme, or undefined where it has none or the request was refused before. */
  async answer(url: string, method: string): Promise<Response | undefined> {
    const handler = this.schemes.get(url.slice(0, url.indexOf(':')));
    return handler === undefined || !this.lets(url) ? undefined : await handler(new Request(url, { method }));
  }

  /** Whether saving a file from that address would be let through. */
  savesFrom(url: string): boolean {
    return this.download(url, '') !== undefined;
  }

  /** The clerk saves a file from that address to a path, or thinks better of it in the dialog. */
  saves(url: string, path: string, state: 'completed' | 'cancelled' = 'completed'): void {
    this.download(url, path)?.emit('done', {}, state);
  }

  private download(url: string, path: string): EventEmitter | undefined {
    let prevented = false;
    const item = Object.assign(new EventEmitter(), { getURL: () => url, getSavePath: () => path });
    this.emit('will-download', { preventDefault: () => (prevented = true) }, item);
    return prevented ? undefined : item;
  }
}
