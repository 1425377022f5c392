import type { PictureForm } from './pictures/picture-order';

/** What a file is by its content. */
export type Identity =
  | { readonly kind: 'image'; readonly mediaType: PictureForm }
  | { readonly kind: 'pdf' | 'text'; readonly mediaType: string };

/** A file that cannot be attached. `ending` is what files of its kind are called; null: nobody knows what it is. */
interface Unfit {
  readonly unfit: 'picture' | 'file';
  readonly ending: string | null;
}

/** The forms of pictures that the services take, by what they are told as. A PNG that moves is a PNG with one frame for most. */
const PICTURES: ReadonlyMap<string, PictureForm> = new Map([
  ['image/png', 'image/png'],
  ['image/apng', 'image/png'],
  ['image/jpeg', 'image/jpeg'],
  ['image/webp', 'image/webp'],
  ['image/gif', 'image/gif'],
]);

/**
 * Looks at what a file is, by its bytes alone: its name and what it claims to be do not count. A drawing in SVG is text.
 */
export async function identify(content: Buffer): Promise<Identity | Unfit> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(content);
  const form = PICTURES.get(found?.mime ?? '');
  if (form) return { kind: 'image', mediaType: form };
  if (found?.mime === 'application/pdf') return { kind: 'pdf', mediaType: found.mime };
  if (found && !isWritten(found.mime)) {
    return { unfit: found.mime.startsWith('image/') ? 'picture' : 'file', ending: found.ext };
  }
  return decoded(content) === null ? { unfit: 'file', ending: null } : { kind: 'text', mediaType: 'text/plain' };
}

/** Forms that are text all the same. */
function isWritten(mime: string): boolean {
  return /^text\/|[/+](?:xml|json|rtf|svg\+xml)$/.test(mime);
}

/** The text of a file: UTF-8, or UTF-16 with its mark, or Windows-1252 where nothing says otherwise. Null: it is none. */
export function decoded(content: Buffer): string | null {
  const encoding = encodingOf(content);
  if (encoding === null) return null;
  return new TextDecoder(encoding).decode(content);
}

function encodingOf(content: Buffer): string | null {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  // No text holds a zero byte, and nearly every other file does.
  if (content.includes(0)) return null;
  return isUtf8(content) ? 'utf-8' : mostlyPrintable(content) ? 'windows-1252' : null;
}

function isUtf8(content: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/** Control characters besides those of lines and tabs are rare in text: at most one byte in fifty, in its first part. */
function mostlyPrintable(content: Buffer): boolean {
  const start = content.subarray(0, 65_536);
  const controls = start.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return controls * 50 <= start.length;
}
