import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNKNOWN_MODEL } from '../../../../src/main/routing/plan/snapshot';
import type { RoutedPart } from '../../../../src/main/routing/router';
import { FailureClass } from '../../../../src/shared/domain/failure';
import { broken, inTurn, says, whole } from './scripts';
import { candidateOf, taken, turnOf, World, type Script, type Taken } from './world';

/** What one call comes to. */
type Act =
  | { readonly act: 'answers' | 'empty' | 'cut' | 'wrong' }
  | { readonly act: 'fails' | 'breaks'; readonly failed: FailureClass; readonly retryInMs: number | null };

const failed = fc.constantFrom(...FailureClass.options.filter((one) => one !== 'cancelled'));
const retryInMs = fc.option(fc.constantFrom(0, 500, 60_000), { nil: null });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('answers', 'empty', 'cut', 'wrong') }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('fails', 'breaks'), failed, retryInMs }) },
);

const anyCase = fc.record({
  /** By connection: what its calls come to, one after the other. */
  acts: fc.array(fc.array(anyAct, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  /** The plan: connections and models by number, doubles included. */
  plan: fc.array(fc.record({ connection: fc.nat(3), model: fc.nat(2), isBackup: fc.boolean() }), { maxLength: 7 }),
  refused: fc.array(fc.option(fc.constantFrom('over_budget', 'requests_per_minute'), { nil: null }), { maxLength: 5 }),
  structured: fc.boolean(),
  escalates: fc.boolean(),
  prices: fc.array(fc.option(fc.nat(5), { nil: null }), { minLength: 3, maxLength: 3 }),
  contexts: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: 3, maxLength: 3 }),
  online: fc.boolean(),
  /** The part after which the person stops it, or stops listening; null: never. */
  stopAfter: fc.option(fc.nat(12), { nil: null }),
  leaves: fc.boolean(),
});
type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

/** Every text says which call it is of, so that glued ones would show. */
function scriptOf(act: Act, structured: boolean, number: () => number): Script {
  const ok = () => (structured ? `{"n":${number()}}` : `<${number()}>`);
  switch (act.act) {
    case 'answers':
      return (call, row) => {
        const text = ok();
        const half = Math.ceil(text.length / 2);
        return says(
          { type: 'text', text: text.slice(0, half) },
          { type: 'text', text: text.slice(half) },
          whole(text),
        )(call, row);
      };
    case 'empty':
      return says(broken('malformed', { reason: 'empty_answer' }));
    case 'cut':
      return says({ type: 'text', text: '{"n":' }, whole('{"n":', 'length'));
    case 'wrong':
      return says({ type: 'text', text: 'no JSON' }, whole('no JSON'));
    case 'fails':
      return says(broken(act.failed, { retryAt: act.retryInMs === null ? null : Date.now() + act.retryInMs }));
    case 'breaks':
      return says({ type: 'text', text: 'half of ' }, broken(act.failed, { hasBegun: true }));
  }
}

function worldOf(given: Case): World {
  const world = new World();
  world.escalates = given.escalates;
  world.online = given.online;
  let calls = 0;
  const number = (): number => (calls += 1);
  for (const [index, acts] of given.acts.entries()) {
    world.connect(`c${index}`, inTurn(...acts.map((act) => scriptOf(act, given.structured, number))));
    for (let model = 0; model < 3; model += 1) {
      const price = given.prices[model] ?? null;
      world.facts.set(`c${index} m${model}`, {
        ...UNKNOWN_MODEL,
        price: price === null ? null : { input: price, output: price },
        contextTokens: given.contexts[model] ?? null,
      });
    }
  }
  world.candidates = given.plan.map(({ connection, model, isBackup }) =>
    candidateOf(`c${connection}`, {
      model: `m${model}`,
      via: isBackup ? { by: 'backup' } : { by: 'rule', ruleId: 'r', context: 'default', priority: 0, fallback: null },
    }),
  );
  for (const reason of given.refused) world.refusals.push(reason && { reason, until: null });
  return world;
}

const SCHEMA = { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] };

async function walked(
  given: Case,
): Promise<{ world: World; all: Taken | null; seen: RoutedPart[]; stoppedAt: number }> {
  const world = worldOf(given);
  const stop = new AbortController();
  const turn = turnOf({ signal: stop.signal, outputSchema: given.structured ? SCHEMA : null });
  const seen: RoutedPart[] = [];
  let stoppedAt = Infinity;
  const each = (part: RoutedPart): boolean => {
    seen.push(part);
    if (given.stopAfter === null || seen.length <= given.stopAfter || stoppedAt !== Infinity) return false;
    stoppedAt = world.calls.length;
    if (!given.leaves) stop.abort();
    return given.leaves;
  };
  const parts = world.router().turn(turn);
  if (given.leaves) {
    for await (const part of parts) if (each(part)) break;
    return { world, all: null, seen, stoppedAt };
  }
  return { world, all: await taken(parts, each), seen, stoppedAt };
}

test('whatever comes of the calls, the walk keeps to its rules', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (given) => {
      const { world, all, seen, stoppedAt } = await walked(given);
      // Every reservation is settled or given back, once.
      for (const pass of world.passes) expect(pass.settled.length + pass.released).toBe(1);
      // Every call is in the ledger and in the books of health, once; what was not called is not.
      expect(world.attempts).toHaveLength(world.calls.length);
      expect(world.outcomes).toHaveLength(world.calls.length);
      expect(world.passes.filter(({ settled }) => settled.length === 1)).toHaveLength(world.calls.length);
      expect(new Set(world.attempts.map(({ id }) => id)).size).toBe(world.attempts.length);
      // Nobody is asked again but once, and only by the rows that say so.
      const byPlace = Map.groupBy(world.attempts, ({ connectionId, model }) => `${connectionId} ${model}`);
      for (const attempts of byPlace.values()) {
        expect(attempts.length).toBeLessThanOrEqual(2);
        const [first, second] = attempts;
        if (second)
          expect(['overloaded', 'server', 'timeout', 'network', 'malformed']).toContain(first?.failure?.class);
      }
      // Nothing is called once it is stopped.
      if (stoppedAt !== Infinity) expect(world.calls.length).toBeLessThanOrEqual(stoppedAt);
      expect(world.calls.some(({ aborted }) => aborted)).toBe(false);
      // Escalation happens once at most.
      const raised = world.attempts.filter(({ via }) => via?.by === 'escalation');
      expect(new Set(raised.map(({ connectionId, model }) => `${connectionId} ${model}`)).size).toBeLessThanOrEqual(1);
      if (!given.escalates) expect(raised).toEqual([]);
      if (!all) return;
      const { end, text } = all;
      // The text that stands is one answer's, and it is the one of the end.
      if (end.type === 'answered') {
        expect(text).toBe(end.reply.text);
        expect(text).toMatch(given.structured ? /^\{"n":\d+\}$/ : /^(?:<\d+>|no JSON|\{"n":)$/);
        expect(world.attempts.at(-1)?.outcome).toBe('succeeded');
      } else if (end.type !== 'cancelled') {
        expect(world.attempts.some(({ outcome }) => outcome === 'succeeded')).toBe(false);
      }
      // After the stop came no word any more.
      if (given.stopAfter !== null && stoppedAt !== Infinity) {
        const after = seen.slice(given.stopAfter + 1).map(({ type }) => type);
        expect(after.filter((type) => type === 'text' || type === 'attempt')).toEqual([]);
      }
      if (end.type === 'cancelled') expect(stoppedAt).not.toBe(Infinity);
      // Nobody: every place of the plan has its reason.
      if (end.type === 'nobody') {
        const told = new Set(
          end.plan.passedOver.map(({ connectionId, model }) => `${connectionId ?? ''} ${model ?? ''}`),
        );
        for (const { connectionId, model } of world.candidates) expect(told).toContain(`${connectionId} ${model}`);
      }
      const dollars = world.attempts.reduce((sum, { cost }) => sum + (cost?.dollars ?? 0), 0);
      expect(end.cost.dollars).toBeCloseTo(dollars, 9);
      // Each attempt is told before its text, and text after it was void belongs to another.
      const kinds = seen.map(({ type }) => type);
      const firstText = kinds.indexOf('text');
      if (firstText >= 0) expect(kinds.indexOf('attempt')).toBeLessThan(firstText);
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test('a probe that a call was let through for is handed back, whatever becomes of it', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (given) => {
      const world = worldOf({ ...given, stopAfter: null });
      let now = 1_800_000_000_000;
      world.now = () => now;
      for (const [index] of given.acts.entries()) {
        const failure = { class: 'server', reason: 'service_error' } as const;
        for (let time = 0; time < 5; time += 1) {
          world.breakers.record(`c${index}`, {
            at: now,
            purpose: 'task',
            failure: {
              ...failure,
              provider: 'openai',
              sentence: 's',
              cause: null,
              advice: 'a',
              steps: [],
              status: null,
              serviceWords: null,
              requestId: null,
              retryAt: null,
              at: now,
            },
            model: 'm',
            latencyMs: 1,
            firstTokenMs: null,
          });
        }
      }
      now += 31_000;
      const stop = new AbortController();
      let parts = 0;
      for await (const part of world.router().turn(turnOf({ signal: stop.signal }))) {
        parts += 1;
        if (given.stopAfter === null || parts <= given.stopAfter) continue;
        if (given.leaves || part.type === 'cancelled') break;
        stop.abort();
      }
      // Half-open or open again for its time: never waiting for a call that is over.
      now += 31_000;
      for (const [index] of given.acts.entries()) expect(world.breakers.admit(`c${index}`).admitted).toBe(true);
    }),
    { numRuns: 500 },
  );
}, 60_000);
