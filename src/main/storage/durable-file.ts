import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a renamed, made or removed entry of a folder last through a power cut. Windows does so by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

/** Puts a finished file in its place: either the whole of it is there afterwards, or what was there before. */
export function publish(finished: string, place: string): void {
  syncPath(finished, 'r+');
  renameSync(finished, place);
  syncFolder(dirname(place));
}

async function syncPathInBackground(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** {@link publish} for a file that may be large: the disk's work does not hold the event loop. */
export async function publishInBackground(finished: string, place: string): Promise<void> {
  await syncPathInBackground(finished, 'r+');
  await rename(finished, place);
  if (process.platform !== 'win32') await syncPathInBackground(dirname(place), 'r');
}

/** Writes a small file that only its user can read, whole or not at all. */
export function writePrivately(place: string, text: string): void {
  const unfinished = `${place}.tmp`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  publish(unfinished, place);
}
