import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FailureClass, FailureReason } from '../../../src/shared/domain/failure';
import { type FaultName, faultsOf } from '../../support/fake-services';
import { wireOf } from '../../support/fake-services/wires';
import { EXPECTED, expectedOf } from './expected';
import { holdsKey, type ListOutcome, listUnder, proofUnder, runAll } from './outcomes';
import { SUBJECTS, type Subject } from './subjects';

type Expected = { readonly models: number } | { readonly class: FailureClass; readonly reason: FailureReason };

/** Faults that keep a list waiting until its own limit, which a file of its own tests. */
const ENDLESS: readonly FaultName[] = ['hang', 'headers_then_hang', 'stall'];

/** Where a list, which is one document, differs from a stream. */
const LIST_EXPECTED: Partial<Record<FaultName, Expected>> = {
  cut: { class: 'network', reason: 'reset_connection' },
  end_early: { class: 'malformed', reason: 'not_json' },
  truncated_frame: { class: 'malformed', reason: 'not_json' },
  empty_body: { class: 'malformed', reason: 'not_json' },
  models_null: { class: 'malformed', reason: 'not_a_model_service' },
  models_none: { models: 0 },
  models_many: { models: 5000 },
};

/** Faults that are not about lists: an account that may not spend may still look. */
const UNTOUCHED: readonly FaultName[] = [
  'credits',
  'payment_required',
  'spend_cap',
  'model_missing',
  'model_forbidden',
  'model_loading',
  'context_too_long',
  'content_filter',
  'bad_request',
  'request_too_large',
  'redirect_same_host',
  'models_duplicates',
];

let lists: Map<string, ListOutcome>;
let proofs: Map<string, ListOutcome>;

function faultsFor(subject: Subject): FaultName[] {
  return faultsOf(subject.wire, subject.dialect).filter((fault) => !ENDLESS.includes(fault));
}

function expectedList(subject: Subject, fault: FaultName): Expected {
  const usual = { models: listedModels(subject) };
  // A name in place of a row is still a name, where rows have an "id".
  if (fault === 'models_wrong_types') return { models: usual.models + (rowsHaveIds(subject) ? 1 : 0) };
  // Its errors are flat, so that inside a 200 nothing marks them as one.
  if (fault === 'error_event' && subject.kind === 'mistral') {
    return { class: 'malformed', reason: 'not_a_model_service' };
  }
  const own = LIST_EXPECTED[fault];
  if (own) return own;
  if (UNTOUCHED.includes(fault) || !(fault in EXPECTED)) return usual;
  const streamed = expectedOf(subject, fault as keyof typeof EXPECTED);
  const touched = streamed.end === 'failed' && (streamed.text === 'none' || fault === 'error_event');
  return touched && !['empty', 'not_streamed', 'blocked_prompt'].includes(fault) ? streamed : usual;
}

/** Gemini says itself that its model for embeddings cannot answer. */
function listedModels({ wire, dialect }: Subject): number {
  return wireOf(wire, dialect).models.length - (wire === 'gemini' ? 1 : 0);
}

function rowsHaveIds({ wire }: Subject): boolean {
  return wire !== 'gemini' && wire !== 'ollama';
}

/** How much longer a request may take here than in the app: sixteen at a time are slow on a busy machine. */
const PATIENCE = 20;

beforeAll(async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms * PATIENCE));
  const cases = (under: typeof listUnder) =>
    new Map(
      SUBJECTS.flatMap((subject) =>
        faultsFor(subject).map((fault) => [`${subject.name} ${fault}`, () => under(subject, fault)] as const),
      ),
    );
  lists = await runAll(cases(listUnder), 16);
  proofs = await runAll(cases(proofUnder), 16);
}, 300_000);

describe.each(SUBJECTS)('$name', (subject) => {
  test.each(faultsFor(subject))('the list under %s', (fault) => {
    const outcome = lists.get(`${subject.name} ${fault}`);
    const expected = expectedList(subject, fault);
    expect(outcome?.thrown).toBeNull();
    expect(holdsKey([outcome?.failure, outcome?.models])).toBe(false);
    expect(outcome?.service.elsewhere).toHaveLength(0);
    if ('models' in expected) {
      expect(outcome?.failure).toBeNull();
      const ids = outcome?.models?.map(({ id }) => id) ?? [];
      expect(ids).toHaveLength(expected.models);
      expect(new Set(ids).size).toBe(ids.length);
    } else {
      expect(outcome?.failure).toMatchObject({ class: expected.class, reason: expected.reason });
    }
  });

  test.each(faultsFor(subject))('the proof of the key under %s', (fault) => {
    const outcome = proofs.get(`${subject.name} ${fault}`);
    expect(outcome?.thrown).toBeNull();
    expect(holdsKey(outcome?.failure)).toBe(false);
    expect(outcome?.service.elsewhere).toHaveLength(0);
    const expected = expectedList(subject, fault);
    const whole = fault.startsWith('models_') || 'models' in expected;
    if (!whole) expect(outcome?.failure).toMatchObject({ class: expected.class, reason: expected.reason });
    else if (fault !== 'models_null') expect(outcome?.failure).toBeNull();
  });
});
