import { expect, test } from 'vitest';
import { type FaultName, faultsOf } from '../../support/fake-services';
import { eventually } from '../../support/eventually';
import { appAndService, SAYS, SERVICES, SHOWS } from './app-under-faults';
import { EXPECTED, expectedOf } from './expected';

/** Faults that end a call by one of the person's limits, in seconds. */
const LIMITS: Partial<Record<FaultName, { firstTokenSeconds?: number; stallSeconds?: number }>> = {
  hang: { firstTokenSeconds: 1 },
  headers_then_hang: { firstTokenSeconds: 1 },
  stall: { stallSeconds: 1 },
};
const PATIENT = { firstTokenSeconds: 60, stallSeconds: 60 };

const isOfAnswers = (fault: FaultName): fault is Exclude<keyof typeof EXPECTED, 'none'> => fault in EXPECTED;

/** Every failure of a message to Primary, on every wire: its light, the breaker's count, and the sentence. */
test.each(SERVICES)(
  'a message to $name',
  async (subject) => {
    const { app, service, connect, now } = await appAndService(subject);
    const seen: unknown[] = [];
    const specified: unknown[] = [];
    for (const fault of faultsOf(subject.wire, subject.dialect).filter(isOfAnswers)) {
      const expected = expectedOf(subject, fault);
      if (expected.end === 'complete') continue;
      const before = await connect();
      const limits = LIMITS[fault];
      if (limits) await app.main.settings.change(limits);
      service.behave(fault);
      const { failure, status } = await app.ask();
      if (limits) await app.main.settings.change(PATIENT);
      const [dot, cause, counted] = SHOWS[expected.class];
      // The answer is handed on before the books are kept.
      const after = await eventually(async () => {
        const { calls } = await app.main.connections.health({ id: before.id });
        if (calls[0]?.purpose !== 'chat') throw new Error('the call is not in the books');
        return now();
      });
      const { health } = after;
      seen.push({
        fault,
        status,
        class: failure?.class,
        reason: failure?.reason,
        says: failure ? (SAYS[failure.reason]?.test(failure.sentence) ? 'as specified' : failure.sentence) : null,
        dot: health.dot,
        cause: health.cause,
        counted: health.breaker.failures - before.health.breaker.failures,
        told: health.lastFailure?.sentence ?? null,
        credential: after.credential,
      });
      specified.push({
        fault,
        status: expected.text === 'none' ? 'failed' : 'interrupted',
        class: expected.class,
        reason: expected.reason,
        says: 'as specified',
        dot,
        cause,
        counted,
        told: dot === 'responding' ? null : (failure?.sentence ?? 'nothing'),
        credential: expected.class === 'auth' ? 'invalid' : 'saved',
      });
    }
    expect(seen).toEqual(specified);
    expect(seen.length).toBeGreaterThan(20);
  },
  240_000,
);
