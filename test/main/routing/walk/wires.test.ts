import { afterAll, beforeAll, expect, test } from 'vitest';
import { providerOf } from '../../../../src/main/providers/registry';
import { streamTurn } from '../../../../src/main/providers/stream-turn';
import { decisionFor } from '../../../../src/main/routing/walk/decide';
import { type FaultName, faultsOf } from '../../../support/fake-services';
import { EXPECTED, expectedOf } from '../../reliability/expected';
import { holdsKey, runAll, TOKENS } from '../../reliability/outcomes';
import { accessTo, startServiceFor, SUBJECTS, type Subject } from '../../reliability/subjects';
import { answers } from './scripts';
import { taken, turnOf, World } from './world';

const TEXT = TOKENS.join('');
/** Faults that show in silence, by which of the two limits. */
const SHORT: Partial<Record<FaultName, { firstTokenMs?: number; stallMs?: number }>> = {
  hang: { firstTokenMs: 400 },
  headers_then_hang: { firstTokenMs: 400 },
  stall: { stallMs: 400 },
};
const AT_ONCE = 6;

const isOfAnswers = (fault: FaultName): fault is Exclude<keyof typeof EXPECTED, 'none'> => fault in EXPECTED;

async function walkedUnder(subject: Subject, fault: keyof typeof EXPECTED) {
  const service = await startServiceFor(subject, [{ id: 'the-model' }]);
  try {
    service.answers(TOKENS);
    service.behave(fault === 'none' ? null : fault);
    const { kind } = subject;
    const model = await providerOf(kind).model(accessTo(service, subject), 'the-model');
    const world = new World();
    world.patience = { firstTokenMs: 60_000, stallMs: 60_000, ...(fault === 'none' ? {} : SHORT[fault]) };
    world.connect('Service', (call) => streamTurn({ ...call, kind, model }), { kind });
    world.connect('Spare', answers('From the spare.'));
    world.plans('Service', { model: 'the-model' });
    world.plans('Spare', { model: 'spare' });
    const { end, text, parts } = await taken(world.router().turn(turnOf()));
    const calls = world.calls.filter(({ connectionId }) => connectionId === 'Service').length;
    return {
      calls,
      requests: service.requests.filter(({ path }) => !path.includes('/__moved')).length,
      end: end.type,
      failure: end.type === 'failed' ? `${end.failure.class}/${end.failure.reason}` : null,
      ranOn: end.type === 'answered' ? end.ranOn.connectionId : null,
      text,
      outcomes: world.attempts.map(({ outcome, failure }) => (failure ? `${outcome} ${failure.reason}` : outcome)),
      books: world.passes.every(({ settled, released }) => settled.length + released === 1),
      holdsKey: holdsKey([parts, world.attempts, world.outcomes]),
    };
  } finally {
    await service.close();
  }
}

/** What the table of routing.md makes of a fault. */
function specified(subject: Subject, fault: keyof typeof EXPECTED) {
  const expected = expectedOf(subject, fault);
  const common = { books: true, holdsKey: false };
  if (expected.end === 'complete') {
    return {
      ...common,
      calls: 1,
      end: 'answered',
      failure: null,
      ranOn: 'Service',
      outcomes: ['succeeded'],
      isWhole: true,
    };
  }
  const decision = decisionFor(expected.class);
  // An empty answer is of no use, which is another word in the ledger. Nobody here is known to be stronger.
  const word = expected.reason === 'empty_answer' ? 'unusable' : expected.text === 'none' ? 'failed' : 'discarded';
  // What the service says of when to come back can be too long to wait for: then there is no second call.
  const attempts = (calls: number) => Array.from({ length: calls }, () => `${word} ${expected.reason}`);
  const stops = decision.next === 'none';
  return {
    ...common,
    calls: decision.sameAgain ? 2 : 1,
    end: stops ? 'failed' : 'answered',
    failure: stops ? `${expected.class}/${expected.reason}` : null,
    ranOn: stops ? null : 'Spare',
    outcomes: [...attempts(decision.sameAgain ? 2 : 1), ...(stops ? [] : ['succeeded'])],
    isWhole: false,
  };
}

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

/** Every failure on every wire: the decision, the books, and never a text of two. */
test.each(SUBJECTS)(
  'the walk over $name',
  async (subject) => {
    const faults: (keyof typeof EXPECTED)[] = ['none', ...faultsOf(subject.wire, subject.dialect).filter(isOfAnswers)];
    const results = await runAll(new Map(faults.map((fault) => [fault, () => walkedUnder(subject, fault)])), AT_ONCE);
    const seen: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const fault of faults) {
      const { text, requests, ...rest } = results.get(fault) ?? { text: '', requests: 0 };
      const { isWhole, ...want } = specified(subject, fault);
      seen[fault] = rest;
      wanted[fault] = want;
      // The damaged bytes of one fault stand in its text, and one sends far more than was asked.
      const exact = fault !== 'invalid_utf8' && fault !== 'giant_chunk';
      if (isWhole && exact) expect([fault, text]).toEqual([fault, TEXT]);
      if (!isWhole)
        expect([fault, text]).toEqual([fault, want.end === 'answered' ? 'From the spare.' : expect.any(String)]);
      expect(requests).toBeLessThanOrEqual(3);
    }
    expect(seen).toEqual(wanted);
    expect(faults.length).toBeGreaterThan(20);
  },
  60_000,
);
