import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Storage, type StorageOptions, openStorage } from '../../../src/main/storage/storage';
import { keptLog } from './kept-log';

export const NOON = Date.UTC(2026, 10, 20, 12);
export const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens the storage of a home folder as a start of the app does, and closes it after the test. */
export async function openAt(home: string, more: Partial<StorageOptions> = {}): Promise<Storage> {
  const storage = await openStorage({ home, now: () => NOON, log: keptLog(), ...more });
  onTestFinished(() => storage.close());
  return storage;
}

/** Opens, uses and closes the storage of a home folder. */
export async function during<T>(
  home: string,
  work: (storage: Storage) => T | Promise<T>,
  more: Partial<StorageOptions> = {},
): Promise<T> {
  const storage = await openStorage({ home, now: () => NOON, log: keptLog(), ...more });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** Writes something to find again. */
export function note(storage: Storage, text: string): void {
  storage.db.prepare('INSERT OR REPLACE INTO drafts (scope, text, updated_at) VALUES (?, ?, 1)').run(text, text);
}

/** What {@link note} wrote. */
export const notes = (storage: Storage): unknown[] =>
  storage.db.prepare('SELECT text FROM drafts ORDER BY scope').pluck().all();

export const databaseOf = (home: string): string => join(home, 'signalbox.db');
export const backupsOf = (home: string): string[] => readdirSync(join(home, 'backups')).toSorted();
