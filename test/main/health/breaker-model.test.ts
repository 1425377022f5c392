import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { BreakerState } from '../../../src/main/health/breaker';
import { CircuitBreakers, type Admission } from '../../../src/main/health/circuit-breakers';
import { PROBE_LIMIT_MS } from '../../../src/main/health/probes';
import { FailureClass } from '../../../src/shared/domain/failure';
import type { BreakerFigures } from '../../../src/shared/domain/health';
import { NOW, outcomeOf } from './samples';

afterEach(() => vi.useRealTimers());

const SCOPE = 'service';
const COUNTED: readonly FailureClass[] = ['overloaded', 'server', 'timeout', 'network', 'malformed'];

/** The rules once more, in the plainest form: every failure is remembered, and nothing is derived from a stored state. */
class ReferenceBreaker {
  readonly #figures: BreakerFigures;
  #failures: number[] = [];
  #openedAt: number | null = null;

  constructor(figures: BreakerFigures) {
    this.#figures = figures;
  }

  state(now: number): 'closed' | 'open' | 'half_open' {
    if (this.#openedAt === null) return 'closed';
    return now < this.#openedAt + this.#figures.openSeconds * 1000 ? 'open' : 'half_open';
  }

  count(now: number): number {
    return this.#failures.filter((at) => at > now - this.#figures.withinSeconds * 1000).length;
  }

  failed(now: number): void {
    this.#failures.push(now);
    if (this.#openedAt !== null || this.count(now) >= this.#figures.failures) this.#openedAt = now;
  }

  succeeded(): void {
    if (this.#openedAt === null) return;
    this.forget();
  }

  forget(): void {
    this.#openedAt = null;
    this.#failures = [];
  }
}

const figuresDrawn = fc.record({
  failures: fc.integer({ min: 1, max: 6 }),
  withinSeconds: fc.integer({ min: 1, max: 60 }),
  openSeconds: fc.integer({ min: 1, max: 30 }),
});

const stepDrawn = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('fail' as const), failed: fc.constantFrom(...FailureClass.options) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('succeed' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('test' as const), failed: fc.option(fc.constantFrom(...COUNTED)) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ask' as const), callers: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      failed: fc.option(fc.constantFrom(...FailureClass.options)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.oneof(fc.nat(2000), fc.nat(40_000), fc.nat(150_000)),
    }),
  },
);

it('does as the reference does, under any outcomes, times, concurrent calls and restarts', () => {
  vi.useFakeTimers({ now: NOW });
  fc.assert(
    fc.property(figuresDrawn, fc.array(stepDrawn, { maxLength: 60 }), (figures, steps) => {
      const reference = new ReferenceBreaker(figures);
      const places = { of: () => ({ scope: SCOPE, figures }), sharing: () => ['one', 'two'] };
      const start = (stored: ReadonlyMap<string, BreakerState>) =>
        new CircuitBreakers({
          places,
          stored,
          now: Date.now,
          changed: () => undefined,
          onDefect: (error) => {
            throw error;
          },
        });
      let breakers = start(new Map());
      let kept: string | null = null;
      const save = (): void => {
        for (const state of breakers.unsaved().values()) kept = state && JSON.stringify(state);
        breakers.saved();
      };
      let probe: { readonly number: number; readonly since: number } | null = null;

      for (const [index, step] of steps.entries()) {
        const now = Date.now();
        const id = index % 2 === 0 ? 'one' : 'two';
        if (step.do === 'wait') vi.advanceTimersByTime(step.ms);
        if (step.do === 'fail' || (step.do === 'test' && step.failed)) {
          if (step.failed && COUNTED.includes(step.failed)) reference.failed(now);
          breakers.record(id, outcomeOf(now, step.do === 'test' ? 'test' : 'chat', step.failed));
        }
        if (step.do === 'succeed') {
          reference.succeeded();
          breakers.record(id, outcomeOf(now, 'chat', null));
        }
        if (step.do === 'test' && !step.failed) {
          reference.forget();
          breakers.record(id, outcomeOf(now, 'test', null));
        }
        if (step.do === 'ask') {
          const answers: Admission[] = Array.from({ length: step.callers }, () => breakers.admit(id));
          const state = reference.state(now);
          const probes = answers.filter((answer) => answer.admitted && answer.isProbe);
          const isProbeOut = probe !== null && now < probe.since + PROBE_LIMIT_MS;
          expect(answers.every((answer) => answer.admitted)).toBe(state === 'closed' || probes.length === step.callers);
          expect(probes).toHaveLength(state === 'half_open' && !isProbeOut ? 1 : 0);
          for (const answer of answers) {
            if (!answer.admitted) expect(answer.until).toBeGreaterThan(now);
            else if (answer.isProbe) probe = { number: answer.probe, since: now };
          }
        }
        if (step.do === 'report' && probe) {
          if (step.failed === null) reference.succeeded();
          else if (COUNTED.includes(step.failed)) reference.failed(now);
          breakers.record(id, outcomeOf(now, 'task', step.failed, { probe: probe.number }));
          probe = null;
        }
        if (step.do === 'restart') {
          save();
          breakers.dispose();
          const stored: BreakerState | null = kept === null ? null : BreakerState.parse(JSON.parse(kept));
          breakers = start(stored ? new Map([[SCOPE, stored]]) : new Map());
          probe = null;
        }
        const { breaker } = breakers.breakerOf(id);
        expect([breaker.state, breaker.failures]).toEqual([reference.state(Date.now()), reference.count(Date.now())]);
      }
      breakers.dispose();
    }),
    { numRuns: 500 },
  );
});
