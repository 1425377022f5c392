import type { Backend, BackendTurn, Lack } from '../../../../src/main/connections/backend';
import type { ConnectionRow } from '../../../../src/main/connections/connection-row';
import { CircuitBreakers } from '../../../../src/main/health/circuit-breakers';
import { UNUSED, type HealthState } from '../../../../src/main/health/health-state';
import type { Outcome } from '../../../../src/main/health/outcome';
import { step } from '../../../../src/main/health/step';
import type { CallEstimate, Refusal } from '../../../../src/main/limits/gate';
import { UNKNOWN_MODEL, type JustFailed, type ModelFacts } from '../../../../src/main/routing/plan/snapshot';
import { RoutedTurns, type RoutedTurnsParts } from '../../../../src/main/routing/routed-turn';
import type { RoutedEnd, RoutedPart, RoutedTurn } from '../../../../src/main/routing/router';
import type { Work } from '../../../../src/main/routing/escalation/answer-repository';
import type { TurnPart } from '../../../../src/main/providers/stream-turn';
import type { Attempt } from '../../../../src/shared/domain/attempt';
import type { ClaudeModels } from '../../../../src/shared/domain/claude-level';
import type { Failure } from '../../../../src/shared/domain/failure';
import { USUAL_BREAKER, type BreakerFigures } from '../../../../src/shared/domain/health';
import type { Candidate, PassedOver, RoutePlan } from '../../../../src/shared/domain/route';
import { NO_PARAMETERS } from '../../../../src/shared/domain/work';
import { request } from '../plan/snapshots';

/** What a backend does with one call. */
export type Script = (call: BackendTurn, row: ConnectionRow) => AsyncGenerator<TurnPart, void, void>;

/** A pass as it was used. */
export interface SeenPass {
  readonly connectionId: string;
  settled: { readonly tokens: number | null; readonly dollars: number | null }[];
  released: number;
  heard: number;
}

/** A house of its own in memory, around the real walk, the real circuit breakers and the real state of health. */
export class World {
  readonly rows = new Map<string, ConnectionRow>();
  readonly scripts = new Map<string, Script>();
  readonly facts = new Map<string, ModelFacts>();
  readonly refusals: (Refusal | null)[] = [];
  readonly passes: SeenPass[] = [];
  readonly attempts: Attempt[] = [];
  readonly outcomes: { readonly connectionId: string; readonly outcome: Outcome }[] = [];
  readonly states = new Map<string, HealthState>();
  readonly ruleCalls: { readonly ruleId: string; readonly ok: boolean }[] = [];
  readonly matched: RoutePlan[] = [];
  readonly ruleFigures = new Map<string, BreakerFigures>();
  readonly judged: (Work & { readonly usable: boolean })[] = [];
  readonly estimates: CallEstimate[] = [];
  readonly paused: number[] = [];
  readonly badRequests: Failure[] = [];
  readonly calls: { readonly connectionId: string; readonly model: string; readonly aborted: boolean }[] = [];
  readonly probesGivenUp: number[] = [];
  readonly sizes = new Map<string, ClaudeModels>();
  readonly lacking = new Map<string, Lack>();
  /** What a call waits for before it has its slot. */
  slot: Promise<void> = Promise.resolve();
  candidates: Candidate[] = [];
  planPassedOver: PassedOver[] = [];
  escalates = true;
  /** Another number after every change of the connections. */
  revision = 0;
  online = true;
  patience = { firstTokenMs: 5000, stallMs: 5000 };
  price: number | null = 0.01;
  now: () => number = Date.now;
  readonly breakers = new CircuitBreakers({
    places: {
      of: (id) => (this.rows.has(id) ? { scope: id, figures: USUAL_BREAKER } : null),
      sharing: (scope) => [scope],
    },
    stored: new Map(),
    now: () => this.now(),
    changed: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });

  /** Connects something that answers by a script. */
  connect(id: string, script: Script, change: Partial<ConnectionRow> = {}): ConnectionRow {
    const row: ConnectionRow = {
      id,
      kind: 'openai-compatible',
      label: id,
      base_url: 'https://models.example.com/v1',
      default_model: 'usual',
      practice_mode: null,
      credential: 'none',
      key_origin: null,
      breaker_figures: null,
      background_tasks: true,
      program_path: null,
      created_at: 0,
      is_primary: 0,
      ...change,
    };
    this.rows.set(id, row);
    this.scripts.set(id, script);
    return row;
  }

  /** Puts a place into the plan, after those before it. */
  plans(connectionId: string, change: Partial<Candidate> = {}): void {
    this.candidates.push(candidateOf(connectionId, change));
  }

  router(): RoutedTurns {
    return new RoutedTurns(this.parts());
  }

  parts(): RoutedTurnsParts {
    const revision = () => this.revision;
    return {
      connections: {
        find: (id) => this.rows.get(id) ?? null,
        get revision() {
          return revision();
        },
      },
      access: { backend: (row) => this.#backend(row), checkKey: () => undefined },
      gate: {
        enter: async (connectionId, who, estimate, signal) => {
          this.estimates.push(estimate);
          if (who !== 'task') throw new Error('a task came as chat');
          const aborted = Promise.withResolvers<never>();
          const stop = (): void => aborted.reject(signal.reason as Error);
          signal.addEventListener('abort', stop, { once: true });
          if (signal.aborted) stop();
          await Promise.race([this.slot, aborted.promise]);
          const refusal = this.refusals.shift() ?? null;
          if (refusal) return { ok: false, ...refusal };
          const seen: SeenPass = { connectionId, settled: [], released: 0, heard: 0 };
          this.passes.push(seen);
          return {
            ok: true,
            pass: {
              heard: () => void (seen.heard += 1),
              settle: (used) => void seen.settled.push(used),
              release: () => void (seen.released += 1),
            },
          };
        },
        standingOf: () => {
          throw new Error('the walk does not ask for it');
        },
      },
      breakers: {
        admit: (id, figures) => this.breakers.admit(id, figures),
        giveUp: (id, probe) => {
          this.probesGivenUp.push(probe);
          this.breakers.giveUp(id, probe);
        },
      },
      health: { stateOf: (id) => this.states.get(id) ?? UNUSED },
      outcomes: {
        record: (connectionId, outcome) => {
          this.outcomes.push({ connectionId, outcome });
          this.states.set(connectionId, step(this.states.get(connectionId) ?? UNUSED, outcome));
          this.breakers.record(connectionId, outcome);
        },
      },
      ledger: {
        add: (attempt) => void this.attempts.push(attempt),
        addSoon: (attempt) => void this.attempts.push(attempt),
        costOf: (_call, usage) =>
          this.price === null || usage === null
            ? null
            : { dollars: this.price, source: 'a list', asOf: '2026-11-20', isEstimate: false },
        expectedDollars: () => this.price,
        ofTask: (taskId) => this.attempts.filter((attempt) => attempt.taskId === taskId),
      },
      rules: {
        breakerFiguresOf: (id) => this.ruleFigures.get(id) ?? null,
        noteCall: (ruleId, ok) => void this.ruleCalls.push({ ruleId, ok }),
        noteMatched: (plan) => void this.matched.push(plan),
      },
      planning: {
        planned: (_request, justFailed) => ({
          plan: this.#plan(justFailed),
          models: { factsOf: (id, model) => this.facts.get(`${id} ${model}`) ?? UNKNOWN_MODEL },
        }),
      },
      escalations: { note: (work, usable) => void this.judged.push({ ...work, usable }) },
      sizesOf: (id) => this.sizes.get(id) ?? null,
      escalates: () => this.escalates,
      isOnline: () => this.online,
      onBadRequest: (failure) => void this.badRequests.push(failure),
      patience: () => this.patience,
      now: () => this.now(),
      random: () => 0.5,
      pause: (ms, signal) => {
        this.paused.push(ms);
        return Promise.resolve(!signal.aborted);
      },
    };
  }

  #backend(row: ConnectionRow): Backend {
    const script = this.scripts.get(row.id);
    if (!script) throw new Error(`nothing answers for ${row.id}`);
    const never = () => {
      throw new Error('a task asks for turns alone');
    };
    return {
      answer: never,
      listModels: never,
      lacks: () => this.lacking.get(row.id) ?? null,
      turn: (call) => {
        this.calls.push({ connectionId: row.id, model: row.default_model, aborted: call.signal.aborted });
        return script(call, row);
      },
    };
  }

  #plan(justFailed: readonly JustFailed[]): RoutePlan {
    const failed = ({ connectionId, model }: Candidate) =>
      justFailed.find((one) => one.connectionId === connectionId && (one.model === null || one.model === model));
    return {
      candidates: this.candidates.filter((candidate) => !failed(candidate)),
      passedOver: [
        ...this.planPassedOver,
        ...this.candidates.flatMap((candidate) => {
          const { connectionId, label, model, via } = candidate;
          const found = failed(candidate);
          return found ? [{ connectionId, label, model, via, reason: 'just_failed' as const, until: found.until }] : [];
        }),
      ],
    };
  }
}

/** A place in a plan, as Primary unless told otherwise. */
export function candidateOf(connectionId: string, change: Partial<Candidate> = {}): Candidate {
  return {
    connectionId,
    label: connectionId,
    model: 'usual',
    via: { by: 'primary' },
    logicalModel: null,
    parameters: NO_PARAMETERS,
    ...change,
  };
}

/** A turn in words that any model can take. */
export function turnOf(change: Partial<RoutedTurn> = {}): RoutedTurn {
  return {
    request: request(),
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'What should be thought of first?' }] }],
    outputSchema: null,
    parameters: NO_PARAMETERS,
    taskId: '99999999-9999-4999-8999-999999999999',
    signal: new AbortController().signal,
    ...change,
  };
}

/** Everything that came of a turn. */
export interface Taken {
  readonly parts: readonly RoutedPart[];
  readonly end: RoutedEnd;
  /** The text that stands in the end: what came after the last that was discarded. */
  readonly text: string;
  readonly words: readonly string[];
}

/** Takes a turn to its end, and fails the test when it ends in any way but exactly once. */
export async function taken(parts: AsyncIterable<RoutedPart>, each?: (part: RoutedPart) => void): Promise<Taken> {
  const all: RoutedPart[] = [];
  for await (const part of parts) {
    all.push(part);
    each?.(part);
  }
  const ends = all.filter(isEnd);
  const [end] = ends;
  if (!end || ends.length !== 1 || all.at(-1) !== end) {
    throw new Error(`ended ${ends.length} times: ${all.map(({ type }) => type).join(' ')}`);
  }
  let text = '';
  for (const part of all) {
    if (part.type === 'text') text += part.text;
    if (part.type === 'discarded') text = '';
  }
  const words = all.flatMap((part) => (part.type === 'note' || part.type === 'discarded' ? [part.words] : []));
  return { parts: all, end, text, words };
}

function isEnd(part: RoutedPart): part is RoutedEnd {
  return ['answered', 'nobody', 'failed', 'cancelled'].includes(part.type);
}
