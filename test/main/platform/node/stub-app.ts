import type { Channel } from '../../../../src/shared/channel';
import type { ServedApp } from '../../../../src/main/platform/served-app';

/** An app that sends every message back, and remembers what was done with it. */
export class EchoApp implements ServedApp {
  readonly channels: Channel[] = [];
  disconnects = 0;
  disposed = 0;

  serve(channel: Channel): void {
    this.channels.push(channel);
    channel.onMessage.addListener((data) => {
      channel.postMessage(typeof data === 'string' ? data : new Uint8Array(data));
    });
    channel.onDisconnect.addListener(() => {
      this.disconnects += 1;
    });
  }

  async dispose(): Promise<void> {
    this.disposed += 1;
  }
}
