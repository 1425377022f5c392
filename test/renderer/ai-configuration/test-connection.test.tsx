import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ConnectionTestRun, TestStageResult } from '../../../src/shared/domain/connection-test';
import { inputsOf } from '../connect/in-window';
import { NOON, sampleFailure, sampleProblem, sampleTestRun } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

const STAGES = ['address', 'certificate', 'key', 'credits', 'model', 'first_token', 'streaming'] as const;

/** The stages of a run: so many passed, the next one in the given state, the rest waiting. */
function stages(passed: number, next: TestStageResult['state']): TestStageResult[] {
  return STAGES.map((stage, at) => ({
    stage,
    state: at < passed ? 'passed' : at === passed ? next : 'waiting',
    ms: at < passed ? 10 * (at + 1) : null,
    remark: stage === 'certificate' && at < passed ? 'valid until 3 March' : null,
  }));
}

const run = (change: Partial<ConnectionTestRun> = {}) => sampleTestRun({ connectionId: claude.id, ...change });
const running = (passed: number) => run({ state: 'running', endedAt: null, stages: stages(passed, 'running') });

describe('Test connection', () => {
  it('says that it passed, in words, with its time and what it cost', async () => {
    const { fake, card, user } = await opened([claude]);
    await user.click(card('Claude').getByRole('button', { name: 'Test connection' }));
    await waitFor(() =>
      expect(card('Claude').getByRole('status').textContent).toBe('Test passed in 0.3 s · nothing spent'),
    );
    expect(inputsOf(fake, 'connections.test')).toEqual([{ id: claude.id }]);
  });

  it.each([
    [{ inputTokens: 8, outputTokens: 1, dollars: 0.0000214 }, '$0.000021 spent'],
    [{ inputTokens: 8, outputTokens: 1, dollars: null }, '9 tokens, price unknown'],
    [{ inputTokens: null, outputTokens: null, dollars: null }, 'price unknown'],
    [{ inputTokens: 8, outputTokens: 1, dollars: 0 }, 'nothing to pay'],
  ])('tells %o as "%s"', async (spent, words) => {
    const { fake, card } = await opened([claude]);
    fake.emit({ type: 'test_changed', test: run({ spent }) });
    await waitFor(() => expect(card('Claude').getByRole('status').textContent).toBe(`Test passed in 0.3 s · ${words}`));
  });

  it('fills its seven stages in as they are passed, and reads out only the beginning and the end', async () => {
    const { fake, card } = await opened([claude]);
    const status = card('Claude').getByRole('status');
    const heard = new Set<string>();
    new MutationObserver(() => heard.add(status.textContent ?? '')).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    for (let passed = 0; passed < STAGES.length; passed += 1) {
      fake.emit({ type: 'test_changed', test: running(passed) });
      await waitFor(() => {
        const items = card('Claude')
          .getAllByRole('listitem', { name: '' })
          .filter((item) => item.closest('ol'));
        expect(items.map(({ dataset }) => dataset['state'])).toEqual(
          STAGES.map((_, at) => (at < passed ? 'passed' : at === passed ? 'running' : 'waiting')),
        );
      });
    }
    const list = within(card('Claude').getByRole('list', { name: 'Stages of the test' }));
    expect(list.getByText('valid until 3 March')).toBeTruthy();
    expect(list.getAllByRole('listitem')[1]?.textContent).toBe('Certificate passed 20 ms valid until 3 March');
    fake.emit({ type: 'test_changed', test: run({ stages: stages(7, 'waiting') }) });
    await waitFor(() => expect(status.textContent).toMatch(/^Test passed/));
    expect([...heard]).toEqual(['Testing…', 'Test passed in 0.3 s · nothing spent']);
  });

  it('can be stopped while it runs', async () => {
    const { fake, card, user } = await opened([claude]);
    fake.emit({ type: 'test_changed', test: running(2) });
    await user.click(await card('Claude').findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(inputsOf(fake, 'connections.stopTest')).toEqual([{ id: claude.id }]));
    fake.emit({ type: 'test_changed', test: run({ state: 'stopped', stages: stages(2, 'running') }) });
    await waitFor(() => expect(card('Claude').getByRole('status').textContent).toBe('Test stopped'));
    expect(card('Claude').queryByRole('button', { name: 'Stop' })).toBeNull();
    expect(card('Claude').getAllByText('not reached')).toHaveLength(5);
  });

  it('says once why it failed and what to do, and what helps stands among the buttons', async () => {
    const failure = sampleFailure({
      class: 'auth',
      sentence: 'Claude did not accept the API key.',
      advice: 'Replace it.',
    });
    const { fake, card } = await opened([claude]);
    fake.emit({
      type: 'connection_changed',
      connection: {
        ...withHealth(claude, { dot: 'failing', cause: 'credential', lastFailure: failure }),
        credential: 'invalid',
      },
    });
    fake.emit({ type: 'test_changed', test: run({ state: 'failed', failure, stages: stages(2, 'failed') }) });
    await waitFor(() =>
      expect(card('Claude').getByRole('status').textContent).toBe(
        'Test failed in 0.3 s · nothing spentClaude did not accept the API key. Replace it.',
      ),
    );
    expect(card('Claude').getAllByText(failure.sentence)).toHaveLength(1);
    expect(card('Claude').getByRole('button', { name: 'Replace key' })).toBeTruthy();
  });

  it('stays until it is closed, and the next one shows again', async () => {
    const { fake, card, user } = await opened([claude]);
    fake.emit({ type: 'test_changed', test: run() });
    await user.click(await card('Claude').findByRole('button', { name: 'Close test result' }));
    expect(card('Claude').queryByRole('list', { name: 'Stages of the test' })).toBeNull();
    expect(card('Claude').getByRole('status').textContent).toBe('');
    fake.emit({ type: 'test_changed', test: run({ startedAt: NOON + 5000, endedAt: NOON + 5340 }) });
    expect(await card('Claude').findByRole('list', { name: 'Stages of the test' })).toBeTruthy();
  });

  it('that could not be made says why, and leaves the card as it is', async () => {
    const { fake, card, user } = await opened([claude]);
    fake.failNext('connections.test', sampleProblem({ sentence: 'No.', advice: 'Do that.' }));
    await user.click(card('Claude').getByRole('button', { name: 'Test connection' }));
    expect(await screen.findByText('No.')).toBeTruthy();
    expect(card('Claude').getByRole('status').textContent).toBe('');
  });

  it('unlocks the keys first where they are locked', async () => {
    const { fake, card, user } = await opened([claude]);
    fake.failNext('connections.test', sampleProblem({ code: 'vault_locked' }));
    await user.click(card('Claude').getByRole('button', { name: 'Test connection' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Unlock your keys' }));
    await user.type(dialog.getByLabelText('Passphrase'), 'eight or more{Enter}');
    await waitFor(() => expect(card('Claude').getByRole('status').textContent).toMatch(/^Test passed/));
  });
});

describe('Test all', () => {
  it('is offered from two connections on', async () => {
    const { fake } = await opened([primary]);
    expect(screen.queryByRole('button', { name: 'Test all' })).toBeNull();
    fake.emit({ type: 'connection_changed', connection: claude });
    expect(await screen.findByRole('button', { name: 'Test all' })).toBeTruthy();
  });

  it('tests every one, keeps the cards quiet, and says what came of it once', async () => {
    const { fake, card, user } = await opened([primary, claude]);
    const letGo = fake.holdNext('connections.testAll');
    await user.click(screen.getByRole('button', { name: 'Test all' }));
    await waitFor(() => expect(screen.getByText('Testing all providers…')).toBeTruthy());
    expect(card('Claude').getByRole('status').getAttribute('aria-live')).toBe('off');
    letGo();
    expect(await screen.findByText('All 2 providers passed.')).toBeTruthy();
    for (const name of ['DeepSeek', 'Claude']) {
      expect(card(name).getByRole('status').textContent).toMatch(/^Test passed/);
    }
    await act(async () => undefined);
    expect(card('Claude').getByRole('status').getAttribute('aria-live')).toBe('polite');
  });
});
