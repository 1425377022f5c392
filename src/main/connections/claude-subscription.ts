import { randomUUID } from 'node:crypto';
import type { ClaudeProgram } from '../../shared/domain/claude-program';
import type { Connection } from '../../shared/domain/connection';
import type { ClaudeCode } from '../claude-code/claude-code';
import { failureOfProgram } from '../claude-code/judge';
import { verdictOfState } from '../claude-code/verdict-of-state';
import { ProblemError } from '../problem-error';
import { claudeCode as provider } from '../providers/claude-code';
import { explain } from '../providers/explain';
import type { ConnectionRepository } from './connection-repository';
import type { Connections } from './connections';
import { freeLabel } from './free-label';
import { tidyLabel } from './label-form';

/** The program to connect, as the person says. */
export interface SubscriptionInput {
  /** Where it is; looked for when it is not said. */
  readonly path?: string | undefined;
  readonly label?: string | undefined;
  readonly model?: string | undefined;
}

/** What is used until the person chooses: on every plan, and lighter on its limits than the largest one. */
const USUAL_MODEL = 'sonnet';

/** Claude by the person's own subscription: looking for their Claude Code, and connecting it. */
export class ClaudeSubscription {
  readonly #program: ClaudeCode;
  readonly #rows: ConnectionRepository;
  readonly #connections: Pick<Connections, 'announceAll' | 'list'>;
  readonly #now: () => number;

  constructor(
    program: ClaudeCode,
    rows: ConnectionRepository,
    connections: Pick<Connections, 'announceAll' | 'list'>,
    now: () => number,
  ) {
    this.#program = program;
    this.#rows = rows;
    this.#connections = connections;
    this.#now = now;
  }

  /** What there is, on the PATH or where the person says. */
  find(path: string | undefined): Promise<ClaudeProgram> {
    return this.#program.find(said(path));
  }

  /**
   * Connects the program that somebody is signed in to. Nothing is generated: whether the sign-in is valid shows at the
   * first answer, and until then the light says that it was not used yet.
   * @throws ProblemError `call_failed` that says what is in the way
   */
  async connect({ path, label, model }: SubscriptionInput): Promise<Connection> {
    const where = said(path);
    const program = await this.#program.find(where);
    const { info } = provider;
    const wanted = tidyLabel(label ?? '') || info.defaultLabel;
    this.#checkSignedIn(program, wanted);
    const id = randomUUID();
    this.#rows.transaction(() => {
      this.#rows.insert({
        id,
        kind: info.kind,
        label: freeLabel(wanted, (candidate) => this.#rows.findByLabel(candidate) !== null),
        base_url: null,
        default_model: model?.trim() || USUAL_MODEL,
        practice_mode: null,
        credential: 'none',
        key_origin: null,
        // Found anew at every start unless the person said where it is: programs are moved by their updates.
        program_path: where === null ? null : program.path,
        // A plan is for a person at the computer; what runs by itself is theirs to allow.
        background_tasks: false,
        created_at: this.#now(),
      });
    });
    this.#connections.announceAll();
    const connected = this.#connections.list().find((connection) => connection.id === id);
    if (!connected) throw new Error('A connection that was just made is not there.');
    return connected;
  }

  #checkSignedIn({ state }: ClaudeProgram, label: string): void {
    const verdict = verdictOfState(state);
    if (!verdict) return;
    const failure = explain(failureOfProgram(verdict, null), {
      kind: provider.info.kind,
      connectionId: null,
      label,
      model: null,
      baseUrl: null,
      at: this.#now(),
    });
    throw new ProblemError('call_failed', failure.sentence, failure.advice, { failure, steps: failure.steps });
  }
}

/** Null where nothing was said. */
function said(path: string | undefined): string | null {
  return path?.trim() ? path : null;
}
