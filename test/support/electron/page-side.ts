/**
 * What runs in the stand-in's page before anything else: the preload with a `require` that knows `electron` only (as
 * a sandboxed preload has), message ports that end in the test process, and permission questions that the session
 * answers instead of Chromium.
 */
export const pageSide = (preload: string): string => `(() => {
  const ports = new Map();
  const listeners = new Map();
  const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const base64 = (data) => btoa(Array.from(new Uint8Array(data), (byte) => String.fromCharCode(byte)).join(''));
  window.__portReceive = (id, text, data) => ports.get(id)?.postMessage(text ?? bytes(data));
  window.__ipcReceive = (channel, message, id) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) =>
      typeof data === 'string' ? __portSend(id, data, '') : __portSend(id, null, base64(data));
    ports.set(id, port1);
    for (const listener of listeners.get(channel) ?? []) listener({ ports: [port2] }, message);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: Object.freeze(value) }),
    },
    ipcRenderer: {
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      send: (channel) => void __ipcSend(channel),
    },
  };
  const refuse = async (name) => {
    if (!(await __permission(name))) throw new DOMException('Permission denied', 'NotAllowedError');
  };
  if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = () => refuse('media');
  const { clipboard } = navigator;
  if (clipboard) {
    clipboard.writeText = () => refuse('clipboard-sanitized-write');
    clipboard.readText = () => refuse('clipboard-read');
  }
  Notification.requestPermission = async () => ((await __permission('notifications')) ? 'granted' : 'denied');
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('a sandboxed preload cannot load ' + name);
  };
  const module = { exports: {} };
  ((require, module, exports) => {
    ${preload}
  })(require, module, module.exports);
})();`;
