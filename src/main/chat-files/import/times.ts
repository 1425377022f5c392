/** No service of this kind is older than 2015: an earlier moment is a mistake of the file. */
const EARLIEST = Date.UTC(2015, 0, 1);

/**
 * A moment out of a file, in milliseconds since 1970: seconds since 1970 as a number, or a date as ISO 8601 writes it.
 * Null where it is none that makes sense, one after `now` included.
 */
export function momentOf(value: unknown, now: number): number | null {
  const found = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return found >= EARLIEST && found <= now ? Math.round(found) : null;
}
