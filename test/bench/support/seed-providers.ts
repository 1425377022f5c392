import { randomUUID } from 'node:crypto';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import { UNUSED } from '../../../src/main/health/health-state';
import { OutcomeRepository } from '../../../src/main/health/outcome-repository';
import { StateRepository } from '../../../src/main/health/state-repository';
import { ListedModelsRepository } from '../../../src/main/models/listed-models-repository';
import type { Failure } from '../../../src/shared/domain/failure';
import type { ModelInfo } from '../../../src/shared/domain/model';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { withDatabase } from './seed';

/** Several of each kind. The first one becomes Primary. */
const KINDS: readonly ProviderKind[] = ['anthropic', 'openai', 'google', 'deepseek', 'openai-compatible'];
/** One in so many has just failed. */
const FAILING_EVERY = 7;
const CALLS_EACH = 200;
const DAY_MS = 24 * 3_600_000;

/** Where nothing answers: no seeded provider asks anybody on the internet. */
const NOWHERE = 'http://127.0.0.1:9/v1';

function model(n: number): ModelInfo {
  const id = `model-${n}-instruct`;
  return {
    id,
    name: `Model ${n} Instruct`,
    contextTokens: 131_072,
    imageInput: n % 3 === 0,
    tools: true,
    structuredOutput: null,
    createdAt: null,
  };
}

function failure(label: string, provider: ProviderKind, at: number): Failure {
  return {
    class: 'overloaded',
    reason: 'service_overloaded',
    provider,
    sentence: `${label} is overloaded right now.`,
    cause: 'Too many people use it at the same time.',
    advice: 'Wait a moment and test the connection again.',
    steps: [],
    status: 503,
    serviceWords: '{"error":{"message":"The model is overloaded."}}',
    requestId: null,
    retryAt: null,
    at,
  };
}

/** Connects so many providers, each with its live list of models and a day of calls, in the database of a home. */
export async function seedProviders(home: string, count: number, modelsEach: number): Promise<void> {
  const models = Array.from({ length: modelsEach }, (_, n) => model(n));
  const now = Date.now();
  await withDatabase(home, (db) => {
    const rows = new ConnectionRepository(db);
    const lists = new ListedModelsRepository(db);
    const outcomes = new OutcomeRepository(db);
    const states = new StateRepository(db);
    for (let n = 0; n < count; n += 1) {
      const id = randomUUID();
      const kind = KINDS[n % KINDS.length] ?? 'openai';
      const label = `Provider ${n + 1} for the whole team`;
      const failed = n % FAILING_EVERY === 3 ? failure(label, kind, now - 60_000) : null;
      rows.insert({
        id,
        kind,
        label,
        base_url: NOWHERE,
        default_model: models[n % models.length]?.id ?? 'bench',
        practice_mode: null,
        credential: 'none',
        key_origin: null,
        created_at: now - count + n,
      });
      lists.put(id, models, now);
      outcomes.add(
        Array.from({ length: CALLS_EACH }, (_, at) => ({
          connectionId: id,
          outcome: {
            at: now - DAY_MS + (at + 1) * (DAY_MS / CALLS_EACH) - 60_000,
            purpose: 'chat' as const,
            failure: at === CALLS_EACH - 1 ? failed : null,
            model: 'bench',
            latencyMs: 600 + ((at * 131) % 1700),
            firstTokenMs: 300,
          },
        })),
      );
      states.keep(id, {
        ...UNUSED,
        usedAt: now,
        lastSuccessAt: now - 90_000,
        latestFailed: failed !== null,
        lastFailure: failed && { at: failed.at, purpose: 'chat', failure: failed },
        latencies: [700, 900, 1400],
      });
    }
  });
}
