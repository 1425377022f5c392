import type { ProviderKind } from '../../shared/domain/provider';
import { loadAiSdk } from './load-ai-sdk';
import type { Access } from './provider';
import { providerOf } from './registry';

/** Milliseconds after the first window came: it stands by then, and nobody has finished a first message. */
const READ_AFTER_MS = 1500;

/** Making a model asks nothing, so that what it would be asked through is of no matter. */
const NOWHERE: Access = {
  baseUrl: 'http://127.0.0.1',
  fetch: () => Promise.reject(new Error('Nothing is asked while reading ahead.')),
};

/** Reads what the first call of a provider would otherwise wait for, once a window stands and main has nothing to do. */
export class ReadAhead {
  readonly #kinds: () => readonly ProviderKind[];
  readonly #onDefect: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;

  /** @param kinds those that are connected, the most likely one first */
  constructor(kinds: () => readonly ProviderKind[], onDefect: (error: unknown) => void) {
    this.#kinds = kinds;
    this.#onDefect = onDefect;
  }

  /** A window has come. Only the first one counts. */
  windowCame(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => void this.read().catch(this.#onDefect), READ_AFTER_MS);
    this.#timer.unref();
  }

  /** Reads the packages of the kinds that are connected now, one by one, so that main answers in between. */
  async read(): Promise<void> {
    const kinds = new Set(this.#kinds());
    await loadAiSdk();
    for (const kind of kinds) {
      // Claude Code is a program of its own, which no package calls.
      if (kind !== 'claude-code') await providerOf(kind).model(NOWHERE, '');
    }
  }

  /** What has not begun does not begin any more. */
  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
