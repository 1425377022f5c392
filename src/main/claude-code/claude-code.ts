import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { ClaudeProgram } from '../../shared/domain/claude-program';
import type { ModelInfo } from '../../shared/domain/model';
import type { AnswerPart } from '../providers/answer-part';
import { ProviderCallError } from '../providers/classified-failure';
import type { Turn } from './conversation-prompt';
import type { Candidate } from './identify';
import { failureOfProgram } from './judge';
import { offeredModels } from './offered-models';
import { endProgram } from '../programs/program-process';
import type { Surroundings } from '../programs/surroundings';
import { Search, type Found } from './search';
import { streamFromProgram } from './stream-from-program';
import { verdictOfState } from './verdict-of-state';

/** One answer that is wanted of the program. */
export interface ProgramQuestion {
  readonly model: string;
  readonly messages: readonly Turn[];
  readonly signal: AbortSignal;
  /** Milliseconds without a first piece of text or reasoning until it counts as timed out. */
  readonly firstTokenMs: number;
  /** Milliseconds of silence in the middle until it counts as stalled. */
  readonly stallMs: number;
}

/**
 * The person's own Claude Code on this computer: finding it, and asking it. Signing in is its own business; nothing of
 * what it keeps is ever read.
 */
export class ClaudeCode {
  readonly #search: Search;
  readonly #workFolder: string;
  readonly #now: () => number;
  /** How to start what was found last, by where the person said it is ('' where they did not). */
  readonly #known = new Map<string, Candidate>();
  readonly #running = new Set<ChildProcessWithoutNullStreams>();
  readonly #looks = new Set<Promise<unknown>>();
  readonly #over = new AbortController();

  /** `workFolder` is a folder of the app's own in which the program runs. It is made when it is first needed. */
  constructor(about: Surroundings, workFolder: string, now: () => number) {
    this.#search = new Search(about, workFolder, now, this.#over.signal);
    this.#workFolder = workFolder;
    this.#now = now;
  }

  /** Looks for the program, on the PATH or where the person says, and asks whether somebody is signed in. Never rejects. */
  async find(path: string | null): Promise<ClaudeProgram> {
    const { program } = await this.#find(path);
    return program;
  }

  /** The models that it offers. Rejects with a {@link ProviderCallError} when there is no such program. */
  async models(path: string | null, signal: AbortSignal): Promise<ModelInfo[]> {
    return offeredModels(await this.#startOf(path), signal, this.#follow);
  }

  /** One answer. Always ends with exactly one `end` or `failed` and never throws. */
  async *answer(
    path: string | null,
    { messages, ...question }: ProgramQuestion,
  ): AsyncGenerator<AnswerPart, void, void> {
    let start: Candidate;
    try {
      start = await this.#startOf(path);
    } catch (error) {
      if (!(error instanceof ProviderCallError)) throw error;
      yield { type: 'failed', failure: error.failure, usage: null };
      return;
    }
    const parts = streamFromProgram({ ...question, start, turns: messages, onStart: this.#follow, now: this.#now });
    for await (const part of parts) {
      // It may have been moved or replaced: the next answer looks for it again.
      if (part.type === 'failed' && part.failure.class === 'network') this.#known.delete(path ?? '');
      yield part;
    }
  }

  /** Ends every program that was started and is still running. Resolves once those that answer are gone. */
  async dispose(): Promise<void> {
    this.#over.abort();
    await Promise.allSettled([...this.#looks, ...[...this.#running].map((child) => endProgram(child))]);
  }

  readonly #follow = (child: ChildProcessWithoutNullStreams): void => {
    this.#running.add(child);
    const forget = (): void => void this.#running.delete(child);
    child.once('exit', forget).once('error', forget);
  };

  async #find(path: string | null): Promise<Found> {
    mkdirSync(this.#workFolder, { recursive: true, mode: 0o700 });
    const look = this.#search.find(path);
    this.#looks.add(look);
    const found = await look.finally(() => this.#looks.delete(look));
    if (found.start) this.#known.set(path ?? '', found.start);
    else this.#known.delete(path ?? '');
    return found;
  }

  async #startOf(path: string | null): Promise<Candidate> {
    const known = this.#known.get(path ?? '');
    if (known) return known;
    const { program, start } = await this.#find(path);
    if (start) return start;
    throw new ProviderCallError(
      failureOfProgram(verdictOfState(program.state) ?? { class: 'network', reason: 'refused_connection' }, null),
    );
  }
}
