import { t } from '../../shared/language/t';
import { decoded } from './identify';
import { empty, lockedPdf, unreadablePdf } from './problems';
import { readPdf } from './read-pdf';

/** Most text of one file that goes to a model, in UTF-16 units: about a quarter of a million tokens. */
const MAX_CHARACTERS = 1_000_000;
/** Most pages of one PDF that are read. */
const MAX_PAGES = 500;

/** The text of a file, and what the person should know of it. */
export interface FileText {
  readonly text: string;
  readonly pages: number | null;
  readonly note: string | null;
}

/** Reads the text of a text file or of a PDF. Rejects with a ProblemError where there is none to read. */
export async function textOf(kind: 'pdf' | 'text', name: string, place: string, content: Buffer): Promise<FileText> {
  if (kind === 'text') {
    const whole = (decoded(content) ?? '').replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    if (whole.trim() === '') throw empty(name);
    const isCut = whole.length > MAX_CHARACTERS;
    return { text: whole.slice(0, MAX_CHARACTERS), pages: null, note: isCut ? cutWords(whole.length) : null };
  }
  const reading = await readPdf(place, { maxPages: MAX_PAGES, maxCharacters: MAX_CHARACTERS });
  if (!reading.ok) throw reading.why === 'locked' ? lockedPdf(name) : unreadablePdf(name);
  return { text: reading.text, pages: reading.pages, note: noteOf(reading) };
}

function noteOf({ text, pages, pagesRead }: { text: string; pages: number; pagesRead: number }): string | null {
  const words = text.replace(/\[Page \d+\]/g, '').trim();
  if (words === '') return t('It holds no text, only pictures of pages: a model sees nothing of it.');
  return pagesRead < pages
    ? t('Text of the first {read, number} of {pages, number} pages.', { read: pagesRead, pages })
    : null;
}

function cutWords(length: number): string {
  return t('The first {most, number} of {length, number} characters.', { most: MAX_CHARACTERS, length });
}
