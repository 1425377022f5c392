import { readFileSync } from 'node:fs';

/**
 * What a JSON file holds.
 * @param {string} path
 * @returns {unknown} null when there is no such file, or it was cut off in the middle of writing
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
