import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Pages copied between two looks at whether the copy should stop: 8 MB of them, a few milliseconds. */
const PAGES_PER_STEP = 2048;

/**
 * What the thread runs. It is text because a bundle has no file of its own for it, and it may use nothing but Node and
 * the database library. The open read transaction keeps one snapshot for the whole copy, so that writes meanwhile
 * neither tear it nor make it start again; the copy becomes a plain single file (no write-ahead log) before it is checked.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.library);
const check = (db, pragma) => db.pragma(pragma + '(20)').map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok');
async function run({ task, from, to, pages }) {
  if (task === 'check') {
    const db = new Database(from, { readonly: true, fileMustExist: true });
    try { return check(db, 'integrity_check'); } finally { db.close(); }
  }
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to, { progress: () => pages });
  } finally { source.close(); }
  const copy = new Database(to, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    return check(copy, 'quick_check');
  } finally { copy.close(); }
}
run(workerData).then(
  (problems) => parentPort.postMessage({ problems }),
  (error) => parentPort.postMessage({ message: String(error && error.message), code: String((error && error.code) || '') }),
);
`;

/** Long work on a database file that must not hold the event loop. */
export type SqliteTask =
  /** SQLite's full integrity check of a file that nobody writes. */
  | { readonly task: 'check'; readonly from: string }
  /** A consistent copy of a database that may be in use, checked with quick_check. */
  | { readonly task: 'copy'; readonly from: string; readonly to: string };

const Outcome = z.union([
  z.object({ problems: z.array(z.string()) }),
  z.object({ message: z.string(), code: z.string() }),
]);

/** A failure of SQLite in the other thread; `code` is SQLite's or the system's. */
export class SqliteTaskError extends Error {
  override readonly name = 'SqliteTaskError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** A task under way. */
export interface RunningSqliteTask {
  /** What is wrong with the checked file, in SQLite's words; empty when all is well. Rejects with {@link SqliteTaskError}. */
  readonly problems: Promise<readonly string[]>;
  /** Gives up: `problems` rejects with code `STOPPED`, and an unfinished copy stays as it is. */
  stop(): Promise<void>;
}

/** Starts a task in a thread of its own. */
export function startSqliteTask(task: SqliteTask): RunningSqliteTask {
  const library = createRequire(import.meta.url).resolve('better-sqlite3');
  const thread = new Worker(THREAD, { eval: true, workerData: { ...task, library, pages: PAGES_PER_STEP } });
  const problems = new Promise<readonly string[]>((resolve, reject) => {
    thread.once('message', (message: unknown) => {
      const outcome = Outcome.parse(message);
      if ('problems' in outcome) resolve(outcome.problems);
      else reject(new SqliteTaskError(outcome.message, outcome.code));
    });
    thread.once('error', (error) => {
      reject(new SqliteTaskError(String(error), ''));
    });
    thread.once('exit', () => {
      reject(new SqliteTaskError('The task was stopped', 'STOPPED'));
    });
  });
  return {
    problems,
    stop: async () => {
      await thread.terminate();
    },
  };
}
