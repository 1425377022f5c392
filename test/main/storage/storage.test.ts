import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../src/main/storage/migrations/index';
import { tempHome } from '../../support/temp-home';
import { backupsOf, databaseOf, during, note, notes, openAt } from './storage-bed';

const refused = (home: string, more = {}): Promise<unknown> => openAt(home, more).catch((error: unknown) => error);

describe('opening', () => {
  it('makes what is missing, for its user alone, safe against a power cut', async () => {
    const home = join(tempHome(), 'new', 'home');
    const { db, notices } = await openAt(home);
    const pragma = (name: string): unknown => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('busy_timeout')).toBe(5000);
    expect(pragma('user_version')).toBe(migrations.length);
    expect(notices).toEqual([]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    for (const end of ['', '-wal', '-shm']) expect(statSync(databaseOf(home) + end).mode & 0o777).toBe(0o600);
  });

  it('has STRICT tables throughout', async () => {
    const { db } = await openAt(tempHome());
    const tables = db.pragma('table_list') as { name: string; schema: string; strict: number }[];
    const loose = tables.filter(
      ({ name, schema, strict }) => schema === 'main' && !name.startsWith('sqlite_') && strict === 0,
    );
    expect(loose).toEqual([]);
  });

  it('finds again what was written, and leaves one file when it is closed', async () => {
    const home = tempHome();
    await during(home, (storage) => note(storage, 'kept'));
    expect(readdirSync(home)).toEqual(['signalbox.db']);
    await during(home, (storage) => {
      expect(notes(storage)).toEqual(['kept']);
      expect(storage.notices).toEqual([]);
    });
  });
});

describe('a database from a newer version is refused and left untouched, byte for byte', () => {
  /** Makes a home whose database says that it is from version 99. */
  const newer: Record<string, (home: string) => void> = {
    'closed properly': (home) => {
      const db = new Database(databaseOf(home));
      db.pragma('user_version = 99');
      db.close();
    },
    'in rollback mode': (home) => {
      const db = new Database(databaseOf(home));
      db.pragma('journal_mode = DELETE');
      db.pragma('user_version = 99');
      db.close();
    },
    'after a crash, with its version only in the write-ahead log': (home) => {
      const db = new Database(databaseOf(home));
      db.pragma('user_version = 99');
      const left = ['', '-wal'].map((end) => [end, readFileSync(databaseOf(home) + end)] as const);
      db.close();
      for (const [end, bytes] of left) writeFileSync(databaseOf(home) + end, bytes);
      expect(left[0]?.[1].readInt32BE(60)).toBe(migrations.length);
    },
  };

  it.each(Object.keys(newer))('%s', async (how) => {
    const home = tempHome();
    await during(home, (storage) => note(storage, 'kept'));
    newer[how]?.(home);
    const contents = (): unknown =>
      readdirSync(home).map((name) => [name, readFileSync(join(home, name)).toString('base64')]);
    const before = contents();
    expect(await refused(home)).toMatchObject({
      name: 'StartRefusal',
      code: 'database_newer',
      sentence: expect.stringContaining('newer version of Signalbox'),
      advice: expect.stringContaining('Nothing was changed'),
    });
    expect(contents()).toEqual(before);
  });
});

describe('migrations', () => {
  const newest = migrations.length;
  const pretended = [
    ...migrations,
    { version: newest + 1, name: 'second', sql: "ALTER TABLE drafts ADD COLUMN second TEXT NOT NULL DEFAULT 'two'" },
    { version: newest + 2, name: 'third', sql: 'CREATE TABLE third (id TEXT PRIMARY KEY) STRICT' },
  ];

  it('are numbered without gaps', () => {
    expect(pretended.map(({ version }) => version)).toEqual(pretended.map((_, index) => index + 1));
  });

  it.each(pretended.map((_, index) => index))('from version %i, everything is kept', async (from) => {
    const home = tempHome();
    if (from > 0) await during(home, (storage) => note(storage, 'kept'), { migrations: pretended.slice(0, from) });
    await during(
      home,
      (storage) => {
        expect(storage.db.pragma('user_version', { simple: true })).toBe(newest + 2);
        expect(notes(storage)).toEqual(from > 0 ? ['kept'] : []);
        expect(storage.db.prepare('SELECT count(*) FROM third').pluck().get()).toBe(0);
      },
      { migrations: pretended },
    );
  });

  it('begin with a backup of what was there', async () => {
    const home = tempHome();
    await during(home, (storage) => note(storage, 'kept'));
    await during(home, () => undefined, { migrations: pretended });
    expect(backupsOf(home)).toHaveLength(1);
    const backup = new Database(join(home, 'backups', backupsOf(home)[0] ?? ''), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(newest);
    expect(backup.prepare('SELECT text FROM drafts').pluck().all()).toEqual(['kept']);
    backup.close();
  });

  it('do not begin without one', async () => {
    const home = tempHome();
    await during(home, (storage) => note(storage, 'kept'));
    writeFileSync(join(home, 'backups'), 'in the way');
    expect(await refused(home, { migrations: pretended })).toMatchObject({ code: 'backup_failed' });
    await during(home, (storage) => expect(notes(storage)).toEqual(['kept']));
  });

  it.each([
    ['fails half-way', 'CREATE TABLE half (id TEXT) STRICT; DELETE FROM drafts; INSERT INTO nowhere VALUES (1)'],
    [
      'leaves a reference to nothing',
      "PRAGMA defer_foreign_keys = ON; INSERT INTO envelopes VALUES ('x', 'y', 1, x'', x'', x'', 1)",
    ],
  ])('one that %s is undone, the start is refused, and the earlier version still opens it', async (_, sql) => {
    const home = tempHome();
    await during(home, (storage) => note(storage, 'kept'));
    const failing = [...migrations, { version: newest + 1, name: 'broken', sql }];
    expect(await refused(home, { migrations: failing })).toMatchObject({
      code: 'migration_failed',
      sentence: expect.stringContaining(`step ${newest + 1}, broken`),
    });
    await during(home, (storage) => {
      expect(storage.notices).toEqual([]);
      expect(notes(storage)).toEqual(['kept']);
    });
  });
});

describe('other refusals', () => {
  it('the folder is a file', async () => {
    const home = join(tempHome(), 'file');
    writeFileSync(home, '');
    expect(await refused(home)).toMatchObject({ code: 'home_not_writable', sentence: expect.stringContaining(home) });
  });

  it('the database is a folder', async () => {
    const home = tempHome();
    mkdirSync(databaseOf(home));
    expect(await refused(home)).toMatchObject({ name: 'StartRefusal', code: 'database_unreadable' });
  });

  it('another program holds the database', async () => {
    const home = tempHome();
    await during(home, () => undefined);
    const other = new Database(databaseOf(home));
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    expect(await refused(home)).toMatchObject({
      code: 'database_busy',
      advice: expect.stringContaining('Close that program'),
    });
    other.close();
  });
});
