import type { Attachment } from '../../shared/domain/attachment';
import { t } from '../../shared/language/t';
import { fileProblem, uploadFile } from './attachments';
import { problemOf } from './client';
import { namedFile } from './named-file';
import { currentMain } from './session';

/** A file that is being attached, or is. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Share that has arrived, from 0 to 1. */
  readonly share: number;
  /** What main made of it; null until it did. */
  readonly attachment: Attachment | null;
  /** Why it is not attached; null unless it failed. */
  readonly problem: string | null;
}

/** Changes the files of whatever they are attached to. */
export type ChangeFiles = (update: (files: readonly AttachedFile[]) => readonly AttachedFile[]) => void;

const underWay = new Map<string, AbortController>();

/** A file that main has taken in already. */
export function attachedFile(attachment: Attachment): AttachedFile {
  const { id, name, bytes } = attachment;
  return { id, name, bytes, share: 1, attachment, problem: null };
}

/** Whether one of them is still on its way. */
export function isArriving({ attachment, problem }: AttachedFile): boolean {
  return attachment === null && problem === null;
}

async function attach(change: ChangeFiles, id: string, file: File): Promise<void> {
  const controller = new AbortController();
  underWay.set(id, controller);
  const changeOne = (next: Partial<AttachedFile>) =>
    change((files) => files.map((one) => (one.id === id ? { ...one, ...next } : one)));
  try {
    const attachment = await uploadFile(id, file, (share) => changeOne({ share }), controller.signal);
    changeOne({ attachment, share: 1 });
  } catch (error) {
    if (controller.signal.aborted) return;
    const { code, sentence, advice } = problemOf(error);
    // A browser's own error means that the file is gone or may not be read; main is not part of it.
    const isUnreadable = error instanceof DOMException;
    changeOne({
      problem: isUnreadable
        ? t('{name} could not be read. Is it still there?', { name: file.name })
        : code === 'channel'
          ? t('{name} did not arrive. Attach it again.', { name: file.name })
          : `${sentence} ${advice}`,
    });
  } finally {
    underWay.delete(id);
  }
}

/** Attaches files, each for itself: what cannot be attached says why beside its name. */
export function attachFiles(change: ChangeFiles, files: readonly File[]): void {
  const entries = files
    .map((file) => namedFile(file, 'pasted-picture.png'))
    .map((file) => ({ id: crypto.randomUUID(), file, problem: fileProblem(file) }));
  change((before) => [
    ...before,
    ...entries.map(({ id, file, problem }) => ({
      id,
      name: file.name,
      bytes: file.size,
      share: 0,
      attachment: null,
      problem,
    })),
  ]);
  for (const { id, file, problem } of entries) if (problem === null) void attach(change, id, file);
}

/** Takes a file away; one that is under way is not sent any further. */
export function detachFile(change: ChangeFiles, id: string): void {
  underWay.get(id)?.abort();
  change((files) => files.filter((file) => file.id !== id));
}

/** Has a picture sent as it is, or made to fit. Rejects with main's problem, and nothing has changed then. */
export async function sendAsItIs(change: ChangeFiles, id: string, asItIs: boolean): Promise<void> {
  const attachment = await currentMain().tasks.sendPictureAsItIs({ id, asItIs });
  change((files) => files.map((file) => (file.id === id ? { ...file, attachment } : file)));
}
