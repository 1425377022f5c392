import type { ConnectionTestRun, Spending } from '../../shared/domain/connection-test';
import type { Failure } from '../../shared/domain/failure';
import type { ModelPrice } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import type { Settings } from '../../shared/domain/settings';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import type { AccessBuilder } from './access';
import { bookCall, type CallLedger } from './booked-call';
import type { BriefAnswer } from './brief-generation';
import type { ConnectionRow } from './connection-row';
import { inWords } from './in-words';
import type { OutcomeSink } from './outcome-sink';
import { openLine, type LineOpener } from './testing/open-line';
import { ServiceAsProgram, type TestedProgram } from './testing/service-as-program';
import { ServiceOverHttp } from './testing/service-over-http';
import { spendingOf } from './testing/spending';
import { StageFailedError } from './testing/stage-of-failure';
import { TestRun } from './testing/test-run';
import type { TestedService } from './testing/tested-service';
import { walkStages, type AnswerLimits } from './testing/walk-stages';

/** Most tests that run at a time when all are asked for. */
const AT_ONCE = 6;
/** A test waits no longer than this for an answer, whatever the settings say: milliseconds for each kind of waiting. */
const ANSWER_LIMIT_MS = 60_000;

/** What {@link ConnectionTest} needs. */
export interface ConnectionTestOptions {
  readonly access: Pick<AccessBuilder, 'saved' | 'checkKey'>;
  readonly outcomes: OutcomeSink;
  /** Where answers that were asked for are written down; absent: nowhere. */
  readonly ledger?: CallLedger;
  readonly events: EventBus;
  readonly settings: () => Pick<Settings, 'firstTokenSeconds' | 'stallSeconds'>;
  /** Null: not known. */
  readonly priceOf: (kind: ProviderKind, baseUrl: string | null, model: string) => ModelPrice | null;
  /** Looks anew whether this computer has a network. */
  readonly isOnline: () => boolean;
  /** The person's own Claude Code; null where there is no such thing. */
  readonly program: TestedProgram | null;
  readonly now: () => number;
  /** How lines are opened; over the network unless given. */
  readonly openLine?: LineOpener;
}

/**
 * Test connection: takes the saved key of one connection through the cheapest real requests, stage by stage, tells each
 * step as `test_changed`, and records what it came to.
 */
export class ConnectionTest {
  readonly #options: ConnectionTestOptions;
  readonly #running = new Map<string, TestRun>();

  constructor(options: ConnectionTestOptions) {
    this.#options = options;
  }

  /**
   * Tests a connection to the end, failed or not; a test of it that is under way is joined.
   * Rejects with a ProblemError of the vault's when the key cannot be opened.
   */
  async run(row: ConnectionRow): Promise<ConnectionTestRun> {
    const running = this.#running.get(row.id);
    if (running) return running.ended;
    this.#checkKey(row);
    const run = new TestRun(
      row.id,
      (test) => this.#options.events.emit({ type: 'test_changed', test }),
      this.#options.now,
    );
    this.#running.set(row.id, run);
    void this.#carryOut(run, row);
    return run.ended;
  }

  /**
   * Tests them all, some at a time. Left out are those whose key cannot be opened and those that are gone by their turn.
   * @param find gives a connection as it is when its turn comes
   */
  async runAll(ids: readonly string[], find: (id: string) => ConnectionRow | null): Promise<ConnectionTestRun[]> {
    const ended = new Map<string, ConnectionTestRun>();
    const waiting = [...ids];
    const work = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const row = find(id);
        const run = row && (await this.run(row).catch(unlessProblem));
        if (run) ended.set(id, run);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return ids.flatMap((id) => ended.get(id) ?? []);
  }

  /** Ends a test that is under way, at once; nothing is recorded of it. */
  stop(connectionId: string): void {
    const run = this.#running.get(connectionId);
    this.#running.delete(connectionId);
    run?.stop();
  }

  /** Ends every test that is under way. */
  dispose(): void {
    for (const id of this.#running.keys()) this.stop(id);
  }

  /** Never rejects: how it went is told by the run. */
  async #carryOut(run: TestRun, row: ConnectionRow): Promise<void> {
    let service: TestedService | null = null;
    try {
      service = await this.#serviceOf(row);
      const tested = { kind: row.kind, service, model: row.default_model, limits: this.#limits() };
      const answer = await walkStages(run, tested);
      if (run.isOver) return;
      this.#record(run, row, null, answer);
      this.#book(run, row, null, answer, service);
      run.pass(this.#spentBy(answer, row, service));
    } catch (error) {
      if (run.isOver) return;
      this.#takeError(run, row, service, error);
    } finally {
      service?.close();
      if (this.#running.get(row.id) === run) this.#running.delete(row.id);
    }
  }

  #takeError(run: TestRun, row: ConnectionRow, service: TestedService | null, error: unknown): void {
    try {
      if (!(error instanceof StageFailedError)) throw error;
      // A key that was locked meanwhile says nothing about the service.
      this.#checkKey(row);
      const failure = inWords(error.failure, row, row.default_model, this.#options.now());
      this.#record(run, row, failure, error.answer);
      this.#book(run, row, failure, error.answer, service);
      const hasSpent = error.answer !== null && (error.answer.hasBegun || error.answer.usage !== null);
      run.fail(error.stage, failure, hasSpent ? this.#spentBy(error.answer, row, service) : null);
    } catch (broken) {
      run.breakOff(broken);
    }
  }

  #checkKey(row: ConnectionRow): void {
    if (row.credential !== 'none') this.#options.access.checkKey(row);
  }

  async #serviceOf(row: ConnectionRow): Promise<TestedService> {
    const { access, program, isOnline, openLine: open = openLine } = this.#options;
    if (row.kind !== 'claude-code') return new ServiceOverHttp(row, await access.saved(row), open, isOnline);
    if (!program) throw new Error('There is nothing that could ask Claude Code.');
    return new ServiceAsProgram(program, row.program_path);
  }

  #limits(): AnswerLimits {
    const { firstTokenSeconds, stallSeconds } = this.#options.settings();
    return {
      firstTokenMs: Math.min(firstTokenSeconds * 1000, ANSWER_LIMIT_MS),
      stallMs: Math.min(stallSeconds * 1000, ANSWER_LIMIT_MS),
      restMs: ANSWER_LIMIT_MS,
    };
  }

  #record(run: TestRun, row: ConnectionRow, failure: Failure | null, answer: BriefAnswer | null): void {
    this.#options.outcomes.record(row.id, {
      at: this.#options.now(),
      purpose: 'test',
      failure,
      model: row.default_model,
      latencyMs: run.tookMs,
      firstTokenMs: answer?.firstTokenMs ?? null,
    });
  }

  /** Free requests are no attempts: only an answer that was asked for is one. */
  #book(
    run: TestRun,
    row: ConnectionRow,
    failure: Failure | null,
    answer: BriefAnswer | null,
    service: TestedService | null,
  ): void {
    const { ledger, now } = this.#options;
    if (!ledger || answer === null) return;
    bookCall(ledger, {
      row,
      purpose: 'test',
      startedAt: run.startedAt,
      endedAt: now(),
      outcome: failure === null ? 'succeeded' : 'failed',
      failure,
      usage: answer.usage,
      isPaid: failure === null || answer.hasBegun || answer.usage !== null,
      firstTokenMs: answer.firstTokenMs,
      latencyMs: run.tookMs,
      listedPrice: service?.listedPrice(row.default_model) ?? null,
    });
  }

  #spentBy(answer: BriefAnswer | null, row: ConnectionRow, service: TestedService | null): Spending | null {
    if (answer === null) return null;
    if (service?.isFree) return spendingOf(answer.usage, 'free');
    const { kind, base_url: baseUrl, default_model: model } = row;
    return spendingOf(answer.usage, service?.listedPrice(model) ?? this.#options.priceOf(kind, baseUrl, model));
  }
}

function unlessProblem(error: unknown): null {
  if (error instanceof ProblemError) return null;
  throw error;
}
