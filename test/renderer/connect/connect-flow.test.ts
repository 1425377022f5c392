import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Access, Proof } from '../../../src/shared/contract/connections';
import { useSession } from '../../../src/renderer/state/session';
import {
  createConnectFlow,
  PROVE_AFTER_MS,
  PROVE_AT_PROVIDER_AFTER_MS,
} from '../../../src/renderer/screens/connect/connect-flow';
import type { Main } from '../../../src/renderer/state/client';
import { SAMPLE_PROVIDERS, sampleConnection } from '../support/samples';
import { KEYS } from './keys';

interface Asked {
  readonly access: Access;
  readonly signal: AbortSignal;
  answer(proof: Partial<Proof>): void;
  fail(): void;
}

/** Every request to prove that is under way, to be answered when the test says so. */
let asked: Asked[] = [];
let added: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  added = [];
  const prove = (access: Access, { signal }: { signal: AbortSignal }) =>
    new Promise<Proof>((resolve, reject) => {
      asked.push({
        access,
        signal,
        answer: (proof) =>
          resolve({
            baseUrl: null,
            models: [],
            suggestedModel: 'suggested',
            canSpend: 'unknown',
            keyProven: true,
            remarks: [],
            latencyMs: 1,
            ...proof,
          }),
        fail: () => reject(new Error('line lost')),
      });
    });
  const add = (input: unknown) => {
    added.push(input);
    return Promise.resolve(sampleConnection());
  };
  useSession.setState({ main: { connections: { prove, add } } as unknown as Main });
});

afterEach(() => {
  vi.useRealTimers();
  useSession.setState(useSession.getInitialState(), true);
});

const begin = () =>
  createConnectFlow({ providers: SAMPLE_PROVIDERS, takenLabels: [], editing: null, replacesKey: false });
const paste = (flow: ReturnType<typeof begin>, text: string) => flow.change({ type: 'typed', field: 'apiKey', text });
const address = (flow: ReturnType<typeof begin>, text: string) =>
  flow.change({ type: 'typed', field: 'baseUrl', text });
const last = () => {
  const request = asked.at(-1);
  if (!request) throw new Error('Nothing was asked.');
  return request;
};

describe('proving by itself', () => {
  it('waits until the typing rests, and asks once', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic.slice(0, 30));
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS - 1);
    paste(flow, KEYS.anthropic);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS - 1);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ access }) => access)).toEqual([{ kind: 'anthropic', apiKey: KEYS.anthropic }]);
    expect(flow.store.getState().proof.state).toBe('checking');
  });

  it('lets go of a request that the form has moved on from, and ignores its answer', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS);
    const stale = last();
    paste(flow, `${KEYS.anthropic}x`);
    expect(stale.signal.aborted).toBe(true);
    stale.answer({ suggestedModel: 'stale' });
    await vi.advanceTimersByTimeAsync(0);
    expect(flow.store.getState()).toMatchObject({ proof: { state: 'none' }, draft: { defaultModel: '' } });
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS);
    last().answer({ suggestedModel: 'fresh' });
    await vi.advanceTimersByTimeAsync(0);
    expect(flow.store.getState()).toMatchObject({ proof: { state: 'proven' }, draft: { defaultModel: 'fresh' } });
  });

  it('does not ask again for a label or a model', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS);
    flow.change({ type: 'typed', field: 'label', text: 'Work' });
    flow.change({ type: 'typed', field: 'defaultModel', text: 'mine' });
    await vi.advanceTimersByTimeAsync(10 * PROVE_AT_PROVIDER_AFTER_MS);
    expect(asked).toHaveLength(1);
  });

  it('asks sooner where an address is typed', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    address(flow, 'http://127.0.0.1:4010');
    await vi.advanceTimersByTimeAsync(PROVE_AFTER_MS);
    expect(asked.map(({ access }) => access)).toEqual([
      { kind: 'anthropic', apiKey: KEYS.anthropic, baseUrl: 'http://127.0.0.1:4010' },
    ]);
  });

  it('sends a key nowhere while a gateway’s address is about to be typed', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS - 1);
    flow.atAddress(true);
    await vi.advanceTimersByTimeAsync(10 * PROVE_AT_PROVIDER_AFTER_MS);
    address(flow, 'x');
    address(flow, '');
    await vi.advanceTimersByTimeAsync(10 * PROVE_AT_PROVIDER_AFTER_MS);
    expect(asked).toHaveLength(0);
    flow.atAddress(false);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS);
    expect(asked.map(({ access }) => access)).toEqual([{ kind: 'anthropic', apiKey: KEYS.anthropic }]);
  });

  it('does not ask again when the cursor comes and goes', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS);
    last().answer({});
    flow.atAddress(true);
    flow.atAddress(false);
    await vi.advanceTimersByTimeAsync(10 * PROVE_AT_PROVIDER_AFTER_MS);
    expect(asked).toHaveLength(1);
  });

  it('stops when the form closes', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS);
    paste(flow, `${KEYS.anthropic}x`);
    flow.letGo();
    await vi.advanceTimersByTimeAsync(10 * PROVE_AT_PROVIDER_AFTER_MS);
    expect(asked).toHaveLength(1);
  });
});

describe('Connect', () => {
  it('proves what is not proven yet, and then adds with the suggested model', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    const connected = flow.submit();
    expect(asked).toHaveLength(1);
    last().answer({});
    expect(await connected).not.toBeNull();
    expect(added).toEqual([{ kind: 'anthropic', apiKey: KEYS.anthropic, label: 'Claude', defaultModel: 'suggested' }]);
  });

  it('waits for a check under way instead of beginning another', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    await vi.advanceTimersByTimeAsync(PROVE_AT_PROVIDER_AFTER_MS);
    const connected = flow.submit();
    last().answer({});
    await connected;
    expect(asked).toHaveLength(1);
    expect(added).toHaveLength(1);
  });

  it('adds once when it is pressed twice', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    const first = flow.submit();
    const second = flow.submit();
    last().answer({});
    expect(await second).toBeNull();
    expect(await first).not.toBeNull();
    expect(added).toHaveLength(1);
  });

  it('adds nothing when the key is changed while it is checked', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    const connected = flow.submit();
    const stale = last();
    paste(flow, `${KEYS.anthropic}x`);
    stale.answer({});
    expect(await connected).toBeNull();
    expect(added).toHaveLength(0);
    expect(flow.store.getState().submission.state).toBe('idle');
  });

  it('asks for a model name where the service suggests none', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    const connected = flow.submit();
    last().answer({ suggestedModel: null });
    expect(await connected).toBeNull();
    expect(flow.store.getState().problems.defaultModel).toMatch(/Type the name/);
    flow.change({ type: 'typed', field: 'defaultModel', text: 'mine' });
    expect(await flow.submit()).not.toBeNull();
    expect(added).toMatchObject([{ defaultModel: 'mine' }]);
  });

  it('keeps everything that was typed when the line breaks', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    const before = flow.store.getState().draft;
    const connected = flow.submit();
    last().fail();
    expect(await connected).toBeNull();
    expect(flow.store.getState().draft).toEqual(before);
    expect(flow.store.getState().submission).toMatchObject({ state: 'failed', problem: { code: 'channel' } });
  });

  it('forgets the key once it is connected', async () => {
    const flow = begin();
    paste(flow, KEYS.anthropic);
    const connected = flow.submit();
    last().answer({});
    await connected;
    expect(JSON.stringify(flow.store.getState())).not.toContain(KEYS.anthropic);
  });
});
