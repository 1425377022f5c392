import type { Settings, SettingsChange } from '../../shared/domain/settings';
import type { EventBus } from '../events/event-bus';
import type { SettingsStore } from '../platform/platform';

/** The settings as they are now, and the way to change them. */
export class SettingsService {
  readonly #store: SettingsStore;
  readonly #events: EventBus;
  #current: Settings;

  constructor(store: SettingsStore, events: EventBus) {
    this.#store = store;
    this.#events = events;
    this.#current = store.read();
  }

  current(): Settings {
    return this.#current;
  }

  /** Written to disk when it returns. Fields that are absent stay as they are. */
  change(change: SettingsChange): Settings {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    // The host writes the window's place into the same file: read before writing, so that neither undoes the other.
    this.#current = { ...this.#store.read(), ...given };
    this.#store.write(this.#current);
    this.#events.emit({ type: 'settings_changed', settings: this.#current });
    return this.#current;
  }
}
