import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMoreAttempts, readUsage, useUsage } from '../../../src/renderer/state/usage';
import { sampleAttempt } from '../support/fake/usage';
import { openWindow } from '../support/open-window';
import { NOON } from '../support/samples';

const HOUR_MS = 3_600_000;
const span = { from: NOON - 10 * HOUR_MS, to: NOON };
const earlier = { from: NOON - 30 * HOUR_MS, to: NOON - 20 * HOUR_MS };
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => sampleAttempt({ startedAt: NOON - 1 - n * 1000 }));

let end: () => void = () => undefined;
beforeEach(() => useUsage.setState(useUsage.getInitialState(), true));
afterEach(() => end());

async function opened(count: number) {
  const window = await openWindow({ attempts: many(count) });
  end = window.end;
  return window.fake;
}

test('an answer that comes after another question was asked is let go', async () => {
  const fake = await opened(3);
  const release = fake.holdNext('usage.attempts');
  const first = readUsage(() => span);
  await waitFor(() => expect(fake.calls.some(({ call }) => call === 'usage.attempts')).toBe(true));
  await readUsage(() => earlier);
  release();
  await first;
  expect(useUsage.getState()).toMatchObject({ span: earlier, attempts: [] });
});

test('a page that is answered after another span was chosen is not put under it', async () => {
  const fake = await opened(120);
  await readUsage(() => span);
  const release = fake.holdNext('usage.attempts');
  const more = readMoreAttempts();
  await waitFor(() => expect(fake.calls.filter(({ call }) => call === 'usage.attempts')).toHaveLength(2));
  await readUsage(() => earlier);
  release();
  await more;
  expect(useUsage.getState().attempts).toEqual([]);
});

test('more new calls than a page has leave no hole: what was read before is let go', async () => {
  const fake = await opened(70);
  await readUsage(() => span);
  await readMoreAttempts();
  expect(useUsage.getState().attempts).toHaveLength(70);
  const newer = Array.from({ length: 60 }, (_, n) => sampleAttempt({ startedAt: NOON - 1 - n }));
  fake.state.attempts = [...newer, ...fake.state.attempts];
  await readUsage(() => span);
  expect(useUsage.getState().attempts.map(({ id }) => id)).toEqual(newer.slice(0, 50).map(({ id }) => id));
  expect(useUsage.getState().more).toBe(true);
});
