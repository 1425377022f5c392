import { expect, test } from 'vitest';
import { UNKNOWN_MODEL } from '../../../../src/main/routing/plan/snapshot';
import type { ClaudeModels } from '../../../../src/shared/domain/claude-level';
import { answers, broken, fails, inTurn, says } from '../walk/scripts';
import { taken, turnOf, World, type Script } from '../walk/world';

const SCHEMA = { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] };
const STRUCTURED = { outputSchema: SCHEMA };
const EMPTY = says(broken('malformed', { reason: 'empty_answer' }));

const SIZES: ClaudeModels = {
  haiku: 'claude-haiku-5',
  sonnet: 'claude-sonnet-5',
  opus: 'claude-opus-5',
  listed: { haiku: ['claude-haiku-5'], sonnet: ['claude-sonnet-5'], opus: ['claude-opus-5'] },
};

/** Claude, whose models answer by their names. */
function claude(scripts: Readonly<Record<string, Script>>, model = 'claude-haiku-5'): World {
  const world = new World();
  world.connect('Claude', (call, row) => {
    const script = scripts[row.default_model];
    if (!script) throw new Error(`nobody asked for ${row.default_model}`);
    return script(call, row);
  });
  world.sizes.set('Claude', SIZES);
  world.plans('Claude', { model });
  return world;
}

test('an answer that does not fit is asked for once on the next size of Claude', async () => {
  const world = claude({ 'claude-haiku-5': answers('no JSON'), 'claude-sonnet-5': answers('{"n":1}') });
  const { end, text, words, parts } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(end).toMatchObject({
    type: 'answered',
    reply: { text: '{"n":1}' },
    ranOn: { model: 'claude-sonnet-5', via: { by: 'escalation', learnt: false } },
    cost: { dollars: 0.02, unpriced: 0 },
  });
  expect(text).toBe('{"n":1}');
  expect(words).toEqual([
    'Claude did not answer in the form that was asked for. claude-sonnet-5 is stronger and is asked once instead of claude-haiku-5.',
    'The first answer cost $0.01, the second $0.01. Both are kept.',
  ]);
  expect(parts.filter(({ type }) => type === 'discarded')).toHaveLength(1);
  expect(world.attempts).toMatchObject([
    { outcome: 'unusable', failure: { reason: 'wrong_structure' }, cost: { dollars: 0.01 } },
    { outcome: 'succeeded', cost: { dollars: 0.01 } },
  ]);
  expect(world.judged).toMatchObject([
    { model: 'claude-haiku-5', output: 'structured', usable: false },
    { model: 'claude-sonnet-5', output: 'structured', usable: true },
  ]);
  // The service did its part.
  expect(world.outcomes.map(({ outcome }) => outcome.failure)).toEqual([null, null]);
});

test('an empty answer as well, and nothing is told to be void where nothing was said', async () => {
  const world = claude({ 'claude-haiku-5': EMPTY, 'claude-sonnet-5': answers('Here.') });
  const { end, parts } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', reply: { text: 'Here.' } });
  expect(parts.some(({ type }) => type === 'discarded')).toBe(false);
  expect(world.calls).toHaveLength(2);
  expect(world.judged).toMatchObject([{ output: 'text', usable: false }, { usable: true }]);
});

test('it happens once: a second answer of no use is the end', async () => {
  const world = claude({ 'claude-haiku-5': answers('no'), 'claude-sonnet-5': answers('no') });
  world.connect('Other', answers('{"n":1}'));
  world.plans('Other', { model: 'other' });
  const { end } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(end).toMatchObject({ type: 'failed', failure: { reason: 'wrong_structure' } });
  expect(world.calls.map(({ model }) => model)).toEqual(['claude-haiku-5', 'claude-sonnet-5']);
});

test('elsewhere the next candidate that is known to be stronger is asked', async () => {
  const world = new World();
  for (const [id, price] of [
    ['Weak', 1],
    ['Weaker', 0.5],
    ['Strong', 5],
  ] as const) {
    world.connect(id, answers(id === 'Strong' ? '{"n":1}' : 'no'));
    world.plans(id);
    world.facts.set(`${id} usual`, { ...UNKNOWN_MODEL, price: { input: price, output: price } });
  }
  const { end } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(world.calls.map(({ connectionId }) => connectionId)).toEqual(['Weak', 'Strong']);
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Strong', via: { by: 'escalation' } } });
});

test('where nobody is known to be stronger, the row for answers that cannot be read holds', async () => {
  const world = new World();
  world.connect('One', answers('no'));
  world.connect('Two', answers('{"n":2}'));
  world.plans('One');
  world.plans('Two');
  const { end } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(world.calls.map(({ connectionId }) => connectionId)).toEqual(['One', 'One', 'Two']);
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Two', via: { by: 'primary' } } });
});

test('switched off, nobody stronger is asked', async () => {
  const world = claude({ 'claude-haiku-5': inTurn(answers('no'), answers('{"n":3}')) });
  world.escalates = false;
  const { end } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(end).toMatchObject({ type: 'answered', ranOn: { model: 'claude-haiku-5' } });
});

test('the strongest has nobody above it', async () => {
  const world = claude({ 'claude-opus-5': answers('no') }, 'claude-opus-5');
  const { end } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(end).toMatchObject({ type: 'nobody' });
  expect(world.calls).toHaveLength(2);
});

test('a stronger one that cannot be asked now leaves the rest of the plan', async () => {
  const world = claude({ 'claude-haiku-5': answers('no'), 'claude-sonnet-5': fails('model') });
  world.connect('Other', answers('{"n":1}'));
  world.plans('Other', { model: 'other' });
  const { end } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Other' } });
});

test('when nobody is left after it, the weak one is no reason to try again at once', async () => {
  const world = claude({ 'claude-haiku-5': answers('no'), 'claude-sonnet-5': fails('auth') });
  const { end } = await taken(world.router().turn(turnOf(STRUCTURED)));
  expect(end).toMatchObject({
    type: 'nobody',
    plan: { candidates: [], passedOver: [{ model: null, reason: 'just_failed' }, { model: 'claude-sonnet-5' }] },
  });
});

test('Primary that failed is left alone whichever of its sizes would be picked next', async () => {
  const world = claude({ 'claude-haiku-5': fails('overloaded') });
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'nobody', plan: { passedOver: [{ connectionId: 'Claude', model: null }] } });
});

test('a prompt too long for Primary alone is told at once, whatever sizes it has', async () => {
  const world = claude({ 'claude-haiku-5': fails('context_length') });
  const { end } = await taken(world.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'failed', failure: { class: 'context_length' } });
});
