import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is told. */
interface Order {
  readonly file: string;
  readonly maxPages: number;
  readonly maxCharacters: number;
}

/** What the thread tells. `locked`: the file wants a password. `unreadable`: it is no PDF that can be read. */
export type PdfReading =
  | { readonly ok: true; readonly text: string; readonly pages: number; readonly pagesRead: number }
  | { readonly ok: false; readonly why: 'locked' | 'unreadable' };

/** Reads the text of a PDF, page by page, until one of the bounds is reached. Runs in a thread of its own. */
async function read({ file, maxPages, maxCharacters }: Order): Promise<PdfReading> {
  // Here and not above, so that a thread that cannot load it says so like any other failure.
  const { getDocumentProxy } = await import('unpdf');
  let text = '';
  let pagesRead = 0;
  try {
    const document = await getDocumentProxy(new Uint8Array(await readFile(file)));
    const pages = document.numPages;
    while (pagesRead < Math.min(pages, maxPages) && text.length < maxCharacters) {
      const page = await document.getPage(pagesRead + 1);
      const { items } = await page.getTextContent();
      const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      text += `${pagesRead === 0 ? '' : '\n\n'}[Page ${pagesRead + 1}]\n${words.trim()}`;
      pagesRead += 1;
      page.cleanup();
    }
    return { ok: true, text: text.slice(0, maxCharacters), pages, pagesRead };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, why: isLocked ? 'locked' : 'unreadable' };
  }
}

if (parentPort) parentPort.postMessage(await read(workerData as Order));
