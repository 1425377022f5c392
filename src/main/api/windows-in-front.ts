import type { Channel } from '../../shared/channel';

/** Which windows are in front, as each tells over its line. One whose line is gone is not. */
export class WindowsInFront {
  readonly #told = new Map<Channel, boolean>();

  /** A window says whether it is in front. */
  tell(window: Channel, inFront: boolean): void {
    if (!this.#told.has(window)) window.onDisconnect.addListener(() => this.#told.delete(window));
    this.#told.set(window, inFront);
  }

  /** Whether any window is in front. */
  isAny(): boolean {
    return [...this.#told.values()].includes(true);
  }
}
