import type { Channel } from '../../shared/channel';
import type { Connection } from '../../shared/domain/connection';

/** The app as a host sees it: something that answers windows and can be ended. */
export interface ServedApp {
  /** Answers one window from now on, until its line closes. */
  serve(channel: Channel): void;
  /** Saves what is under way and closes everything. Called once. */
  dispose(): Promise<void>;
}

/** The same for a host that shows something of the app outside of its windows. */
export interface ShownApp extends ServedApp {
  /** The connections, oldest first, and a word whenever one of them or its light changed. */
  readonly connections: {
    list(): Connection[];
    /** @returns what ends it */
    onChange(listener: () => void): () => void;
  };
}
