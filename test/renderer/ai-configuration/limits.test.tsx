import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  limitWords,
  overBudgetWords,
  spendingWords,
} from '../../../src/renderer/screens/ai-configuration/limits-and-budgets/limit-words';
import {
  checkLimits,
  type LimitsForm,
  limitsFormOf,
} from '../../../src/renderer/screens/ai-configuration/limits-and-budgets/limits-form';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { inputsOf } from '../connect/in-window';
import { sampleLimits } from '../support/fake/limits';
import { sampleProblem } from '../support/samples';
import { claude, opened, primary } from './opened';

const budget = (monthlyBudget: number, stopAtBudget = false) => ({ ...NO_LIMITS, monthlyBudget, stopAtBudget });
const learnt = { requestsPerMinute: 60, tokensPerMinute: null, at: null };

describe('words', () => {
  it.each([
    [sampleLimits({ spent: 1.314 }), '$1.31 this month'],
    [sampleLimits({ spent: 1.314, own: budget(20) }), '$1.31 of $20.00 this month'],
    [sampleLimits({ spent: 0, unpriced: 4 }), 'Cost unknown this month'],
    [sampleLimits({ spent: 0, own: budget(5) }), '$0 of $5.00 this month'],
  ])('of spending: %#', (limits, words) => {
    expect(spendingWords(limits)).toBe(words);
  });

  it('say what a spent budget means, and nothing before it is spent', () => {
    expect(overBudgetWords(sampleLimits({ spent: 4.99, own: budget(5, true) }))).toBeNull();
    expect(overBudgetWords(sampleLimits({ spent: 5, own: budget(5) }))).toBe('Budget spent');
    expect(overBudgetWords(sampleLimits({ spent: 5, own: budget(5, true) }))).toBe('Budget spent: tasks skip it');
  });

  it('tell learnt limits from those that were set', () => {
    expect(limitWords(sampleLimits({ learnt }), 'OpenAI')).toBe(
      '10 calls at once · 60 requests a minute, learnt from OpenAI',
    );
    const own = { ...NO_LIMITS, requestsPerMinute: 30, concurrency: 1 };
    expect(limitWords(sampleLimits({ learnt, own }), 'OpenAI')).toBe('1 call at once · 30 requests a minute');
  });
});

describe('what was typed as limits', () => {
  const check = (change: Partial<LimitsForm>) => checkLimits({ ...limitsFormOf(NO_LIMITS), ...change });

  it.each([
    ['20', 20],
    ['$ 12.50', 12.5],
    ['12,50', 12.5],
    ['1,000', 1000],
    ['', null],
  ])('takes the budget %j as %j', (typed, dollars) => {
    const checked = check({ monthlyBudget: typed });
    expect('draft' in checked && checked.draft.monthlyBudget).toBe(dollars);
  });

  it.each([
    ['monthlyBudget', '0'],
    ['monthlyBudget', '-3'],
    ['monthlyBudget', 'a lot'],
    ['monthlyBudget', '1000001'],
    ['concurrency', '0'],
    ['concurrency', '1001'],
    ['requestsPerMinute', '1.5'],
    ['tokensPerMinute', '1e5'],
  ] as const)('says that %s cannot be %j', (field, typed) => {
    const checked = check({ [field]: typed });
    expect('errors' in checked && Object.keys(checked.errors)).toEqual([field]);
  });

  it('does not stop at a budget that there is not', () => {
    const checked = check({ monthlyBudget: '', stopAtBudget: true });
    expect('draft' in checked && checked.draft.stopAtBudget).toBe(false);
  });
});

describe('limits and budgets', () => {
  async function unfolded(
    limits = new Map([[claude.id, sampleLimits({ connectionId: claude.id, learnt, spent: 3 })]]),
  ) {
    const view = await opened([primary, claude], { limits });
    await view.user.click(await screen.findByRole('button', { name: /^Advanced/ }));
    await view.user.click(await screen.findByRole('button', { name: /^Limits and budgets/ }));
    return view;
  }

  it('are set in a dialog, and shown with a bar here and on the card', async () => {
    const { fake, user, card } = await unfolded();
    await user.click(await screen.findByRole('button', { name: 'Change the limits of Claude' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Limits of Claude' }));
    expect(dialog.getByText('Learnt from Anthropic.')).toBeTruthy();
    expect(dialog.getByRole('switch', { name: 'Stop at the budget' })).toHaveProperty('disabled', true);
    await user.type(dialog.getByRole('textbox', { name: 'Monthly budget' }), '4');
    await user.click(dialog.getByRole('switch', { name: 'Stop at the budget' }));
    await user.type(dialog.getByRole('textbox', { name: 'Calls at once' }), '3');
    await user.click(dialog.getByRole('button', { name: 'Save limits' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputsOf(fake, 'limits.set')).toEqual([
      {
        connectionId: claude.id,
        limits: { ...NO_LIMITS, monthlyBudget: 4, stopAtBudget: true, concurrency: 3 },
      },
    ]);
    const meter = screen.getByRole('meter', { name: 'Budget of Claude' });
    expect([meter.getAttribute('aria-valuenow'), meter.getAttribute('aria-valuetext')]).toEqual([
      '75',
      '$3.00 of $4.00 this month',
    ]);
    expect(card('Claude').getByText('$3.00 of $4.00 this month')).toBeTruthy();
    expect(card('DeepSeek').queryByText(/this month/)).toBeNull();
    act(() =>
      fake.emit({
        type: 'limits_changed',
        limits: sampleLimits({ connectionId: claude.id, own: budget(4, true), spent: 4.2, running: 2 }),
      }),
    );
    expect(await card('Claude').findByText(/Budget spent: tasks skip it/)).toBeTruthy();
    expect(screen.getByText('2 running')).toBeTruthy();
  });

  it('say what is wrong at the field and send nothing; what main refuses too', async () => {
    const { fake, user } = await unfolded();
    await user.click(await screen.findByRole('button', { name: 'Change the limits of DeepSeek' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Limits of DeepSeek' }));
    const calls = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Calls at once' });
    await user.type(calls, 'many');
    await user.click(dialog.getByRole('button', { name: 'Save limits' }));
    expect(dialog.getByText('Type a whole number from 1 to 1,000, or nothing.')).toBeTruthy();
    expect(inputsOf(fake, 'limits.set')).toEqual([]);
    await user.clear(calls);
    fake.failNext(
      'limits.set',
      sampleProblem({ code: 'limits', sentence: 'No.', advice: 'Less.', field: 'monthlyBudget' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Save limits' }));
    expect(await dialog.findByText('No. Less.')).toBeTruthy();
  });

  it('forget what was learnt when told to', async () => {
    const { fake, user } = await unfolded();
    await screen.findByText(/60 requests a minute, learnt from Anthropic/);
    await user.click(screen.getByRole('button', { name: 'Change the limits of Claude' }));
    await user.click(await screen.findByRole('button', { name: 'Forget what was learnt' }));
    await waitFor(() => expect(screen.queryByText(/learnt from Anthropic/)).toBeNull());
    expect(inputsOf(fake, 'limits.forgetLearnt')).toEqual([{ connectionId: claude.id }]);
  });

  it('that nobody set say what holds for a server nearby as well, whatever its provider', async () => {
    const nearby = sampleLimits({ connectionId: primary.id, concurrency: 2 });
    const { user } = await unfolded(new Map([[primary.id, nearby]]));
    await user.click(await screen.findByRole('button', { name: 'Change the limits of DeepSeek' }));
    const calls = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Calls at once' });
    expect(calls.placeholder).toBe('Usually 2');
  });

  it('have one figure for all connections', async () => {
    const { fake, user } = await unfolded();
    const inAll = await screen.findByRole('textbox', { name: 'Calls at once in all' });
    await user.clear(inAll);
    await user.type(inAll, '20{Enter}');
    await waitFor(() => expect(fake.state.snapshot.settings.callsInAll).toBe(20));
  });
});
