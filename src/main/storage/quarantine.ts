import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { syncFolder } from './durable-file';
import { type HomePlaces, SIDE_FILES } from './home-places';

/**
 * Moves what is there of the database and its side files to a new folder under `damaged/`. The database goes first: were
 * this cut short, a database without its log would look whole and be older than it is.
 * @returns the folder; null when there was nothing to move
 */
export function putAside(places: HomePlaces, at: number): string | null {
  const present = ['', ...SIDE_FILES].map((end) => places.database + end).filter((file) => existsSync(file));
  if (present.length === 0) return null;
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  let folder = join(places.damaged, stamp);
  for (let again = 2; existsSync(folder); again += 1) folder = join(places.damaged, `${stamp}-${again}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of present) renameSync(file, join(folder, basename(file)));
  syncFolder(folder);
  syncFolder(places.damaged);
  syncFolder(places.home);
  return folder;
}
