import fc from 'fast-check';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { goesThroughProxy } from '../../../src/main/connections/testing/env-proxy';
import { spendingOf } from '../../../src/main/connections/testing/spending';
import { TestRun } from '../../../src/main/connections/testing/test-run';
import { ConnectionTestRun, TestStage } from '../../../src/shared/domain/connection-test';
import type { ModelPrice } from '../../../src/shared/domain/model';
import { sampleFailure, sampleId } from '../../renderer/support/samples';

describe('a run', () => {
  const anyStage = fc.constantFrom(...TestStage.options);
  const anyStep = fc.oneof(
    fc.record({ do: fc.constant('begin' as const), stage: anyStage }),
    fc.record({ do: fc.constant('pass stage' as const), stage: anyStage }),
    fc.record({ do: fc.constant('skip stage' as const), stage: anyStage }),
    fc.record({ do: fc.constant('leave open' as const), stage: anyStage }),
    fc.record({ do: fc.constant('by another' as const), stage: anyStage }),
    fc.record({ do: fc.constantFrom('fail', 'pass', 'stop'), stage: anyStage }),
  );

  it('ends once, changes nothing that was told, and keeps its stages in order, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const told: { run: ConnectionTestRun; as: string }[] = [];
        const run = new TestRun(
          sampleId(1),
          (next) => told.push({ run: next, as: JSON.stringify(next) }),
          () => 5000,
        );
        for (const { do: step, stage } of steps) {
          if (step === 'begin') run.begin(stage);
          if (step === 'pass stage') run.settle(stage, 'passed', null);
          if (step === 'skip stage') run.settle(stage, 'skipped', 'so');
          if (step === 'leave open') run.leaveOpen(stage, null);
          if (step === 'by another') run.settleByAnother(stage, null);
          if (step === 'fail') run.fail(stage, sampleFailure(), null);
          if (step === 'pass') run.pass(null);
          if (step === 'stop') run.stop();
        }
        for (const { run: snapshot, as } of told) {
          expect(JSON.stringify(snapshot)).toBe(as);
          expect(ConnectionTestRun.safeParse(snapshot).success).toBe(true);
          expect(snapshot.stages.map(({ stage }) => stage)).toEqual(TestStage.options);
          expect(snapshot.endedAt === null).toBe(snapshot.state === 'running');
          expect(snapshot.failure === null).toBe(snapshot.state !== 'failed');
        }
        const ended = told.filter(({ run: { state } }) => state !== 'running');
        expect(ended.length).toBe(steps.some(({ do: step }) => ['fail', 'pass', 'stop'].includes(step)) ? 1 : 0);
        expect(ended[0]).toBe(ended.length > 0 ? told.at(-1) : undefined);
        expect(run.signal.aborted).toBe(ended.length > 0);
        const last = ended[0]?.run;
        if (last?.state === 'failed') {
          const states = last.stages.map(({ state }) => state);
          const at = states.indexOf('failed');
          expect(states.slice(0, at)).not.toContain('running');
          expect(states.slice(at + 1).every((state) => state === 'waiting')).toBe(true);
        }
      }),
    );
  });
});

describe('what was spent', () => {
  const price: ModelPrice = {
    input: 2,
    output: 10,
    cachedInput: 0.5,
    source: 'a page',
    asOf: '2026-11-01',
    condition: null,
  };
  const usage = { input: 1_000_000, cachedInput: 400_000, output: 100_000, reasoning: null };

  it('is by the price for a million tokens, those from the cache apart', () => {
    expect(spendingOf(usage, price)).toEqual({
      inputTokens: 1_000_000,
      outputTokens: 100_000,
      dollars: 0.6 * 2 + 0.2 + 1,
    });
    expect(spendingOf(usage, { ...price, cachedInput: null }).dollars).toBe(3);
  });

  it('is unknown where anything of it is, and nothing where nobody pays', () => {
    expect(spendingOf(usage, null).dollars).toBeNull();
    expect(spendingOf({ ...usage, output: null }, price)).toEqual({
      inputTokens: 1_000_000,
      outputTokens: null,
      dollars: null,
    });
    expect(spendingOf(null, price)).toEqual({ inputTokens: null, outputTokens: null, dollars: null });
    expect(spendingOf(null, 'free').dollars).toBe(0);
  });

  it('is never negative, whatever the counts', () => {
    const count = fc.option(fc.nat());
    const anyUsage = fc.record({ input: count, cachedInput: count, output: count, reasoning: count });
    fc.assert(fc.property(anyUsage, (any) => (spendingOf(any, price).dollars ?? 0) >= 0));
  });
});

describe('a proxy', () => {
  const on = { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: 'http://proxy:8080' };
  const api = new URL('https://api.example.com/v1');

  test.each<[string, boolean, string, Record<string, string>, string[]]>([
    ['is used when Node was told so', true, 'https://api.example.com', on, []],
    ['is used when a flag says so', true, 'https://api.example.com', { HTTPS_PROXY: 'http://p' }, ['--use-env-proxy']],
    [
      'is used when the options of Node say so',
      true,
      'https://api.example.com',
      { HTTPS_PROXY: 'http://p', NODE_OPTIONS: '--no-warnings --use-env-proxy' },
      [],
    ],
    ['is not used when it is only named', false, 'https://api.example.com', { HTTPS_PROXY: 'http://p' }, []],
    ['is not used when none is named', false, 'https://api.example.com', { NODE_USE_ENV_PROXY: '1' }, []],
    ['of https is not the one of http', false, 'http://api.example.com', on, []],
    [
      'of http serves https where that has none',
      true,
      'https://a.example',
      { NODE_USE_ENV_PROXY: '1', http_proxy: 'http://p' },
      [],
    ],
    [
      'is passed by for what is excepted',
      false,
      'https://api.example.com',
      { ...on, NO_PROXY: 'localhost, api.example.com' },
      [],
    ],
    ['is passed by for a whole domain', false, 'https://api.example.com', { ...on, no_proxy: '.example.com' }, []],
    [
      'is passed by for a domain with a star',
      false,
      'https://api.example.com',
      { ...on, no_proxy: '*.EXAMPLE.com' },
      [],
    ],
    ['is passed by for everything', false, 'https://api.example.com', { ...on, NO_PROXY: '*' }, []],
    [
      'is passed by at one port',
      false,
      'https://api.example.com:8443',
      { ...on, NO_PROXY: 'api.example.com:8443' },
      [],
    ],
    ['is used at the other ports', true, 'https://api.example.com', { ...on, NO_PROXY: 'api.example.com:8443' }, []],
    [
      'is used for a name that only ends alike',
      true,
      'https://notexample.com',
      { ...on, NO_PROXY: '.example.com' },
      [],
    ],
  ])('%s', (_what, expected, address, env, flags) => {
    expect(goesThroughProxy(new URL(address), env, flags)).toBe(expected);
  });

  it('is looked for in the environment of this process unless told', () => {
    for (const [name, value] of Object.entries({ ...on, NO_PROXY: '', no_proxy: '' })) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(goesThroughProxy(api)).toBe(true);
  });
});
