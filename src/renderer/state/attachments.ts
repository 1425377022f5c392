import { ATTACHMENT_MAX_BYTES, type Attachment } from '../../shared/domain/attachment';
import { numberWords } from '../../shared/language/formats';
import { t } from '../../shared/language/t';
import { currentMain } from './session';

/** Bytes of one piece: a whole number of base64's groups of three, below the contract's limit. */
export const PIECE_BYTES = 786_432;
/** Characters that `String.fromCharCode` is given at once: more would overflow the stack. */
const CHUNK = 0x80_00;

/** Bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** "12.4 MB", "830 kB", "12 bytes". */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_048_576) {
    const size = numberWords(bytes / 1_048_576, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return t('{size} MB', { size });
  }
  return bytes >= 1024
    ? t('{size, number} kB', { size: Math.round(bytes / 1024) })
    : t('{size, plural, one {# byte} other {# bytes}}', { size: bytes });
}

/** Why a file cannot be attached, in a sentence and what to do; null when it can, as far as the window sees. */
export function fileProblem({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size === 0) return t('{name} is empty.', { name });
  if (size <= ATTACHMENT_MAX_BYTES) return null;
  return t(
    '{name} has {size}, and a file can have at most {most, number} MB. Make it smaller, or attach a part of it.',
    { name, size: sizeWords(size), most: ATTACHMENT_MAX_BYTES / 1_048_576 },
  );
}

/**
 * Hands a file to main piece by piece. Rejects with main's problem, with the browser's error when the file cannot be
 * read, or when `signal` ends it. What is not brought to its end is not kept.
 * @param onProgress is told the share that has arrived, from 0 to 1
 */
export async function uploadFile(
  id: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Attachment> {
  const { tasks } = currentMain();
  await tasks.beginAttachment({ id, name: file.name, bytes: file.size });
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    signal.throwIfAborted();
    const piece = new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer());
    await tasks.addToAttachment({ id, offset, data: base64Of(piece) });
    onProgress(Math.min(1, (offset + piece.length) / file.size));
  }
  signal.throwIfAborted();
  return tasks.endAttachment({ id });
}
