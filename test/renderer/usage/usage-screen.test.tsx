import '../support/browser-parts';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { UsageScreen } from '../../../src/renderer/screens/usage/usage-screen';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import { useLimits } from '../../../src/renderer/state/limits';
import { useUsage } from '../../../src/renderer/state/usage';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleLimits } from '../support/fake/limits';
import { sampleAttempt } from '../support/fake/usage';
import { sampleConnection, sampleFailure, sampleId, sampleProblem } from '../support/samples';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

beforeEach(() => {
  useUsage.setState(useUsage.getInitialState(), true);
  useLimits.setState(useLimits.getInitialState(), true);
  useConnectionStore.setState(useConnectionStore.getInitialState(), true);
});

/** Today at noon, so that an hour more or less stays in the day. */
const today = new Date().setHours(12, 0, 0, 0);
const chat = sampleAttempt({ startedAt: today });
const failed = sampleAttempt({
  startedAt: today - HOUR_MS,
  purpose: 'task',
  agent: 'builder',
  connectionId: sampleId(2, 1),
  label: 'Claude',
  kind: 'anthropic',
  model: 'claude-sonnet',
  outcome: 'failed',
  failure: sampleFailure(),
  usage: null,
  cost: { dollars: 0, source: 'platform.claude.com', asOf: '2026-11-01', isEstimate: false },
});
const unpriced = sampleAttempt({
  startedAt: today - 3 * DAY_MS,
  label: 'Ollama',
  kind: 'ollama',
  connectionId: sampleId(3, 1),
  model: 'qwen3',
  cost: null,
});
const practice = sampleAttempt({
  startedAt: today,
  kind: 'practice',
  label: 'Practice',
  cost: null,
  model: 'practice',
});

async function opened(attempts = [chat, failed, unpriced, practice], state: Parameters<typeof fakeState>[0] = {}) {
  const connections = [sampleConnection({ isPrimary: true })];
  const sorted = attempts.toSorted((a, b) => b.startedAt - a.startedAt);
  const fake = createFakeMain(fakeState({ attempts: sorted, snapshot: { connections }, ...state }));
  return { fake, ...(await inWindow(fake, <UsageScreen />)) };
}

const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

test('without a call in the time it teaches what will stand here', async () => {
  const { user } = await opened([]);
  expect(await screen.findByRole('heading', { name: 'No calls in this time' })).toBeTruthy();
  expect(screen.getByText(/Where a price is not known it says so/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Export CSV' }).hasAttribute('disabled')).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Go to Chat' }));
  expect(window.location.hash).toBe('#/chat');
});

test('totals say cost with what is unknown, calls, tokens by kind and success, without practice', async () => {
  await opened();
  const totals = await screen.findByLabelText('In all');
  const figure = (name: string) => within(totals).getByText(name).parentElement?.textContent;
  expect(figure('Cost')).toBe('Cost$0.0042+ 1 call of unknown price');
  expect(figure('Calls')).toBe('Calls33.0 s on average');
  expect(figure('Tokens')).toBe(
    'Tokens3,0002,400 in, 800 of them cached600 out, 0 of them reasoning1 call did not say',
  );
  expect(figure('Success')).toBe('Success67 %1 did not succeed');
});

test('a cost of which nothing is known reads unknown and not $0', async () => {
  await opened([unpriced]);
  const cost = within(await screen.findByLabelText('In all')).getByText('Unknown').parentElement;
  expect(cost?.textContent).toBe('CostUnknown1 call of unknown price');
  // Bars by cost would all be flat.
  expect(screen.getByRole('img', { name: /^Calls from .*\. Most on .*: 1 call/ })).toBeTruthy();
  expect(screen.getByText(/^No price is known for these calls/)).toBeTruthy();
  expect(screen.queryByRole('radiogroup', { name: 'Measure' })).toBeNull();
});

test('by provider, model and agent, dearest first; practice stands apart', async () => {
  await opened();
  expect(cellsOf(await screen.findByRole('table', { name: 'By provider' }))).toEqual([
    ['DeepSeek', '1', '100 %', '1,200', '300', '3.0 s', '$0.0042'],
    ['Claude', '1', '0 %', 'not told', 'not told', '–', '$0'],
    ['Ollama', '1', '100 %', '1,200', '300', '3.0 s', '1 unknown'],
  ]);
  const models = cellsOf(screen.getByRole('table', { name: 'By model' })).map(([model]) => model);
  expect(models).toEqual(['deepseek-flash', 'claude-sonnet', 'qwen3']);
  const agents = cellsOf(screen.getByRole('table', { name: 'By agent' })).map(([agent, calls]) => [agent, calls]);
  expect(agents).toEqual([
    ['No agent', '2'],
    ['builder', '1'],
  ]);
  const apart = within(screen.getByRole('region', { name: 'Practice' }));
  expect(apart.getByText('1 call, 1,500 tokens')).toBeTruthy();
});

test('where all was practice, nothing is said of cost', async () => {
  await opened([practice]);
  expect(await screen.findByText('1 call, 1,500 tokens')).toBeTruthy();
  expect(screen.queryByLabelText('In all')).toBeNull();
  expect(screen.queryByRole('table', { name: 'By provider' })).toBeNull();
  expect(screen.getByRole('table', { name: 'Latest calls' })).toBeTruthy();
});

test('by day as bars with words, of cost or of calls, and as a table behind them', async () => {
  const { user } = await opened();
  const picture = await screen.findByRole('img', { name: /^Cost from .*\. Most on .*: 2 calls, \$0\.0042\.$/ });
  expect(picture.querySelectorAll('g')).toHaveLength(30);
  await user.click(screen.getByRole('radio', { name: 'Calls' }));
  expect(screen.getByRole('img', { name: /^Calls from/ })).toBeTruthy();
  expect(screen.queryByRole('table', { name: 'By day', hidden: true })).toBeNull();
  await user.click(screen.getByText('As a table'));
  const rows = cellsOf(await screen.findByRole('table', { name: 'By day' }));
  expect(rows).toHaveLength(30);
  expect(rows[0]?.slice(1)).toEqual(['2', '50 %', '1,200', '300', '$0.0042']);
  expect(rows[3]?.slice(1)).toEqual(['1', '100 %', '1,200', '300', '1 unknown']);
});

test('the time is chosen; one of one’s own is asked for only while it makes sense', async () => {
  const { fake, user } = await opened();
  await screen.findByLabelText('In all');
  await user.click(screen.getByRole('radio', { name: 'Today' }));
  await waitFor(() => expect(screen.queryByRole('img', { name: /^Cost from/ })).toBeNull());
  expect(cellsOf(screen.getByRole('table', { name: 'By provider' })).map(([label]) => label)).toEqual([
    'DeepSeek',
    'Claude',
  ]);
  await user.click(screen.getByRole('radio', { name: 'Custom' }));
  const asked = () => inputsOf(fake, 'usage.attempts').length;
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-01-01' } });
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-01-31' } });
  expect(await screen.findByRole('heading', { name: 'No calls in this time' })).toBeTruthy();
  expect(inputsOf(fake, 'usage.attempts').at(-1)).toMatchObject({
    from: new Date(2026, 0, 1).getTime(),
    to: new Date(2026, 1, 1).getTime(),
  });
  const before = asked();
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-02-01' } });
  expect(await screen.findByText('The first day comes after the last one.')).toBeTruthy();
  expect(asked()).toBe(before);
});

test('single calls say what they were for, where they ran and how they ended; a failure’s words are folded', async () => {
  await opened();
  const table = await screen.findByRole('table', { name: 'Latest calls' });
  const rows = cellsOf(table).map((cells) => cells.slice(1));
  expect(cellsOf(table).map(([when]) => when)).toContainEqual(expect.stringMatching(/Task · builder$/));
  expect(rows).toContainEqual(['DeepSeekdeepseek-flash', '1,200 in 300 out', '3.0 s', '$0.0042', 'Succeeded']);
  expect(rows).toContainEqual(['Ollamaqwen3', '1,200 in 300 out', '3.0 s', 'unknown', 'Succeeded']);
  expect(rows).toContainEqual(['Practicepractice', '1,200 in 300 out', '3.0 s', 'practice', 'Succeeded']);
  const row = within(
    within(table)
      .getByText(/builder/)
      .closest('tr')!,
  );
  expect(row.getByText('Claude has no credits left.').closest('details')?.open).toBe(false);
  expect(row.getByText(/Top up at console\.anthropic\.com/)).toBeTruthy();
});

test('a call that came to nothing has no cost that could be unknown', async () => {
  await opened([{ ...failed, cost: null, firstTokenMs: null }]);
  const [cells] = cellsOf(await screen.findByRole('table', { name: 'Latest calls' }));
  expect(cells?.slice(2, 5)).toEqual(['–', '3.0 s', '–']);
});

test('older calls are read a page at a time, each once', async () => {
  const many = Array.from({ length: 120 }, (_, n) => sampleAttempt({ startedAt: today - n * 1000 }));
  const { user } = await opened(many);
  const table = await screen.findByRole('table', { name: 'Latest calls' });
  const rows = () => within(table).getAllByRole('row').length - 1;
  expect(rows()).toBe(50);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(rows()).toBe(100));
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(rows()).toBe(120));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('new calls are read soon after they happened, many at once only once, and older pages stay', async () => {
  const many = Array.from({ length: 70 }, (_, n) => sampleAttempt({ startedAt: today - n * 1000 - 1 }));
  const { fake, user } = await opened(many);
  const table = await screen.findByRole('table', { name: 'Latest calls' });
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(71));
  const asked = () => inputsOf(fake, 'usage.sums').length;
  const before = asked();
  fake.state.attempts = [sampleAttempt({ startedAt: today, model: 'newest' }), ...fake.state.attempts];
  act(() => {
    for (let n = 0; n < 20; n++) fake.emit({ type: 'usage_changed' });
  });
  expect(await within(table).findByText('newest')).toBeTruthy();
  expect(within(table).getAllByRole('row')).toHaveLength(72);
  expect(asked()).toBe(before + 4);
});

test('budgets are lines that say what happens at them', async () => {
  const claude = sampleConnection({ id: sampleId(2, 1), kind: 'anthropic', label: 'Claude' });
  await opened([chat], {
    limits: new Map([
      [sampleId(1, 1), sampleLimits({ own: { ...NO_LIMITS, monthlyBudget: 20 }, spent: 5, unpriced: 2 })],
      [
        claude.id,
        sampleLimits({
          connectionId: claude.id,
          own: { ...NO_LIMITS, monthlyBudget: 5, stopAtBudget: true },
          spent: 6,
        }),
      ],
    ]),
    snapshot: { connections: [sampleConnection({ isPrimary: true }), claude] },
  });
  const budgets = within(await screen.findByRole('region', { name: 'Budgets this month' }));
  expect(budgets.getByText('$5.00 of $20.00 · 25 %')).toBeTruthy();
  expect(
    budgets.getByText('It only tells you; nothing stops at it. 2 calls of unknown price not counted.'),
  ).toBeTruthy();
  expect(budgets.getByText('$6.00 of $5.00 · 120 %')).toBeTruthy();
  expect(budgets.getByText('Spent: tasks pass it over until next month. Chat goes on.')).toBeTruthy();
});

test('what is looked at is exported as CSV', async () => {
  const names: string[] = [];
  URL.createObjectURL = vi.fn(() => 'blob:usage');
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const { fake, user } = await opened();
  await screen.findByLabelText('In all');
  await user.click(screen.getByRole('button', { name: 'Export CSV' }));
  await waitFor(() => expect(names).toEqual(['signalbox-usage.csv']));
  const { span } = useUsage.getState();
  expect(inputsOf(fake, 'usage.csv')).toEqual([span]);
});

test('what cannot be read is said, and read again when asked', async () => {
  const fake = createFakeMain(fakeState({ attempts: [chat] }));
  fake.failNext('usage.attempts', sampleProblem({ sentence: 'Usage could not be read.' }));
  const { user } = await inWindow(fake, <UsageScreen />);
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/Usage could not be read\./)).toBeTruthy();
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText('In all')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
