import type { TestResult } from '../../shared/contract/connections';
import type { Failure } from '../../shared/domain/failure';
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

type Stage = TestResult['stages'][number];

/** Test connection: the cheapest real requests that prove the saved key, and that the account may spend. */
export class ConnectionTest {
  readonly #access: AccessBuilder;
  readonly #outcomes: OutcomeSink;
  readonly #now: () => number;

  constructor(access: AccessBuilder, outcomes: OutcomeSink, now: () => number) {
    this.#access = access;
    this.#outcomes = outcomes;
    this.#now = now;
  }

  /**
   * Runs the test and records what it came to.
   * @returns the stages that were passed
   * @throws ProblemError `call_failed` with the reason of the failing stage, or one of the vault's
   */
  async run(row: ConnectionRow): Promise<{ stages: Stage[]; durationMs: number }> {
    if (row.credential !== 'none') this.#access.checkKey(row);
    const startedAt = this.#now();
    const stages: Stage[] = [];
    let failure: Failure | null = null;
    try {
      await this.#stages(row, stages);
    } catch (error) {
      if (!(error instanceof ProviderCallError)) throw error;
      failure = inWords(error.failure, row, row.default_model, this.#now());
    }
    const durationMs = this.#now() - startedAt;
    this.#outcomes.record(row.id, {
      at: this.#now(),
      purpose: 'test',
      failure,
      model: row.default_model,
      latencyMs: durationMs,
      firstTokenMs: null,
    });
    if (failure)
      throw new ProblemError('call_failed', failure.sentence, failure.advice, { failure, steps: failure.steps });
    return { stages, durationMs };
  }

  async #stages(row: ConnectionRow, passed: Stage[]): Promise<void> {
    const provider = providerOf(row.kind);
    const access = await this.#access.saved(row);
    const limit = AbortSignal.timeout(PROVE_LIMIT_MS);
    const timed = async <T>(stage: Stage['stage'], work: Promise<T>): Promise<T> => {
      const startedAt = this.#now();
      const result = await work;
      passed.push({ stage, ms: this.#now() - startedAt });
      return result;
    };
    const isListed = await timed('models', provider.listModels(access, limit)).then(
      () => true,
      (error: unknown) => {
        if (isListMissing(error) && !isOwnAddress(row.kind, access)) return false;
        throw error;
      },
    );
    const proof: KeyProof | null = isListed ? await timed('key', provider.proveKey(access, limit)) : null;
    if (proof?.canSpend === 'yes' && proof.keyProven) return;
    await timed('generation', generateBriefly(row.kind, access, row.default_model, PROVE_LIMIT_MS));
  }
}
