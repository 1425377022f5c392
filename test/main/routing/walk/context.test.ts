import { expect, test } from 'vitest';
import { UNKNOWN_MODEL } from '../../../../src/main/routing/plan/snapshot';
import { answers, fails } from './scripts';
import { taken, turnOf, World } from './world';

const holds = (contextTokens: number) => ({ ...UNKNOWN_MODEL, contextTokens });

function world(): World {
  const made = new World();
  made.connect('Short', fails('context_length'));
  made.plans('Short');
  made.facts.set('Short usual', holds(1000));
  return made;
}

test('what is too long goes only to a longer context', async () => {
  const made = world();
  for (const [id, tokens] of [
    ['Shorter', 500],
    ['Same', 1000],
    ['Longer', 8000],
  ] as const) {
    made.connect(id, answers(`From ${id}.`));
    made.plans(id, { model: id });
    made.facts.set(`${id} ${id}`, holds(tokens));
  }
  const { end } = await taken(made.router().turn(turnOf()));
  expect(made.calls.map(({ connectionId }) => connectionId)).toEqual(['Short', 'Longer']);
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Longer' } });
});

test('the same model elsewhere has no longer context', async () => {
  const made = world();
  made.facts.clear();
  made.connect('Elsewhere', answers('No.'));
  made.plans('Elsewhere');
  await taken(made.router().turn(turnOf()));
  expect(made.calls.map(({ connectionId }) => connectionId)).toEqual(['Short']);
});

test('a length that nobody knows is tried', async () => {
  const made = world();
  made.connect('Unknown', answers('Yes.'));
  made.plans('Unknown', { model: 'of which nothing is known' });
  const { end } = await taken(made.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'answered', ranOn: { connectionId: 'Unknown' } });
});

test('too long for all is told at once, and the task does not wait', async () => {
  const made = world();
  made.connect('Shorter', answers('No.'));
  made.plans('Shorter', { model: 'small' });
  made.facts.set('Shorter small', holds(500));
  const { end } = await taken(made.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'failed', failure: { class: 'context_length' } });
});

test('while somebody with a longer context can come back, the task waits for them', async () => {
  const made = world();
  made.connect('Longer', fails('rate_limit', { retryAt: Date.now() + 60_000 }));
  made.plans('Longer', { model: 'large' });
  made.facts.set('Longer large', holds(8000));
  const { end } = await taken(made.router().turn(turnOf()));
  expect(end).toMatchObject({ type: 'nobody', failures: [{ class: 'context_length' }, { class: 'rate_limit' }] });
});
