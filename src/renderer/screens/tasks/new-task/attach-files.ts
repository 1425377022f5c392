import * as attaching from '../../../state/attaching';
import type { OpenTaskForm } from './use-task-form';

function changeOf(open: OpenTaskForm): attaching.ChangeFiles {
  return (update) => open.change((form) => ({ files: update(form.files) }));
}

/** Attaches files to the task, each for itself: what cannot be attached says why beside its name. */
export function attachFiles(open: OpenTaskForm, files: readonly File[]): void {
  attaching.attachFiles(changeOf(open), files);
}

/** Takes a file away from the task; one that is under way is not sent any further. */
export function detachFile(open: OpenTaskForm, id: string): void {
  attaching.detachFile(changeOf(open), id);
}
