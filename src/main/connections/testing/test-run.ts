import {
  TestStage,
  type ConnectionTestRun,
  type Spending,
  type TestStageResult,
} from '../../../shared/domain/connection-test';
import type { Failure } from '../../../shared/domain/failure';
import { t } from '../../../shared/language/t';

/**
 * One run of Test connection while it goes on: its stages, told with every step as a snapshot of its own. It ends exactly
 * once; what is said of it later changes nothing.
 */
export class TestRun {
  readonly #over = new AbortController();
  readonly #end = Promise.withResolvers<ConnectionTestRun>();
  readonly #tell: (run: ConnectionTestRun) => void;
  readonly #now: () => number;
  readonly #madeAt = performance.now();
  /** When each stage began that has, in milliseconds of the clock that only goes forward. */
  readonly #begunAt = new Map<TestStage, number>();
  #run: ConnectionTestRun;

  /** @param tell is called with every step, the last one included */
  constructor(connectionId: string, tell: (run: ConnectionTestRun) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
    this.#run = {
      connectionId,
      startedAt: now(),
      endedAt: null,
      state: 'running',
      stages: TestStage.options.map(unbegun),
      failure: null,
      spent: null,
    };
  }

  /** How it ended. Rejects when something broke it off that is no result of a test. */
  get ended(): Promise<ConnectionTestRun> {
    return this.#end.promise;
  }

  /** Fires when it is over, for what is still under way. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  get isOver(): boolean {
    return this.#run.state !== 'running';
  }

  /** Milliseconds since 1970. */
  get startedAt(): number {
    return this.#run.startedAt;
  }

  /** Whole milliseconds that it goes on already, by the clock that only goes forward. */
  get tookMs(): number {
    return Math.round(performance.now() - this.#madeAt);
  }

  /** Whether a stage has begun and is not settled yet. */
  isOpen(stage: TestStage): boolean {
    return this.#run.stages.some((result) => result.stage === stage && result.state === 'running');
  }

  begin(stage: TestStage): void {
    this.#begunAt.set(stage, performance.now());
    this.#setStage(stage, { state: 'running' });
  }

  /** What a stage does by itself is done, and shows nothing yet: a later one will settle it. */
  leaveOpen(stage: TestStage, remark: string | null): void {
    this.#setStage(stage, { ms: this.#took(stage), remark });
  }

  /** Settles a stage. The time that it took by itself is kept where it is known already. */
  settle(stage: TestStage, state: 'passed' | 'skipped', remark: string | null): void {
    const known = this.#run.stages.find((result) => result.stage === stage)?.ms ?? null;
    this.#setStage(stage, { state, remark, ms: known ?? this.#took(stage) });
  }

  /** Settles a stage whose proof is another one's: it took no time by itself. */
  settleByAnother(stage: TestStage, remark: string | null): void {
    if (this.isOpen(stage)) this.#setStage(stage, { state: 'passed', remark });
  }

  /** Ends it well. */
  pass(spent: Spending | null): void {
    this.#finish({ state: 'passed', spent });
  }

  /** Ends it at the stage that failed. Those behind it wait for good, and those left open before it were not shown. */
  fail(stage: TestStage, failure: Failure, spent: Spending | null): void {
    const failing = TestStage.options.indexOf(stage);
    // Of a stage that the answer would have settled, had it not failed for another reason.
    const notShown = t('not shown before the test failed');
    const stages = this.#run.stages.map((result, index): TestStageResult => {
      if (index > failing) return unbegun(result.stage);
      if (index < failing)
        return result.state === 'running' ? { ...result, state: 'skipped', remark: notShown } : result;
      return { ...result, state: 'failed', ms: result.ms ?? this.#took(stage), remark: null };
    });
    this.#finish({ state: 'failed', stages, failure, spent });
  }

  /** Ends it where it stands, by the person or because what it tests is no longer the same. */
  stop(): void {
    const stages = this.#run.stages.map((result) => (result.state === 'running' ? unbegun(result.stage) : result));
    this.#finish({ state: 'stopped', stages });
  }

  /** Ends it for a reason that is no result: whoever waits for it is told. */
  breakOff(error: unknown): void {
    if (this.isOver) return;
    this.#end.reject(error);
    this.stop();
  }

  #took(stage: TestStage): number | null {
    const begunAt = this.#begunAt.get(stage);
    return begunAt === undefined ? null : Math.round(performance.now() - begunAt);
  }

  #setStage(stage: TestStage, change: Partial<TestStageResult>): void {
    const stages = this.#run.stages.map((result) => (result.stage === stage ? { ...result, ...change } : result));
    this.#change({ stages });
  }

  #finish(change: Partial<ConnectionTestRun>): void {
    if (this.isOver) return;
    this.#change({ ...change, endedAt: Math.max(this.#run.startedAt, this.#now()) });
    this.#end.resolve(this.#run);
    this.#over.abort();
  }

  #change(change: Partial<ConnectionTestRun>): void {
    if (this.isOver) return;
    this.#run = { ...this.#run, ...change };
    this.#tell(this.#run);
  }
}

function unbegun(stage: TestStage): TestStageResult {
  return { stage, state: 'waiting', ms: null, remark: null };
}
