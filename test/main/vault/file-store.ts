import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { SecretStore } from '../../../src/main/platform/platform';

/** A system store in a file, so that it outlives a killed process. */
export class FileStore implements SecretStore {
  readonly #file: string;
  readonly #at: (moment: string) => void;

  /** @param at is told of each moment: "before write", "after write" … */
  constructor(file: string, at: (moment: string) => void = () => undefined) {
    this.#file = file;
    this.#at = at;
  }

  slots(): string[] {
    return Object.keys(this.#read());
  }

  availability(): ReturnType<SecretStore['availability']> {
    return Promise.resolve({ available: true, name: 'Test store' });
  }

  read(slot: string): Promise<string | null> {
    return Promise.resolve(this.#read()[slot] ?? null);
  }

  write(slot: string, value: string): Promise<void> {
    return this.#change('write', (slots) => ({ ...slots, [slot]: value }));
  }

  remove(slot: string): Promise<void> {
    return this.#change('remove', (slots) =>
      Object.fromEntries(Object.entries(slots).filter(([name]) => name !== slot)),
    );
  }

  #read(): Record<string, string> {
    return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, string>) : {};
  }

  #change(call: string, change: (slots: Record<string, string>) => Record<string, string>): Promise<void> {
    this.#at(`before ${call}`);
    writeFileSync(this.#file, JSON.stringify(change(this.#read())));
    this.#at(`after ${call}`);
    return Promise.resolve();
  }
}
