import { expect, test, vi } from 'vitest';
import type { FailureClass } from '../../../src/shared/domain/failure';
import { type FaultName, faultsOf } from '../../support/fake-services';
import { appAndService, SERVICES, SHOWS } from './app-under-faults';

// Lines to the services' own addresses would leave this computer.
vi.mock('../../../src/main/connections/testing/open-line', () => ({
  openLine: () =>
    Promise.resolve({
      remoteAddress: '127.0.0.1',
      secure: () => Promise.resolve(new Date('2030-01-01')),
      close: () => undefined,
    }),
}));

/** One fault of each class that a test meets. */
const FAULTS: readonly (readonly [FaultName, FailureClass])[] = [
  ['key_rejected', 'auth'],
  ['credits', 'credits'],
  ['rate_limit', 'rate_limit'],
  ['overloaded', 'overloaded'],
  ['server_error', 'server'],
  ['hang', 'timeout'],
  ['reset', 'network'],
  ['html', 'malformed'],
  ['model_missing', 'model'],
  ['context_too_long', 'context_length'],
  ['content_filter', 'refused'],
  ['bad_request', 'bad_request'],
];
/** What only an answer shows. */
const OF_ANSWERS: readonly FailureClass[] = ['model', 'context_length', 'refused', 'bad_request'];
/** The free requests of these services tell of the credits as well, so that a test asks for no answer. */
const NOT_SEEN: Readonly<Record<string, readonly FailureClass[]>> = {
  openrouter: OF_ANSWERS,
  // Its balance is another request, which the fault does not befall.
  deepseek: [...OF_ANSWERS, 'credits'],
};

/** Every class of failures that a test of a provider ends in, on every wire: its light, the count, and green after. */
test.each(SERVICES)(
  'a test of $name',
  async (subject) => {
    const { app, service, connect, now } = await appAndService(subject);
    const real = AbortSignal.timeout.bind(AbortSignal);
    const { id } = await connect();
    const seen: unknown[] = [];
    const specified: unknown[] = [];
    for (const [fault, failed] of FAULTS) {
      if (!faultsOf(subject.wire, subject.dialect).includes(fault)) continue;
      if (NOT_SEEN[subject.name]?.includes(failed)) continue;
      service.behave(fault);
      // A service that hangs is waited for until a limit; nobody needs to wait for that here.
      if (fault === 'hang') vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => real(ms / 20));
      const run = await app.main.connections.test({ id });
      vi.restoreAllMocks();
      const { health } = await now();
      service.behave(null);
      const again = await app.main.connections.test({ id });
      const green = await now();
      seen.push({
        fault,
        state: run.state,
        class: run.failure?.class,
        dot: health.dot,
        cause: health.cause,
        told: health.lastFailure?.sentence,
        counted: health.breaker.failures,
        again: again.state,
        green: [green.health.dot, green.health.cause, green.health.breaker.failures, green.credential],
      });
      specified.push({
        fault,
        state: 'failed',
        class: failed,
        dot: 'failing',
        cause: SHOWS[failed][0] === 'failing' ? SHOWS[failed][1] : 'test',
        told: run.failure?.sentence,
        counted: SHOWS[failed][2],
        again: 'passed',
        green: ['responding', null, 0, 'saved'],
      });
    }
    expect(seen).toEqual(specified);
    expect(seen.length).toBeGreaterThan(6);
  },
  240_000,
);
