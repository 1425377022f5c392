import { expect, test, vi } from 'vitest';
import { REQUEST_TIMEOUT_MS } from '../../../src/main/providers/http';
import { listUnder } from './outcomes';
import { SUBJECTS } from './subjects';

/** One of each wire: the limit is kept in one place for all. */
const ONE_OF_EACH = SUBJECTS.filter(
  ({ wire }, index) => SUBJECTS.findIndex((subject) => subject.wire === wire) === index,
);

/** The limit runs this much faster here, so that nobody waits for it. */
const HASTE = 50;

test('a model list that never comes is given up at its limit', { timeout: 3 * REQUEST_TIMEOUT_MS }, async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / HASTE));
  const outcomes = await Promise.all(
    ONE_OF_EACH.flatMap((subject) =>
      (['hang', 'headers_then_hang', 'stall'] as const).map(async (fault) => ({
        name: subject.name,
        fault,
        outcome: await listUnder(subject, fault),
      })),
    ),
  );
  expect(outcomes).toHaveLength(15);
  for (const { name, fault, outcome } of outcomes) {
    expect({ name, fault, failure: outcome.failure, thrown: outcome.thrown }).toMatchObject({
      failure: { class: 'timeout' },
      thrown: null,
    });
    expect(outcome.durationMs).toBeLessThan(REQUEST_TIMEOUT_MS + 5000);
  }
});
