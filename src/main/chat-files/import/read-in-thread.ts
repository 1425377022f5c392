import { Worker } from 'node:worker_threads';
// oxlint-disable-next-line import/default -- the build makes it: the path of the module for the thread
import threadModule from './thread?modulePath';
import { GO_ON, type ThreadOrder, type ThreadWord } from './thread-words';

/** Most memory of the thread that reads, in megabytes: one conversation of the largest size, several times over. */
const MEMORY_LIMIT_MB = 1024;

/** A file of conversations that is being read beside the event loop. */
export interface ReadingThread {
  /** What the thread says, in order, until it has said all. Rejects where the thread breaks down. */
  words(): AsyncGenerator<ThreadWord>;
  /** To be called after each batch. */
  goOn(): void;
  /** Ends it; `words` ends then too. */
  stop(): Promise<void>;
}

/** Starts to read a file in a thread of its own. */
export function readInThread(order: ThreadOrder): ReadingThread {
  const worker = new Worker(threadModule, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  const said: ThreadWord[] = [];
  let failure: Error | null = null;
  let isOver = false;
  let wake: (() => void) | null = null;
  const changed = (): void => {
    wake?.();
    wake = null;
  };
  worker.on('message', (word: ThreadWord) => {
    said.push(word);
    changed();
  });
  worker.once('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
    changed();
  });
  worker.once('exit', () => {
    isOver = true;
    changed();
  });
  return {
    async *words() {
      for (;;) {
        const word = said.shift();
        if (word !== undefined) yield word;
        else if (failure !== null) throw failure;
        else if (isOver) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    goOn: () => worker.postMessage(GO_ON),
    stop: async () => {
      await worker.terminate();
    },
  };
}
