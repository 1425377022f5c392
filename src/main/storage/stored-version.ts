import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';

/** Bytes of a database file that hold its `user_version`, big-endian. https://www.sqlite.org/fileformat.html#the_database_header */
const USER_VERSION_OFFSET = 60;
const HEADER_BYTES = 100;
const HEADER_MAGIC = 'SQLite format 3\0';

function versionInHeader(file: string): number | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null;
  } finally {
    closeSync(handle);
  }
  return header.toString('latin1', 0, HEADER_MAGIC.length) === HEADER_MAGIC
    ? header.readInt32BE(USER_VERSION_OFFSET)
    : null;
}

/** A crash can leave the latest version only in the write-ahead log: SQLite reads it there, without writing either file. */
function versionInLog(file: string): number {
  const index = `${file}-shm`;
  const hadIndex = existsSync(index);
  const reader = new Database(file, { readonly: true });
  try {
    return Number(reader.pragma('user_version', { simple: true }));
  } finally {
    reader.close();
    if (!hadIndex) rmSync(index, { force: true });
  }
}

/**
 * The version of a database file that is not open anywhere in this process, found without changing a byte of it; null
 * when it is no database at all. An empty file has version 0. Throws what SQLite throws when its log cannot be read.
 */
export function storedVersion(file: string): number | null {
  if (statSync(file).size === 0) return 0;
  const version = versionInHeader(file);
  const log = `${file}-wal`;
  if (version === null || !existsSync(log) || statSync(log).size === 0) return version;
  return versionInLog(file);
}
