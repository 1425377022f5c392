import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { Finding } from './finding.ts';
import { IndexRepository } from './index-repository.ts';
import { Indexing } from './indexing.ts';
import { MarksRepository } from './marks-repository.ts';
import { SourceRepository } from './source-repository.ts';
import type { FromThread, ThreadStart, ToThread } from './thread-talk.ts';

/** Work between two looks for a search that waits, in milliseconds. */
const SLICE_MS = 15;
/** How long a search takes in what is new before it looks, in milliseconds: mostly there is little, and then all of it. */
const BEFORE_FIND_MS = 20;
/** How often what is done is put on disk, in milliseconds. */
const SAVE_EVERY_MS = 500;

/** Searches and builds the index, in a thread of its own: the event loop of main meets neither. */
function serve(port: MessagePort, { database, index: file }: ThreadStart): void {
  const tell = (message: FromThread): void => port.postMessage(message);
  const clock = (): number => performance.now();
  const source = new SourceRepository(database);
  const index = new IndexRepository(file);
  const marks = new MarksRepository();
  const indexing = new Indexing(source, index, clock);
  const finding = new Finding(source, index, marks);
  let savedAt = clock();
  let isWorking = false;

  const save = (): void => {
    indexing.save();
    savedAt = clock();
    tell({ type: 'progress', state: indexing.state(), savedSeq: indexing.savedSeq });
  };
  const close = (): void => {
    indexing.save();
    for (const one of [source, index, marks]) one.close();
    port.close();
  };
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      tell({ type: 'broken', ...wordsOf(error) });
      port.close();
    }
  };
  const workOn = (): void => {
    isWorking = indexing.work(SLICE_MS);
    if (!isWorking || clock() - savedAt > SAVE_EVERY_MS) save();
    if (isWorking) setImmediate(() => guarded(workOn));
  };
  const look = (): void => {
    if (isWorking) return;
    isWorking = true;
    workOn();
  };

  port.on('message', (told: ToThread) => {
    switch (told.type) {
      case 'find':
        try {
          indexing.work(BEFORE_FIND_MS);
          const page = finding.find(told.order);
          tell({ type: 'found', number: told.number, page: { ...page, state: indexing.state() } });
        } catch (error) {
          tell({ type: 'refused', number: told.number, ...wordsOf(error) });
        }
        guarded(look);
        return;
      case 'look':
        guarded(look);
        return;
      case 'end':
        guarded(close);
    }
  });
}

function wordsOf(thrown: unknown): { message: string; code: string } {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return { message: String(thrown), code };
}

if (parentPort) {
  try {
    serve(parentPort, workerData as ThreadStart);
  } catch (error) {
    parentPort.postMessage({ type: 'broken', ...wordsOf(error) } satisfies FromThread);
    parentPort.close();
  }
}
