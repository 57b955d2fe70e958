/**
 * The names of the messages between the page and Electron's main process. Everything else that crosses
 * the bridge is the contract, carried by the port.
 */
export const bridge = {
  /** What the preload script adds to `window`: an object with `connect()`, which asks for a port. */
  global: 'desktop',
  /** Page to main: "give me a port"; main answers known senders only. */
  request: 'good-balance:connect',
  /** Main to page: a `window` message with this text as its data and the port as its only transferred port. */
  port: 'good-balance:port',
  /** Main to page: a `window` message with this text when the clerk clicked a notification of deadlines. */
  openAlerts: 'good-balance:open-alerts',
} as const;

/** `window.desktop` in Electron; absent in an ordinary browser, where the page speaks HTTP to `/rpc` instead. */
export interface DesktopBridge {
  readonly connect: () => void;
}
