import type { Folder } from '../../shared/domain/folder';
import { FOLDER_NAME_MAX } from '../../shared/domain/folder';
import { tidyTitle } from '../../shared/titles';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { UNDO_REMOVE_MS } from './branches';
import type { FolderRepository } from './folder-repository';

/** Far above what a list of folders is of use for. */
const FOLDERS_MAX = 500;

/** What {@link Folders} works with. */
export interface FoldersParts {
  readonly folders: FolderRepository;
  readonly events: EventBus;
  /** Runs work in one transaction: all of it is on disk when it returns, or none. */
  readonly transaction: <T>(work: () => T) => T;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The folders that people keep conversations in. */
export class Folders {
  readonly #parts: FoldersParts;

  constructor(parts: FoldersParts) {
    this.#parts = parts;
    parts.folders.purge(parts.now() - UNDO_REMOVE_MS);
  }

  /** Oldest first. */
  all(): Folder[] {
    return this.#parts.folders.all();
  }

  has(id: string): boolean {
    return this.#parts.folders.find(id) !== null;
  }

  /** @throws ProblemError `not_found` for one that is not there */
  need(id: string): Folder {
    const folder = this.#parts.folders.find(id);
    if (folder) return folder;
    throw new ProblemError(
      'not_found',
      t('This folder is not there any more.'),
      t('Choose another, or make a new one.'),
    );
  }

  /** Makes an open folder. The same id again gives the same folder. @throws ProblemError `invalid_input` for its name */
  add(id: string, typed: string): Folder {
    const { folders, now } = this.#parts;
    const repeated = folders.find(id);
    if (repeated) return repeated;
    if (folders.all().length >= FOLDERS_MAX) {
      throw new ProblemError(
        'invalid_input',
        t('There are {count, number} folders already.', { count: FOLDERS_MAX }),
        t('Remove some first.'),
      );
    }
    folders.insert(id, this.#freeName(id, typed), now());
    return this.#announce(id);
  }

  /** @throws ProblemError `not_found`, `invalid_input` for its name */
  rename(id: string, typed: string): Folder {
    this.need(id);
    this.#parts.folders.rename(id, this.#freeName(id, typed));
    return this.#announce(id);
  }

  /** Shows or hides in the list what is in it. @throws ProblemError `not_found` */
  fold(id: string, isOpen: boolean): Folder {
    this.need(id);
    this.#parts.folders.setOpen(id, isOpen);
    return this.#announce(id);
  }

  /** For a day undoably. Its conversations stay, and are in no folder. @throws ProblemError `not_found` */
  remove(id: string): void {
    const { folders, transaction, now } = this.#parts;
    this.need(id);
    transaction(() => folders.remove(id, now()));
    this.#tell();
  }

  /** @throws ProblemError `not_found`; `invalid_input` when another has its name by now */
  undoRemove(id: string): Folder {
    const { folders, transaction } = this.#parts;
    const there = folders.find(id);
    if (there) return there;
    const removed = folders.findRemoved(id);
    if (!removed) {
      throw new ProblemError(
        'not_found',
        t('This folder can no longer be brought back.'),
        t('Make a new one. The conversations that were in it are in the list.'),
      );
    }
    this.#freeName(id, removed.name);
    transaction(() => folders.bringBack(id));
    return this.#announce(id);
  }

  /** What was typed as a name, fit to be stored. */
  #freeName(id: string, typed: string): string {
    const name = tidyTitle(typed);
    if (name === null) throw badName(t('A folder needs a name.'), t('Type a word or two.'));
    if (name.length > FOLDER_NAME_MAX) {
      throw badName(
        t('This name is too long.'),
        t('At most {count, number} characters fit.', { count: FOLDER_NAME_MAX }),
      );
    }
    const same = (other: string) => other.toLocaleLowerCase() === name.toLocaleLowerCase();
    const taken = this.#parts.folders.all().find((folder) => folder.id !== id && same(folder.name));
    if (taken)
      throw badName(t('There is a folder called {name} already.', { name: taken.name }), t('Choose another name.'));
    return name;
  }

  #announce(id: string): Folder {
    this.#tell();
    return this.need(id);
  }

  #tell(): void {
    this.#parts.events.emit({ type: 'folders_changed', folders: this.all() });
  }
}

function badName(sentence: string, advice: string): ProblemError {
  return new ProblemError('invalid_input', sentence, advice, { field: 'name' });
}
