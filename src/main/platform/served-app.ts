import type { Channel } from '../../shared/channel';

/** The app as a host sees it: something that answers windows and can be ended. */
export interface ServedApp {
  /** Answers one window from now on, until its line closes. */
  serve(channel: Channel): void;
  /** Saves what is under way and closes everything. Called once. */
  dispose(): Promise<void>;
}
