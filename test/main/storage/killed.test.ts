import Database from 'better-sqlite3';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listBackups } from '../../../src/main/storage/backup-files';
import { migrations } from '../../../src/main/storage/migrations/index';
import { tempHome } from '../../support/temp-home';
import { startSource } from './run-source';
import { during, note, notes, openAt } from './storage-bed';

/** How often the process is killed while it opens the database, which includes a backup and a migration. */
const KILLS_AT_START = 6;
/** How often it is killed while it writes, each time after some more rows. */
const KILLS_WHILE_WRITING = 6;

/** Starts the writing process and kills it. Resolves with the last row that it called saved, null when there was none. */
async function writeAndDie(home: string, kill: { afterMs: number } | { afterRows: number }): Promise<number | null> {
  const child = startSource('storage/write-until-killed.ts', [home]);
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  let rows = 0;
  let saved: number | null = null;
  if (child.stdout === null) throw new Error('no output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'start') {
      if ('afterMs' in kill) void after(kill.afterMs).then(() => child.kill('SIGKILL'));
      return;
    }
    saved = Number(line);
    rows += 1;
    if ('afterRows' in kill && rows === kill.afterRows) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect([errors, child.signalCode]).toEqual(['', 'SIGKILL']);
  return saved;
}

it(
  'killed while it migrates, writes and makes backups: all that was saved is there, and every backup is whole',
  {
    timeout: 120_000,
  },
  async () => {
    const home = tempHome();
    await during(home, (storage) => note(storage, '0'));
    const kills = [
      ...Array.from({ length: KILLS_AT_START }, (_, index) => ({ afterMs: index * 12 })),
      ...Array.from({ length: KILLS_WHILE_WRITING }, (_, index) => ({ afterRows: 5 + 25 * index })),
    ];
    let saved = 0;
    for (const kill of kills) {
      saved = (await writeAndDie(home, kill)) ?? saved;
      for (const backup of listBackups(join(home, 'backups'))) {
        const copy = new Database(backup.path, { readonly: true });
        expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
        copy.close();
      }
    }
    expect(saved).toBeGreaterThan(5 * KILLS_WHILE_WRITING);
    const second = { version: migrations.length + 1, name: 'second', sql: '' };
    const storage = await openAt(home, { migrations: [...migrations, second] });
    expect(storage.notices).toEqual([]);
    expect(storage.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(notes(storage).length).toBeGreaterThan(saved);
    expect(storage.db.prepare('SELECT count(*) FROM second').pluck().get()).toBe(0);
  },
);
