import { contextBridge, ipcRenderer } from 'electron';
import { bridge, type DesktopBridge } from '../shared/contract/bridge.ts';

// the preload runs beside the page; the rest of electron/ must not know of one, so its types are spelled out here
declare const window: {
  readonly location: { readonly origin: string };
  readonly postMessage: (data: unknown, origin: string, ports: readonly unknown[]) => void;
};

const desktop: DesktopBridge = { connect: () => ipcRenderer.send(bridge.request) };

// a port cannot pass contextBridge, a window message can carry it
ipcRenderer.on(bridge.port, (event) => window.postMessage(bridge.port, window.location.origin, event.ports));
ipcRenderer.on(bridge.openAlerts, () => window.postMessage(bridge.openAlerts, window.location.origin, []));
contextBridge.exposeInMainWorld(bridge.global, desktop);
