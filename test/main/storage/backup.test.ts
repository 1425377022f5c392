import Database from 'better-sqlite3';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { startBackup } from '../../../src/main/storage/backup';
import { listBackups } from '../../../src/main/storage/backup-files';
import { DailyBackup } from '../../../src/main/storage/daily-backup';
import { placesIn } from '../../../src/main/storage/home-places';
import type { Notice } from '../../../src/shared/domain/notice';
import { tempHome } from '../../support/temp-home';
import { keptLog } from './kept-log';
import { DAY_MS, NOON, backupsOf, databaseOf, during, note, openAt } from './storage-bed';

let home: string;
let now: number;
beforeEach(() => {
  home = tempHome();
  now = NOON;
});

function dailyBackup(): { daily: DailyBackup; told: Notice[]; log: ReturnType<typeof keptLog> } {
  const told: Notice[] = [];
  const log = keptLog();
  const daily = new DailyBackup(
    placesIn(home),
    () => now,
    log,
    (notice) => told.push(notice),
  );
  return { daily, told, log };
}

describe('a backup', () => {
  it('is one whole file, named by its moment, for its user alone', async () => {
    const storage = await openAt(home);
    note(storage, 'kept');
    await storage.backupNow();
    expect(backupsOf(home)).toEqual(['signalbox-2026-11-20T12-00-00-000Z.db']);
    const path = join(home, 'backups', 'signalbox-2026-11-20T12-00-00-000Z.db');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const copy = new Database(path, { readonly: true });
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.prepare('SELECT text FROM drafts').pluck().all()).toEqual(['kept']);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    expect(readdirSync(join(home, 'backups'))).toHaveLength(1);
  });

  it('made while the database is written is one moment of it, and does not hold up the writing', async () => {
    const storage = await openAt(home);
    const text = 'x'.repeat(50_000);
    storage.db.exec('CREATE TABLE pairs (id INTEGER PRIMARY KEY, left_one INTEGER, right_one INTEGER, text TEXT)');
    const add = storage.db.prepare('INSERT INTO pairs (left_one, right_one, text) VALUES (?, ?, ?)');
    const change = storage.db.prepare('UPDATE pairs SET left_one = ?, right_one = ?');
    for (let index = 0; index < 400; index += 1) add.run(0, 0, text);
    let writing = true;
    let writes = 0;
    const write = (async () => {
      while (writing) {
        writes += 1;
        change.run(writes, writes);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await storage.backupNow();
    writing = false;
    await write;
    expect(writes).toBeGreaterThan(5);
    const copy = new Database(listBackups(join(home, 'backups'))[0]?.path ?? '', { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(DISTINCT left_one) + count(DISTINCT right_one) FROM pairs').pluck().get()).toBe(
      2,
    );
    expect(copy.prepare('SELECT count(*) FROM pairs WHERE left_one <> right_one').pluck().get()).toBe(0);
    copy.close();
  });

  it('asked for twice at once is made once', async () => {
    const storage = await openAt(home);
    await Promise.all([storage.backupNow(), storage.backupNow()]);
    expect(backupsOf(home)).toHaveLength(1);
  });

  it('given up leaves nothing', async () => {
    await during(home, () => undefined);
    const running = startBackup(placesIn(home), NOON);
    await Promise.all([expect(running.done).rejects.toMatchObject({ code: 'STOPPED' }), running.stop()]);
    expect(backupsOf(home)).toEqual([]);
  });

  it('under way when the app closes is given up, and the next start is clean', async () => {
    const storage = await openAt(home);
    await Promise.all([expect(storage.backupNow()).rejects.toMatchObject({ code: 'STOPPED' }), storage.close()]);
    expect(backupsOf(home)).toEqual([]);
  });

  it('never takes the name of another', async () => {
    const storage = await openAt(home);
    await storage.backupNow();
    await storage.backupNow();
    expect(backupsOf(home)).toEqual(['signalbox-2026-11-20T12-00-00-000Z.db', 'signalbox-2026-11-20T12-00-00-001Z.db']);
  });
});

describe('the daily backup', () => {
  beforeEach(() => during(home, () => undefined));

  it('is made once a day, and the last seven are kept', async () => {
    const { daily, told } = dailyBackup();
    for (let day = 0; day < 10; day += 1) {
      now = NOON + day * DAY_MS;
      await daily.runIfDue();
      await daily.runIfDue();
      now += DAY_MS - 1;
      await daily.runIfDue();
    }
    expect(backupsOf(home).map((name) => name.slice(10, 20))).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(told).toEqual([]);
  });

  it('is made also when the clock was wrong before', async () => {
    const { daily } = dailyBackup();
    now = NOON + 400 * DAY_MS;
    await daily.runIfDue();
    now = NOON;
    await daily.runIfDue();
    expect(backupsOf(home)).toHaveLength(2);
  });

  it('that fails is told once, not every quarter of an hour, and again after one that worked', async () => {
    const { daily, told } = dailyBackup();
    const folder = join(home, 'backups');
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, 'in the way');
    await daily.runIfDue();
    await daily.runIfDue();
    expect(told).toMatchObject([
      { level: 'warn', sentence: 'The daily backup could not be made.', advice: expect.stringContaining(folder) },
    ]);
    rmSync(folder);
    await daily.runIfDue();
    expect(backupsOf(home)).toHaveLength(1);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    await daily.runIfDue();
    expect(told).toHaveLength(2);
  });

  it('of a damaged database is thrown away, and no more are tried', async () => {
    const { daily, told, log } = dailyBackup();
    await daily.runIfDue();
    writeFileSync(databaseOf(home), 'spoilt');
    for (let day = 1; day < 10; day += 1) {
      now = NOON + day * DAY_MS;
      await daily.runIfDue();
    }
    expect(backupsOf(home)).toEqual(['signalbox-2026-11-20T12-00-00-000Z.db']);
    expect(told).toMatchObject([{ level: 'bad', advice: expect.stringContaining('Restart Signalbox') }]);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});
