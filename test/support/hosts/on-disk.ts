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

/** The tasks with their states, as they are on disk now, in the order of the alphabet. */
export const tasksIn = (home: string): string[] =>
  textsOf(home, "SELECT title || ': ' || state FROM tasks WHERE removed_at IS NULL ORDER BY title");

/** Lets the times of all schedules have passed a minute ago, as if the computer had slept. No app may be running. */
export function letScheduleBeDue(home: string): void {
  const db = new Database(join(home, 'signalbox.db'));
  try {
    db.prepare<[number]>('UPDATE schedules SET next_at = ?').run(Date.now() - 60_000);
  } finally {
    db.close();
  }
}

/** Reads beside the running app, which notices nothing of it. */
function textsOf(home: string, select: string): string[] {
  const db = new Database(join(home, 'signalbox.db'), { readonly: true });
  try {
    return db.prepare<[], string>(select).pluck().all();
  } finally {
    db.close();
  }
}
