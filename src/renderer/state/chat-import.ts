import { useEffect } from 'react';
import { create } from 'zustand';
import { CHAT_IMPORT_MAX_BYTES, type ChatImport } from '../../shared/domain/chat-import';
import type { Problem } from '../../shared/domain/problem';
import { t } from '../../shared/language/t';
import { base64Of, PIECE_BYTES, sizeWords } from './attachments';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';
import { namedFile } from './named-file';
import { currentMain, useSession } from './session';
import { readConversations } from './shelves';

/** A file on its way to main. */
interface Sending {
  readonly fileName: string;
  readonly bytes: number;
  readonly sent: number;
}

interface Imports {
  /** The file that is being handed over; null when none is. */
  readonly sending: Sending | null;
  /** The import under way, or the last one since the start of the app. */
  readonly current: ChatImport | null;
  /** Why the last file could not be taken; null when it could. */
  readonly problem: Problem | null;
}

/** The import of chats. It goes on whatever screen is open. */
export const useChatImport = create<Imports>(() => ({ sending: null, current: null, problem: null }));

let underWay: AbortController | null = null;

function problemWith(sentence: string, advice: string): Problem {
  return { code: 'chat_file', sentence, advice, steps: [], field: null, failure: null };
}

/** Why a file cannot be taken, as far as the window sees; null when it can. */
function fileProblem({ name, size }: File): Problem | null {
  if (size === 0)
    return problemWith(t('“{name}” is empty.', { name }), t('Choose the file that ChatGPT or Claude sent you.'));
  if (size <= CHAT_IMPORT_MAX_BYTES) return null;
  return problemWith(
    t('“{name}” has {size}, and at most {most, number} GB can be read.', {
      name,
      size: sizeWords(size),
      most: CHAT_IMPORT_MAX_BYTES / 1024 ** 3,
    }),
    t('Unpack it and choose the conversations.json in it: pictures and recordings are not needed.'),
  );
}

async function handOver(main: Main, id: string, file: File, signal: AbortSignal): Promise<void> {
  await main.chatFiles.beginImport({ id, name: file.name.slice(0, 1000), bytes: file.size });
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    signal.throwIfAborted();
    const piece = new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer());
    await main.chatFiles.addToImport({ id, offset, data: base64Of(piece) });
    useChatImport.setState({ sending: { fileName: file.name, bytes: file.size, sent: offset + piece.length } });
  }
  signal.throwIfAborted();
}

/** Lets go of a file that was not handed over. Where main does not hear it, it lets go of it by itself. */
async function giveUp(main: Main, id: string): Promise<void> {
  await main.chatFiles.giveUpImport({ id }).catch(() => undefined);
}

/**
 * Hands a file to main and has its chats read. Never rejects: what goes wrong is kept as `problem`. One at a time: while
 * one is under way nothing happens.
 * @param bringBackDeleted chats that the person deleted here come in again
 */
export async function importChats(chosen: File, bringBackDeleted: boolean): Promise<void> {
  if (underWay !== null) return;
  const file = namedFile(chosen, 'conversations.json');
  const problem = fileProblem(file);
  useChatImport.setState({ problem });
  if (problem) return;
  const main = currentMain();
  const controller = new AbortController();
  const id = crypto.randomUUID();
  underWay = controller;
  useChatImport.setState({ sending: { fileName: file.name, bytes: file.size, sent: 0 } });
  try {
    await handOver(main, id, file, controller.signal);
    keep(await main.chatFiles.startImport({ id, bringBackDeleted }));
  } catch (error) {
    await giveUp(main, id);
    if (controller.signal.aborted) return;
    // A browser's own error means that the file is gone or may not be read; main is not part of it.
    const isUnreadable = error instanceof DOMException;
    const said = isUnreadable
      ? problemWith(t('“{name}” could not be read.', { name: file.name }), t('Is it still there? Choose it again.'))
      : problemOf(error);
    useChatImport.setState({ problem: said });
  } finally {
    underWay = null;
    useChatImport.setState({ sending: null });
  }
}

/** Ends what is under way; the chats that have come in stay. Rejects with main's problem. */
export async function stopChatImport(): Promise<void> {
  underWay?.abort();
  const { current } = useChatImport.getState();
  if (current?.state === 'running') keep(await currentMain().chatFiles.stopImport({ id: current.id }));
}

/** Takes over an import as main gave it. The answer to a call can come after what was told of the same one later. */
function keep(told: ChatImport): void {
  const { current } = useChatImport.getState();
  const isOlder = current?.id === told.id && current.state !== 'running' && told.state === 'running';
  if (!isOlder) useChatImport.setState({ current: told, problem: null });
}

/** Reads how far the import is, when the component comes and again on every new line to main. */
export function useReadChatImport(): void {
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (!main) return;
    const read = async () => {
      try {
        const current = await main.chatFiles.currentImport();
        if (current) keep(current);
      } catch (error) {
        useChatImport.setState({ problem: problemOf(error) });
      }
    };
    void read();
  }, [main]);
}

onAppEvent((event) => {
  if (event.type !== 'import_changed') return;
  keep(event.import);
  // Nobody tells of each chat that came in.
  if (event.import.state !== 'running') void readConversations(currentMain());
});
