import type { Channel } from '../shared/channel';
import type { AppEvent } from '../shared/domain/app-event';
import type { Connection } from '../shared/domain/connection';
import type { Notice } from '../shared/domain/notice';
import { compose, type AppOptions } from './compose';
import type { Platform } from './platform/platform';

/** The running app, as a host holds it. */
export interface App {
  /** What this start found that the person should be told; the windows tell it as well. */
  readonly foundAtStart: readonly Notice[];
  /** Answers the calls of one window until its line closes. */
  serve(channel: Channel): void;
  /** The connections, for what a host shows of them outside of windows. */
  readonly connections: {
    list(): Connection[];
    onChange(listener: () => void): () => void;
  };
  /** Saves answers on their way and closes everything. Safe to call twice. */
  dispose(): Promise<void>;
}

const OF_CONNECTIONS: ReadonlySet<AppEvent['type']> = new Set<AppEvent['type']>([
  'connection_changed',
  'connection_removed',
]);

/**
 * Starts the app. The host holds the lock on the home folder.
 * @throws StartRefusal with a sentence for the person when the app cannot start on this home folder
 */
export async function createApp(platform: Platform, options: AppOptions = {}): Promise<App> {
  const services = await compose(platform, options);
  services.begin();
  let disposed: Promise<void> | null = null;
  return {
    foundAtStart: services.foundAtStart,
    serve(channel) {
      services.serve(channel);
      services.readAhead.windowCame();
    },
    connections: {
      list: () => services.connections.list(),
      onChange: (listener) => services.events.listen(({ type }) => OF_CONNECTIONS.has(type) && listener()),
    },
    dispose: () => (disposed ??= services.dispose()),
  };
}
