import {
  COMMAND_NAMES,
  SNIPPET_NAME_MAX,
  SNIPPET_TEXT_MAX,
  SNIPPETS_MAX,
  type Snippet,
} from '../../shared/domain/snippet';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import type { SnippetRepository } from './snippet-repository';

/** How long a removed snippet can be brought back, in milliseconds. */
const UNDO_REMOVE_MS = 24 * 60 * 60_000;

/** Texts that people write often, by their names. */
export class Snippets {
  readonly #snippets: SnippetRepository;
  readonly #events: EventBus;
  readonly #now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(snippets: SnippetRepository, events: EventBus, now: () => number) {
    this.#snippets = snippets;
    this.#events = events;
    this.#now = now;
    snippets.purge(now() - UNDO_REMOVE_MS);
  }

  /** By name. */
  all(): Snippet[] {
    return this.#snippets.all();
  }

  /** Adds one, or changes the one with its id; spaces in its name become hyphens. @throws ProblemError `invalid_input` */
  save({ id, name: typed, text }: Snippet): Snippet {
    const name = this.#freeName(id, typed);
    if (text.trim() === '') throw bad('text', t('A snippet needs a text.'), t('Write what it stands for.'));
    if (text.length > SNIPPET_TEXT_MAX) {
      throw bad(
        'text',
        t('This text is too long.'),
        t('At most {count, number} characters fit.', { count: SNIPPET_TEXT_MAX }),
      );
    }
    if (this.#snippets.find(id) === null && this.all().length >= SNIPPETS_MAX) {
      throw bad(
        'name',
        t('There are {count, number} snippets already.', { count: SNIPPETS_MAX }),
        t('Remove some first.'),
      );
    }
    const snippet = { id, name, text };
    this.#snippets.write(snippet);
    this.#tell();
    return snippet;
  }

  /** For a day undoably. @throws ProblemError `not_found` */
  remove(id: string): void {
    if (this.#snippets.find(id) === null) throw gone(t('This snippet is not there any more.'));
    this.#snippets.setRemoved(id, this.#now());
    this.#tell();
  }

  /** @throws ProblemError `not_found`; `invalid_input` when another has its name by now */
  undoRemove(id: string): Snippet {
    const there = this.#snippets.find(id);
    if (there) return there;
    const removed = this.#snippets.findRemoved(id);
    if (removed === null) throw gone(t('This snippet can no longer be brought back.'));
    this.#freeName(id, removed.name);
    this.#snippets.setRemoved(id, null);
    this.#tell();
    return removed;
  }

  #tell(): void {
    this.#events.emit({ type: 'snippets_changed', snippets: this.all() });
  }

  #freeName(id: string, typed: string): string {
    const name = typed.trim().replace(/^\//, '').replaceAll(/\s+/g, '-');
    if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u.test(name)) {
      throw bad(
        'name',
        t('This is no name for a snippet.'),
        t('Use letters, figures and hyphens, such as weekly-report.'),
      );
    }
    if (name.length > SNIPPET_NAME_MAX) {
      throw bad(
        'name',
        t('This name is too long.'),
        t('At most {count, number} characters fit.', { count: SNIPPET_NAME_MAX }),
      );
    }
    const folded = name.toLocaleLowerCase();
    const taken =
      COMMAND_NAMES.some((command) => command === folded) ||
      this.all().some((other) => other.id !== id && other.name.toLocaleLowerCase() === folded);
    if (taken) throw bad('name', t('There is /{name} already.', { name }), t('Choose another name.'));
    return name;
  }
}

function bad(field: 'name' | 'text', sentence: string, advice: string): ProblemError {
  return new ProblemError('invalid_input', sentence, advice, { field });
}

function gone(sentence: string): ProblemError {
  return new ProblemError('not_found', sentence, t('Write it anew.'));
}
