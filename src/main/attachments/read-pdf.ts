import { Worker } from 'node:worker_threads';
import type { PdfReading } from './pdf-thread';
// oxlint-disable-next-line import/default -- the build makes it: the path of the module for the thread
import pdfThread from './pdf-thread?modulePath';

/** Longest reading of one file, in milliseconds. */
const TIME_LIMIT_MS = 60_000;
/** Most memory of the thread that reads, in megabytes: a file that is made to swell ends there. */
const MEMORY_LIMIT_MB = 1024;

/** How much of a PDF is read at most. */
export interface PdfBounds {
  readonly maxPages: number;
  readonly maxCharacters: number;
}

/** Reads the text of a PDF beside the event loop. Never rejects: whatever goes wrong, the file cannot be read. */
export function readPdf(file: string, bounds: PdfBounds): Promise<PdfReading> {
  const { promise, resolve } = Promise.withResolvers<PdfReading>();
  const worker = new Worker(pdfThread, {
    workerData: { file, ...bounds },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    // What the library prints is of no use to anybody.
    stdout: true,
    stderr: true,
  });
  const unreadable = (): void => resolve({ ok: false, why: 'unreadable' });
  const timer = setTimeout(unreadable, TIME_LIMIT_MS);
  worker.once('message', (reading: PdfReading) => resolve(reading));
  worker.once('error', unreadable);
  worker.once('exit', unreadable);
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
