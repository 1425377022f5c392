import { describe, expect, it } from 'vitest';
import type { CallLedger } from '../../../src/main/connections/booked-call';
import { costOf } from '../../../src/main/usage/cost-of';
import type { Attempt } from '../../../src/shared/domain/attempt';
import { fakeService } from '../../support/fake-for-test';
import { SUBJECTS } from '../reliability/subjects';
import { testBed } from './test-bed';

const PRICE = { input: 1, output: 2, cachedInput: null, source: 'a page', asOf: '2026-11-01', condition: null };

function book() {
  const attempts: Attempt[] = [];
  const ledger: CallLedger = {
    addSoon: (attempt) => attempts.push(attempt),
    costOf: (_call, usage) => costOf(usage, PRICE),
    expectedDollars: () => null,
  };
  return { attempts, ledger };
}

function subjectOf(name: string) {
  const subject = SUBJECTS.find((one) => one.name === name);
  if (!subject) throw new Error(`There is no subject ${name}.`);
  return subject;
}

describe('Test connection in the ledger', () => {
  it('has the answer that was asked for, with what it cost', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const { attempts, ledger } = book();
    const { run, row } = testBed(service, subjectOf('openai-compatible'), { options: { ledger } });
    const { spent } = await run();
    expect(attempts).toMatchObject([
      { purpose: 'test', outcome: 'succeeded', connectionId: row.id, label: 'Mine', failure: null, via: null },
    ]);
    expect(attempts[0]?.usage).toMatchObject({ input: spent?.inputTokens, output: spent?.outputTokens });
    expect(attempts[0]?.cost?.dollars).toBeGreaterThan(0);
    expect(attempts[0]?.firstTokenMs).not.toBeNull();
  });

  it('has nothing where free requests were all there was', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: 'sk-another-key-0123456789' });
    const { attempts, ledger } = book();
    const { state } = await testBed(service, subjectOf('openai-compatible'), { options: { ledger } }).run();
    expect(state).toBe('failed');
    expect(attempts).toEqual([]);
  });

  it('has an answer that failed, which cost nothing where nothing came', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    service.behave({ fault: 'overloaded', on: 'generation' });
    const { attempts, ledger } = book();
    await testBed(service, subjectOf('openai-compatible'), { options: { ledger } }).run();
    expect(attempts).toMatchObject([
      { purpose: 'test', outcome: 'failed', failure: { class: 'overloaded' }, cost: null, firstTokenMs: null },
    ]);
  });
});
