import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What the settings file of a home folder says now; empty where there is none yet. */
export function settingsIn(home: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** What was typed and not sent, as it is on disk now, in the order of the alphabet. */
export const draftsIn = (home: string): string[] => textsOf(home, 'SELECT text FROM drafts ORDER BY text');

/** What was asked and answered, as far as it is on disk now. */
export const textsIn = (home: string): string[] => textsOf(home, 'SELECT text FROM messages');

/** Reads beside the running app, which notices nothing of it. */
function textsOf(home: string, select: string): string[] {
  const db = new Database(join(home, 'signalbox.db'), { readonly: true });
  try {
    return db.prepare<[], string>(select).pluck().all();
  } finally {
    db.close();
  }
}
