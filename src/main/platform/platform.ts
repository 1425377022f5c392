import type { QuickAskState } from '../../shared/domain/quick-ask';
import type { Settings } from '../../shared/domain/settings';

/** Keeps the settings file of a host. Values are valid by the schema at all times. */
export interface SettingsStore {
  read(): Settings;
  /** Written to disk when it returns. */
  write(settings: Settings): void;
  /** Set when the file on disk could not be read: where it was put aside. */
  readonly quarantined: string | null;
}

/** The operating system's own store for one small secret. */
export interface SecretStore {
  /** Asked before the first key is kept, and never cached for longer than a start. */
  availability(): Promise<{ available: true; name: string } | { available: false; reason: string }>;
  /** Null when nothing is kept under that slot. Rejects when the store cannot be asked or read. */
  read(slot: string): Promise<string | null>;
  write(slot: string, value: string): Promise<void>;
  remove(slot: string): Promise<void>;
}

/** What the host knows of the computer's network. */
export interface NetworkState {
  /**
   * Whether there is a network at all, as of now; asked every few seconds. True says nothing about the internet, and this
   * computer's own addresses can be reached either way.
   */
  isOnline(): boolean;
}

/** Something that the system tells while no window is in front. Plain words; nothing of it is markup. */
export interface SystemNote {
  readonly title: string;
  readonly body: string;
}

/** The window for a quick question, as a host has one. */
export interface QuickAskWindow {
  state(): QuickAskState;
  show(): void;
  hide(): void;
  /** @param isTall as tall as an answer needs; else as small as a question */
  grow(isTall: boolean): void;
  /** Goes on in the main window. @param conversationId null: wherever that stands */
  goOn(conversationId: string | null): void;
}

/** All that differs between the hosts. Services get it handed in and never look it up. */
export interface Platform {
  readonly host: 'electron' | 'browser-window';
  readonly system: 'mac' | 'windows' | 'linux';
  readonly version: string;
  /** The languages that the person's system speaks, best first, as BCP 47 names them: "de-AT". */
  readonly languages: readonly string[];
  /** The folder that everything is kept in. It exists. */
  readonly home: string;
  readonly settings: SettingsStore;
  readonly secrets: SecretStore;
  readonly network: NetworkState;
  /** Absent where the quick question is a page like any other. */
  readonly quickAsk?: QuickAskWindow;
  /** `url` has passed {@link ../links}: an http, https or mailto address, re-serialised. */
  openExternal(url: string): Promise<void>;
  openFolder(path: string): Promise<void>;
  /**
   * Has the system tell something; where it has no way to, nothing happens.
   * @param clicked the person wants to see it; the host brings its window to the front by itself
   */
  notify(note: SystemNote, clicked: () => void): void;
}
