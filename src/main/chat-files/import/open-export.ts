import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Entry } from 'yauzl';

/** Most bytes of conversations that are unpacked from one archive: far more than anybody wrote, and an end for a trap. */
const UNPACKED_MAX_BYTES = 16 * 1024 ** 3;
/** Most entries of an archive that are looked at for the conversations. */
const ENTRIES_MAX = 1_000_000;
/** How much is read at once, in bytes. */
const PIECE_BYTES = 1_048_576;
/** How much is looked at to see what a file is, in bytes. */
const LOOK_BYTES = 4096;

/** Where the services keep the conversations in their archives: in one file, or in several that are numbered. */
const CONVERSATIONS = /(?:^|\/)conversations(?:[-_]?\d+)?\.json$/i;

/**
 * Why a file cannot be read at all. `web_page`: HTML, like the chat.html of an export. `no_conversations`: an archive
 * without them. `locked`: an archive with a password. `broken_archive`: one that cannot be opened. `not_json`: neither of these.
 */
export type Unreadable = 'empty' | 'web_page' | 'not_json' | 'no_conversations' | 'locked' | 'broken_archive';

/** A file of conversations, opened: how long it is when unpacked, and its parts, each of which is a JSON text. */
export interface OpenExport {
  readonly bytes: number;
  parts(): AsyncGenerator<Readable>;
}

/** Opens a file by what its bytes say: JSON, or a ZIP archive with the conversations in it. */
export async function openExport(file: string): Promise<OpenExport | { readonly unreadable: Unreadable }> {
  const start = await startOf(file);
  const unreadable = unreadableStart(start);
  if (unreadable !== null) return { unreadable };
  if (isArchive(start)) return openArchive(file);
  const { size } = await stat(file);
  return {
    bytes: size,
    parts: async function* () {
      yield createReadStream(file, { highWaterMark: PIECE_BYTES });
    },
  };
}

function isArchive(start: Buffer): boolean {
  return start.subarray(0, 2).toString('latin1') === 'PK';
}

/** Why a file that begins so cannot be read; null where its beginning says nothing against it. */
export function unreadableStart(beginning: Buffer): 'empty' | 'web_page' | 'not_json' | null {
  const start = beginning.subarray(0, LOOK_BYTES);
  if (isArchive(start)) return null;
  const first = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .charAt(0);
  if (first === '') return start.length < LOOK_BYTES ? 'empty' : 'not_json';
  if (first === '<') return 'web_page';
  return first === '[' || first === '{' ? null : 'not_json';
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOK_BYTES), 0, LOOK_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function openArchive(file: string): Promise<OpenExport | { readonly unreadable: Unreadable }> {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(file, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (archive === null) return { unreadable: 'broken_archive' };
  const found: Entry[] = [];
  try {
    let entries = 0;
    for await (const entry of archive.eachEntry()) {
      entries += 1;
      if (entries > ENTRIES_MAX) break;
      if (CONVERSATIONS.test(entry.fileName)) found.push(entry);
    }
  } catch {
    return { unreadable: 'broken_archive' };
  }
  if (found.length === 0) return { unreadable: 'no_conversations' };
  if (found.some((entry) => entry.isEncrypted())) return { unreadable: 'locked' };
  const bytes = found.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > UNPACKED_MAX_BYTES) return { unreadable: 'broken_archive' };
  // Numbered files in their order: 2 before 10.
  const inOrder = found.toSorted((a, b) => a.fileName.localeCompare(b.fileName, 'en', { numeric: true }));
  return {
    bytes,
    parts: async function* () {
      for (const entry of inOrder) yield await archive.openReadStreamPromise(entry);
    },
  };
}
