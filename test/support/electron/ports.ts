import { EventEmitter } from 'node:events';

/** What passes a port: oRPC sends text, and bytes where a message carries a file. */
export type PortData = string | Uint8Array;

/** One end of a channel, with the interface of Electron's MessagePortMain: nothing arrives before `start()`. */
export class PortMain extends EventEmitter {
  other: PortMain | undefined;
  private readonly waiting: PortData[] = [];
  private started = false;

  postMessage(data: PortData): void {
    this.other?.receive(data);
  }
  receive(data: PortData): void {
    if (this.started) this.emit('message', { data, ports: [] });
    else this.waiting.push(data);
  }
  start(): void {
    this.started = true;
    for (const data of this.waiting.splice(0)) this.receive(data);
  }
  close(): void {
    const { other } = this;
    this.other = undefined;
    if (other === undefined) return;
    other.close();
    this.emit('close');
  }
}

export class MessageChannelMain {
  readonly port1 = new PortMain();
  readonly port2 = new PortMain();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
