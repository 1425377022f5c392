import Database from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHECKED_AT_START_BYTES } from '../../../src/main/storage/database';
import { tempHome } from '../../support/temp-home';
import { DAY_MS, NOON, backupsOf, databaseOf, during, note, notes, openAt } from './storage-bed';

let home: string;
let file: string;
beforeEach(() => {
  home = tempHome();
  file = databaseOf(home);
});

/** A database with two notes, the first of them in a backup. */
async function filled(): Promise<void> {
  await during(home, async (storage) => {
    note(storage, 'in the backup');
    await storage.backupNow();
    note(storage, 'newer');
  });
}

const aside = (): string[] => readdirSync(join(home, 'damaged'));
const asideFile = (name = 'signalbox.db'): Buffer => readFileSync(join(home, 'damaged', aside()[0] ?? '', name));

/** Damage that SQLite meets only when it compares an index with its table. */
function misplaceIndex(db: Database.Database): void {
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  db.exec(
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'drafts') WHERE name = 'outcomes_by_connection'",
  );
}

const spoil: Record<string, () => void> = {
  'is no database at all': () => writeFileSync(file, 'These are the words of somebody else. '.repeat(100)),
  'is cut short': () => truncateSync(file, 4096 * 3 + 100),
  'is empty': () => truncateSync(file, 0),
  'is shorter than a header': () => truncateSync(file, 50),
  'has a spoilt page': () => {
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 8192);
    writeFileSync(file, bytes);
  },
  'has an index that does not fit its table': () => {
    const db = new Database(file);
    misplaceIndex(db);
    db.close();
  },
};

describe('a database that', () => {
  it.each(Object.keys(spoil))('%s is put aside as it is, and the newest good backup takes its place', async (how) => {
    await filled();
    spoil[how]?.();
    const damaged = readFileSync(file);
    const { notices } = await during(home, (storage) => {
      expect(notes(storage)).toEqual(['in the backup']);
      return storage;
    });
    expect(asideFile().equals(damaged)).toBe(true);
    const folder = join(home, 'damaged', aside()[0] ?? '');
    expect(notices).toEqual([
      {
        id: expect.any(String),
        level: 'warn',
        sentence: expect.stringMatching(
          /The database was damaged\. Signalbox went back to the backup of 20 November 2026 at \d\d:\d\d/,
        ),
        advice: expect.stringContaining(folder),
        at: NOON,
      },
    ]);
    await during(home, (storage) => expect([notes(storage), storage.notices]).toEqual([['in the backup'], []]));
    expect(backupsOf(home)).toHaveLength(1);
  });

  it('is damaged with no backup is put aside, the app starts empty, and says so', async () => {
    await during(home, (storage) => note(storage, 'lost'));
    spoil['is no database at all']?.();
    const storage = await openAt(home);
    expect(notes(storage)).toEqual([]);
    expect(storage.notices).toMatchObject([{ level: 'bad', sentence: expect.stringContaining('started empty') }]);
    expect(asideFile().toString()).toContain('somebody else');
  });

  it('was deleted comes back from the newest backup, and that is told', async () => {
    await filled();
    rmSync(file);
    const storage = await openAt(home);
    expect(notes(storage)).toEqual(['in the backup']);
    expect(storage.notices).toMatchObject([
      { sentence: expect.stringContaining('The database file was missing. Signalbox went back to the backup of') },
    ]);
    expect(existsSync(join(home, 'damaged'))).toBe(false);
  });

  it('was deleted without its log does not get the log of the old one', async () => {
    await filled();
    const live = new Database(file);
    live.pragma('journal_mode = WAL');
    live.exec("UPDATE drafts SET text = 'from the old log'");
    const log = readFileSync(`${file}-wal`);
    live.close();
    rmSync(file);
    writeFileSync(`${file}-wal`, log);
    const storage = await openAt(home);
    expect(notes(storage)).toEqual(['in the backup']);
    expect(asideFile('signalbox.db-wal').equals(log)).toBe(true);
  });

  it('is new has no notice', async () => {
    expect((await openAt(home)).notices).toEqual([]);
  });
});

describe('the backup that is restored', () => {
  it('is the newest that is whole and not from a newer version', async () => {
    await during(home, async (storage) => {
      note(storage, 'good');
      await storage.backupNow();
    });
    const folder = join(home, 'backups');
    const [good = ''] = backupsOf(home);
    /** A copy of the good backup, seemingly newer, with something done to it. */
    const copyAs = (day: number, change: (db: Database.Database) => void): void => {
      const path = join(folder, `signalbox-2026-11-${day}T00-00-00-000Z.db`);
      copyFileSync(join(folder, good), path);
      const db = new Database(path);
      db.exec("UPDATE drafts SET text = 'from another backup'");
      change(db);
      db.close();
    };
    copyAs(21, (db) => db.pragma('user_version = 99'));
    copyAs(22, (db) => db.pragma('user_version = 0'));
    copyAs(23, misplaceIndex);
    writeFileSync(join(folder, 'signalbox-2026-11-24T00-00-00-000Z.db'), 'spoilt');
    const spoilt = readFileSync(join(folder, good));
    spoilt.fill(0xff, 4096, 8192);
    writeFileSync(join(folder, 'signalbox-2026-11-25T00-00-00-000Z.db'), spoilt);
    writeFileSync(file, 'spoilt as well');
    const storage = await openAt(home);
    expect(notes(storage)).toEqual(['good']);
    expect(backupsOf(home)).toHaveLength(6);
  });

  it('of an earlier version is brought up to date', async () => {
    const older = [
      {
        version: 1,
        name: 'first',
        sql: 'CREATE TABLE drafts (scope TEXT PRIMARY KEY, text TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT',
      },
    ];
    const newer = [...older, { version: 2, name: 'second', sql: 'ALTER TABLE drafts ADD COLUMN extra TEXT' }];
    await during(home, (storage) => note(storage, 'old'), { migrations: older });
    await during(home, () => undefined, { migrations: newer });
    rmSync(file);
    const storage = await openAt(home, { migrations: newer });
    expect(notes(storage)).toEqual(['old']);
    expect(storage.db.pragma('user_version', { simple: true })).toBe(2);
  });
});

it('several damaged files are kept side by side', async () => {
  for (const text of ['first', 'second', 'third']) {
    writeFileSync(file, text);
    await during(home, () => undefined);
  }
  expect(
    aside()
      .map((folder) => readFileSync(join(home, 'damaged', folder, 'signalbox.db'), 'utf8'))
      .toSorted(),
  ).toEqual(['first', 'second', 'third']);
});

describe('a large database', () => {
  /** Makes the database larger than what is checked at every start, and spoils one page in its middle. */
  async function largeAndDamaged(): Promise<void> {
    await filled();
    await during(home, ({ db }) => {
      const add = db.prepare('INSERT INTO drafts (scope, text, updated_at) VALUES (?, ?, 1)');
      const text = 'x'.repeat(100_000);
      db.transaction(() => {
        for (let index = 0; index * text.length < CHECKED_AT_START_BYTES * 1.2; index += 1)
          add.run(`large ${index}`, text);
      })();
    });
    const bytes = readFileSync(file);
    const root = new Database(file, { readonly: true });
    const page = Number(root.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'messages'").pluck().get());
    root.close();
    bytes.fill(0xff, (page - 1) * 4096, page * 4096);
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    writeFileSync(file, bytes);
    expect(statSync(file).size).toBeGreaterThan(CHECKED_AT_START_BYTES);
  }

  it('is found damaged by the daily backup, which drives out no good one; the next start mends it', async () => {
    await largeAndDamaged();
    const told: string[] = [];
    const storage = await openAt(home, { now: () => NOON + DAY_MS, notify: ({ sentence }) => told.push(sentence) });
    expect(storage.notices).toEqual([]);
    const before = backupsOf(home);
    await expect(storage.backupNow()).rejects.toThrow();
    expect(backupsOf(home)).toEqual(before);
    expect(told).toEqual(['A check found damage in the database.']);
    await storage.close();

    const mended = await openAt(home);
    expect(notes(mended)).toEqual(['in the backup']);
    expect(mended.notices).toMatchObject([{ sentence: expect.stringContaining('The database was damaged') }]);
    await during(home, (again) => expect(again.notices).toEqual([]));
  });
});

it('a database that was suspected without reason is used as it is', async () => {
  await filled();
  const suspect = join(home, 'signalbox.db.suspect');
  writeFileSync(suspect, 'a check said so');
  const storage = await openAt(home);
  expect(notes(storage)).toEqual(['in the backup', 'newer']);
  expect(storage.notices).toEqual([]);
  expect(existsSync(suspect)).toBe(false);
});

it('what a killed backup left behind is gone at the next start', async () => {
  await filled();
  mkdirSync(join(home, 'backups'), { recursive: true });
  const half = join(home, 'backups', 'signalbox-2026-11-21T00-00-00-000Z.db.tmp');
  writeFileSync(half, 'half');
  writeFileSync(`${half}-journal`, 'half');
  await openAt(home);
  expect(backupsOf(home)).toHaveLength(1);
});
