import {
  TestStage,
  type ConnectionTestRun,
  type TestStage as Stage,
  type TestStageResult,
} from '../../shared/domain/connection-test';
import type { Failure } from '../../shared/domain/failure';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { ProviderCallError } from '../providers/classified-failure';
import type { KeyProof } from '../providers/provider';
import { providerOf } from '../providers/registry';
import type { AccessBuilder } from './access';
import { generateBriefly } from './brief-generation';
import type { ConnectionRow } from './connection-row';
import { inWords } from './in-words';
import type { OutcomeSink } from './outcome-sink';
import { isListMissing, isOwnAddress, PROVE_LIMIT_MS } from './prove';

interface Passed {
  readonly stage: Stage;
  readonly ms: number;
}

/** Test connection: the cheapest real requests that prove the saved key, and that the account may spend. */
export class ConnectionTest {
  readonly #access: AccessBuilder;
  readonly #outcomes: OutcomeSink;
  readonly #events: EventBus;
  readonly #now: () => number;
  readonly #running = new Map<string, Promise<ConnectionTestRun>>();

  constructor(access: AccessBuilder, outcomes: OutcomeSink, events: EventBus, now: () => number) {
    this.#access = access;
    this.#outcomes = outcomes;
    this.#events = events;
    this.#now = now;
  }

  /**
   * Runs the test and records what it came to; one that is under way is joined.
   * @throws ProblemError one of the vault's, when the key cannot be opened
   */
  run(row: ConnectionRow): Promise<ConnectionTestRun> {
    const running = this.#running.get(row.id);
    if (running) return running;
    const run = this.#run(row).finally(() => this.#running.delete(row.id));
    this.#running.set(row.id, run);
    return run;
  }

  /** Tests them all at once, and leaves out those whose key cannot be opened. */
  async runAll(rows: readonly ConnectionRow[]): Promise<ConnectionTestRun[]> {
    const runs = await Promise.all(
      rows.map((row) =>
        this.run(row).catch((error: unknown) => {
          if (error instanceof ProblemError) return null;
          throw error;
        }),
      ),
    );
    return runs.filter((run) => run !== null);
  }

  async #run(row: ConnectionRow): Promise<ConnectionTestRun> {
    if (row.credential !== 'none') this.#access.checkKey(row);
    const startedAt = this.#now();
    const stages: Passed[] = [];
    let failure: Failure | null = null;
    try {
      await this.#stages(row, stages);
    } catch (error) {
      if (!(error instanceof ProviderCallError)) throw error;
      failure = inWords(error.failure, row, row.default_model, this.#now());
    }
    const endedAt = this.#now();
    this.#outcomes.record(row.id, {
      at: endedAt,
      purpose: 'test',
      failure,
      model: row.default_model,
      latencyMs: endedAt - startedAt,
      firstTokenMs: null,
    });
    const test: ConnectionTestRun = {
      connectionId: row.id,
      startedAt,
      endedAt,
      state: failure ? 'failed' : 'passed',
      stages: TestStage.options.map((stage) => stageResult(stage, stages)),
      failure,
      spent: null,
    };
    this.#events.emit({ type: 'test_changed', test });
    return test;
  }

  async #stages(row: ConnectionRow, passed: Passed[]): Promise<void> {
    const provider = providerOf(row.kind);
    const access = await this.#access.saved(row);
    const limit = AbortSignal.timeout(PROVE_LIMIT_MS);
    const timed = async <T>(stage: Stage, work: Promise<T>): Promise<T> => {
      const startedAt = this.#now();
      const result = await work;
      passed.push({ stage, ms: this.#now() - startedAt });
      return result;
    };
    const isListed = await timed('model', provider.listModels(access, limit)).then(
      () => true,
      (error: unknown) => {
        if (isListMissing(error) && !isOwnAddress(row.kind, access)) return false;
        throw error;
      },
    );
    const proof: KeyProof | null = isListed ? await timed('key', provider.proveKey(access, limit)) : null;
    if (proof?.canSpend === 'yes' && proof.keyProven) return;
    await timed('streaming', generateBriefly(row.kind, access, row.default_model, PROVE_LIMIT_MS));
  }
}

function stageResult(stage: Stage, passed: readonly Passed[]): TestStageResult {
  const ms = passed.find((one) => one.stage === stage)?.ms ?? null;
  return { stage, state: ms === null ? 'skipped' : 'passed', ms, remark: null };
}
