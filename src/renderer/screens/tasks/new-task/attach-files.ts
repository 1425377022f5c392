import { problemOf } from '../../../state/client';
import { fileProblem, uploadFile } from '../../../state/attachments';
import type { AttachedFile, TaskForm } from './task-form';
import type { OpenTaskForm } from './use-task-form';

const underWay = new Map<string, AbortController>();

/** A picture from the clipboard has no name of its own. */
function namedFile(file: File): File {
  return file.name === '' ? new File([file], 'pasted-picture.png', { type: file.type }) : file;
}

function withFile(form: TaskForm, id: string, change: Partial<AttachedFile>): Partial<TaskForm> {
  return { files: form.files.map((file) => (file.id === id ? { ...file, ...change } : file)) };
}

async function attach(open: OpenTaskForm, id: string, file: File): Promise<void> {
  const controller = new AbortController();
  underWay.set(id, controller);
  const change = (next: Partial<AttachedFile>) => open.change((form) => withFile(form, id, next));
  try {
    const attachment = await uploadFile(id, file, (share) => change({ share }), controller.signal);
    change({ attachment, share: 1 });
  } catch (error) {
    if (controller.signal.aborted) return;
    const { code, sentence, advice } = problemOf(error);
    // A browser's own error means that the file is gone or may not be read; main is not part of it.
    const isUnreadable = error instanceof DOMException;
    change({
      problem: isUnreadable
        ? `${file.name} could not be read. Is it still there?`
        : code === 'channel'
          ? `${file.name} did not arrive. Attach it again.`
          : `${sentence} ${advice}`,
    });
  } finally {
    underWay.delete(id);
  }
}

/** Attaches files, each for itself: what cannot be attached says why beside its name. */
export function attachFiles(open: OpenTaskForm, files: readonly File[]): void {
  const entries = files.map(namedFile).map((file) => ({ id: crypto.randomUUID(), file, problem: fileProblem(file) }));
  open.change((form) => ({
    files: [
      ...form.files,
      ...entries.map(({ id, file, problem }) => ({
        id,
        name: file.name,
        bytes: file.size,
        share: 0,
        attachment: null,
        problem,
      })),
    ],
  }));
  for (const { id, file, problem } of entries) if (problem === null) void attach(open, id, file);
}

/** Takes a file away; one that is under way is not sent any further. */
export function detachFile(open: OpenTaskForm, id: string): void {
  underWay.get(id)?.abort();
  open.change((form) => ({ files: form.files.filter((file) => file.id !== id) }));
}
