import type { UsageSum } from '../../shared/domain/usage';
import type { PartSum } from './usage-repository';

/** Parts of a span, added up by their keys. */
export class AddUp {
  readonly #byKey = new Map<string, PartSum>();

  add(parts: readonly PartSum[]): void {
    for (const part of parts) {
      const before = this.#byKey.get(part.key);
      this.#byKey.set(part.key, before ? together(before, part) : part);
    }
  }

  sums(isPractice: boolean): UsageSum[] {
    return [...this.#byKey.values()].map((part) => usageSum(part, isPractice));
  }
}

/** The sum of one part by itself. */
export function usageSum(part: PartSum, isPractice: boolean): UsageSum {
  return {
    key: part.key,
    label: part.label,
    isPractice,
    attempts: part.attempts,
    succeeded: part.succeeded,
    inputTokens: part.input_tokens,
    cachedInputTokens: part.cached_input_tokens,
    outputTokens: part.output_tokens,
    reasoningTokens: part.reasoning_tokens,
    uncounted: part.uncounted,
    cost: { dollars: part.dollars, unpriced: part.unpriced },
    meanLatencyMs: part.succeeded === 0 ? null : part.latency_ms / part.succeeded,
  };
}

/** Dearest first; of equally dear ones that with more attempts. */
export function byCost(a: UsageSum, b: UsageSum): number {
  return b.cost.dollars - a.cost.dollars || b.attempts - a.attempts || (a.key < b.key ? -1 : 1);
}

function together(a: PartSum, b: PartSum): PartSum {
  return {
    key: a.key,
    label: (a.newest ?? 0) > (b.newest ?? 0) ? a.label : b.label,
    attempts: a.attempts + b.attempts,
    succeeded: a.succeeded + b.succeeded,
    input_tokens: a.input_tokens + b.input_tokens,
    cached_input_tokens: a.cached_input_tokens + b.cached_input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
    reasoning_tokens: a.reasoning_tokens + b.reasoning_tokens,
    uncounted: a.uncounted + b.uncounted,
    dollars: a.dollars + b.dollars,
    unpriced: a.unpriced + b.unpriced,
    latency_ms: a.latency_ms + b.latency_ms,
    newest: Math.max(a.newest ?? 0, b.newest ?? 0),
  };
}
