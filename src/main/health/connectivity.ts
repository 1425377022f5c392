/** How often the network is looked at, in milliseconds: what waits for it goes on within about a second. */
const LOOK_EVERY_MS = 1000;

/** What is asked whether this computer has a network. */
export interface Network {
  isOnline(): boolean;
}

/** Whether this computer is online, as far as it knows itself. It is looked at again and again; that costs next to nothing. */
export class Connectivity {
  readonly #network: Network;
  readonly #changed: (online: boolean) => void;
  readonly #now: () => number;
  #online: boolean;
  #backAt = 0;
  #timer: NodeJS.Timeout | null = null;

  /** @param changed called whenever the answer has become another */
  constructor(network: Network, changed: (online: boolean) => void, now: () => number = Date.now) {
    this.#network = network;
    this.#changed = changed;
    this.#now = now;
    this.#online = this.#ask();
  }

  /** As it was at the last look. */
  isOnline(): boolean {
    return this.#online;
  }

  /** When the network last came back in this run of the app, in milliseconds since 1970; 0: not yet. */
  get backAt(): number {
    return this.#backAt;
  }

  /** Looks now: for whoever was just told that something cannot be reached. */
  look(): boolean {
    const online = this.#ask();
    if (online !== this.#online) {
      this.#online = online;
      if (online) this.#backAt = this.#now();
      this.#changed(online);
    }
    return online;
  }

  begin(): void {
    this.#timer ??= setInterval(() => this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  dispose(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** A computer that cannot tell is taken for online: nothing is held back on a guess. */
  #ask(): boolean {
    try {
      return this.#network.isOnline();
    } catch {
      return true;
    }
  }
}
