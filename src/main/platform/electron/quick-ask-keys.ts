import { globalShortcut } from 'electron';
import type { QuickAskKeys } from '../../../shared/domain/quick-ask';

/** The keys that open the quick question while another program is in front. */
export class GlobalKeys {
  readonly #pressed: () => void;
  readonly #isUnsure: boolean;
  #held: string | null = null;
  #state: QuickAskKeys = 'off';

  /** @param isUnsure the desktop decides by itself whether it passes keys on: Wayland */
  constructor(pressed: () => void, isUnsure: boolean) {
    this.#pressed = pressed;
    this.#isUnsure = isUnsure;
  }

  /** How they stand, since they were last asked for. */
  state(): QuickAskKeys {
    return this.#state;
  }

  /** Lets go of the keys that it has and asks the system for these; an empty text asks for none. */
  use(accelerator: string): void {
    this.dispose();
    if (accelerator === '') return;
    this.#state = this.#isUnsure ? 'unsure' : 'works';
    if (this.#register(accelerator)) this.#held = accelerator;
    else this.#state = 'refused';
  }

  dispose(): void {
    if (this.#held !== null) globalShortcut.unregister(this.#held);
    this.#held = null;
    this.#state = 'off';
  }

  #register(accelerator: string): boolean {
    try {
      return globalShortcut.register(accelerator, this.#pressed);
    } catch {
      // Keys that this system has no name for.
      return false;
    }
  }
}

/** Whether the desktop is one on which nobody but the desktop itself knows who gets which keys. */
export function decidesByItself(system: string, env: Readonly<Record<string, string | undefined>>): boolean {
  return system === 'linux' && (env['XDG_SESSION_TYPE'] === 'wayland' || Boolean(env['WAYLAND_DISPLAY']));
}
