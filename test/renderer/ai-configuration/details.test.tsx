import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import type { CallRecord, HealthDetail, HealthSlot } from '../../../src/shared/domain/health';
import { inputsOf } from '../connect/in-window';
import { sampleConnection, sampleFailure, sampleId, sampleProblem } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

const HALF_HOUR_MS = 30 * 60_000;

const call = (change: Partial<CallRecord>): CallRecord => ({
  at: Date.now() - 60_000,
  purpose: 'chat',
  failure: null,
  model: 'claude-haiku',
  latencyMs: 1200,
  firstTokenMs: 400,
  ...change,
});

/** A day in which each half hour had one call, and the newest another that failed. */
function day(): HealthSlot[] {
  const from = Math.floor(Date.now() / HALF_HOUR_MS) * HALF_HOUR_MS - 47 * HALF_HOUR_MS;
  return Array.from({ length: 48 }, (_, at) => ({
    from: from + at * HALF_HOUR_MS,
    succeeded: 1,
    failed: at === 47 ? 1 : 0,
    medianLatencyMs: 400 + at * 10,
  }));
}

const past = (id: string, calls: CallRecord[]): HealthDetail => ({ connectionId: id, calls, day: day() });

async function withDetails(connection = claude, calls: CallRecord[] = []) {
  const shown = await opened([primary, connection], {
    healthDetails: new Map([[connection.id, past(connection.id, calls)]]),
  });
  const button = shown.card(connection.label).getByRole('button', { name: 'Details' });
  await shown.user.click(button);
  const details = within(await screen.findByRole('group', { name: `Details of ${connection.label}` }));
  return { ...shown, button, details };
}

describe('Details', () => {
  it('opens and closes by keyboard, and gives the focus back', async () => {
    const { user, button, details } = await withDetails();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const field = await details.findByRole('textbox', { name: 'Opens after' });
    field.focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Details of Claude' })).toBeNull();
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('group', { name: 'Details of Claude' })).toBeTruthy();
  });

  it('tells the last error in full, once, with the service’s own words folded and what puts it right', async () => {
    const failure = sampleFailure({
      steps: [{ do: 'open_page', label: 'Open billing', url: 'https://console.anthropic.com/settings/billing' }],
    });
    const { card, details } = await withDetails(
      withHealth(claude, { dot: 'failing', cause: 'credits', lastFailure: failure }),
    );
    const error = within(details.getByRole('region', { name: 'Last error' }));
    for (const words of [failure.sentence, failure.cause ?? '', failure.advice, failure.requestId ?? '', '400']) {
      expect(error.getByText(words)).toBeTruthy();
    }
    expect(card('Claude').getAllByText(failure.sentence)).toHaveLength(1);
    expect(error.getByText(failure.serviceWords ?? '').closest('details')?.open).toBe(false);
    expect(card('Claude').getAllByRole('button', { name: /^Open billing/ })).toHaveLength(1);
  });

  it('of one that responds tells the last error of its past, without steps', async () => {
    const { details } = await withDetails(claude, [
      call({}),
      call({ failure: sampleFailure({ sentence: 'An older one.', steps: [{ do: 'add_provider' }] }) }),
      call({ failure: sampleFailure({ sentence: 'The oldest one.' }) }),
    ]);
    const error = within(await details.findByRole('region', { name: 'Last error' }));
    expect(error.getByText('An older one.')).toBeTruthy();
    expect(error.queryByRole('button')).toBeNull();
  });

  it('lists the last calls, the newest first, and all of them when asked', async () => {
    const calls = [
      call({ purpose: 'test', failure: sampleFailure({ class: 'auth' }), firstTokenMs: null, latencyMs: 80 }),
      ...Array.from({ length: 11 }, () => call({})),
      call({ purpose: 'idle', model: null, firstTokenMs: null }),
    ];
    const { details, user } = await withDetails(claude, calls);
    const table = await details.findByRole('table', { name: 'Last calls' });
    const rows = () =>
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) =>
          within(row)
            .getAllByRole('cell')
            .map((cell) => cell.textContent),
        );
    expect(rows()).toHaveLength(8);
    expect(rows()[0]).toEqual(['1 min ago', 'Test', 'claude-haiku', '–', '80 ms', 'Key not accepted']);
    expect(rows()[1]).toEqual(['1 min ago', 'Chat', 'claude-haiku', '0.4 s', '1.2 s', 'Succeeded']);
    await user.click(details.getByRole('button', { name: 'Show all 13' }));
    expect(rows()).toHaveLength(13);
    expect(rows()[12]).toEqual(['1 min ago', 'Idle check', '–', '–', '1.2 s', 'Succeeded']);
  });

  it('shows the last day as a picture with words', async () => {
    const { details } = await withDetails();
    expect(
      await details.findByRole('img', { name: 'Last 24 hours: 49 calls, 1 failed, answers in 0.4 s to 0.9 s' }),
    ).toBeTruthy();
  });

  it('reads the past again after something happened', async () => {
    const { fake, details } = await withDetails();
    await details.findByText(/^Nothing yet\./);
    fake.state.healthDetails.set(claude.id, past(claude.id, [call({ purpose: 'task' })]));
    fake.emit({ type: 'connection_changed', connection: withHealth(claude, { medianLatencyMs: 1 }) });
    expect(await details.findByRole('cell', { name: 'Task' })).toBeTruthy();
  });

  it('says why the past cannot be read, and still shows the rest', async () => {
    const shown = await opened([primary, claude]);
    shown.fake.failNext('connections.health', sampleProblem({ sentence: 'It is not readable.' }));
    await shown.user.click(shown.card('Claude').getByRole('button', { name: 'Details' }));
    expect(await screen.findByText(/^It is not readable\./)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Circuit breaker' })).toBeTruthy();
  });
});

describe('the circuit breaker', () => {
  it('takes other figures, and the usual ones back', async () => {
    const { fake, user, details } = await withDetails();
    const field = details.getByRole<HTMLInputElement>('textbox', { name: 'Opens after' });
    expect(field.value).toBe('5');
    expect(details.queryByRole('button', { name: 'Usual figures' })).toBeNull();
    await user.clear(field);
    await user.type(field, '3{Enter}');
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.update')).toEqual([
        { id: claude.id, breakerFigures: { failures: 3, withinSeconds: 60, openSeconds: 30 } },
      ]),
    );
    await user.click(await details.findByRole('button', { name: 'Usual figures' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.update')[1]).toEqual({ id: claude.id, breakerFigures: null }),
    );
    await waitFor(() => expect(field.value).toBe('5'));
  });

  it.each(['0', '3601', '1.5', 'ten', ''])('keeps "%s" in the field and does not save it', async (typed) => {
    const { fake, user, details } = await withDetails();
    const field = details.getByRole<HTMLInputElement>('textbox', { name: 'Within' });
    await user.clear(field);
    if (typed !== '') await user.type(field, typed);
    await user.tab();
    expect(field.value).toBe(typed);
    expect(details.getByText('Type a whole number from 1 to 3,600.')).toBeTruthy();
    expect(inputsOf(fake, 'connections.update')).toEqual([]);
    field.focus();
    await user.keyboard('{Escape}');
    expect(field.value).toBe('60');
    expect(screen.getByRole('group', { name: 'Details of Claude' })).toBeTruthy();
  });

  it('puts back what was when a change cannot be saved, and says why', async () => {
    const { fake, user, details } = await withDetails();
    fake.failNext('connections.update');
    const field = details.getByRole<HTMLInputElement>('textbox', { name: 'Pauses for' });
    await user.clear(field);
    await user.type(field, '90{Enter}');
    expect(await screen.findByText('What you did could not be saved.')).toBeTruthy();
    await waitFor(() => expect(field.value).toBe('30'));
  });

  it('says how it stands and with whom it is shared', async () => {
    const breaker = { state: 'closed', failures: 2, opensUntil: null, isShared: true } as const;
    const { fake, details } = await withDetails(withHealth(claude, { breaker }));
    expect(details.getByText(/2 of 5 failures are counted now\./)).toBeTruthy();
    expect(details.queryByText(/^Shared with/)).toBeNull();
    const twin = { ...withHealth(claude, { breaker }), id: sampleId(7, 1), label: 'Claude work' };
    act(() => {
      fake.emit({ type: 'connection_changed', connection: twin });
      fake.emit({
        type: 'connection_changed',
        connection: { ...twin, id: sampleId(8, 1), label: 'Elsewhere', baseUrl: 'https://proxy.example' },
      });
    });
    expect((await details.findByText(/^Shared with/)).textContent).toBe(
      'Shared with Claude work, the other Anthropic connection at this address: an outage is the service’s.',
    );
  });
});

describe('the switch for background tasks', () => {
  const name = 'Background tasks may use it';

  it('is not there where they may anyway', async () => {
    const { details } = await withDetails();
    expect(details.queryByRole('switch', { name })).toBeNull();
  });

  it('of a subscription is off until it is switched on', async () => {
    const subscription = sampleConnection({
      id: sampleId(5, 1),
      kind: 'claude-code',
      label: 'Claude subscription',
      credential: 'none',
      backgroundTasks: false,
    });
    const { fake, user, details } = await withDetails(subscription);
    await user.click(details.getByRole('switch', { name, checked: false }));
    await waitFor(() =>
      expect(inputsOf(fake, 'connections.update')).toEqual([{ id: subscription.id, backgroundTasks: true }]),
    );
    expect(await details.findByRole('switch', { name, checked: true })).toBeTruthy();
    expect(useConnectionStore.getState().byId[subscription.id]?.backgroundTasks).toBe(true);
  });
});
