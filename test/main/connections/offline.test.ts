import { describe, expect, it } from 'vitest';
import { needsInternet } from '../../../src/main/connections/connection-address';
import { offlineFetch } from '../../../src/main/connections/offline-fetch';
import { verdictOfThrown } from '../../../src/main/providers/classify/transport';
import type { FailureClass } from '../../../src/shared/domain/failure';
import { failureOf, outcomeOf } from '../health/samples';
import { startTestApp } from '../../support/test-app';
import { eventually } from '../../support/eventually';
import { idleBench } from './idle-bench';

const CLOUD = { kind: 'openai', base_url: null } as const;

describe('while the computer is offline', () => {
  it.each(['network', 'timeout'] as const)(
    'a failure of class %s blames no service on the internet',
    async (failed) => {
      const bench = await idleBench();
      const cloud = bench.add(CLOUD);
      const near = bench.add({ base_url: 'http://127.0.0.1:11434' });
      const nas = bench.add({ base_url: 'http://192.168.1.9:11434' });
      // Nobody has looked yet: the failure itself is the reason to.
      bench.host.online = false;
      for (const id of [cloud, near, nas]) bench.outcomes.record(id, outcomeOf(bench.clock.now, 'test', failed));
      expect(bench.viewed(cloud).health).toMatchObject({ dot: 'not_used', breaker: { failures: 0 } });
      expect(bench.viewed(near).health).toMatchObject({ dot: 'failing', breaker: { failures: 1 } });
      expect(bench.viewed(nas).health).toMatchObject({ dot: 'failing', breaker: { failures: 1 } });
      expect(bench.connectivity.isOnline()).toBe(false);
      bench.host.online = true;
      bench.outcomes.record(cloud, outcomeOf(bench.clock.now, 'test', failed));
      expect(bench.viewed(cloud).health.dot).toBe('failing');
    },
  );

  it('a failure that an answer came with counts as ever', async () => {
    const bench = await idleBench();
    const cloud = bench.add(CLOUD);
    bench.host.online = false;
    const failedWith: FailureClass = 'server';
    bench.outcomes.record(cloud, outcomeOf(bench.clock.now, 'chat', failedWith));
    expect(bench.viewed(cloud).health.dot).toBe('recent_failure');
  });

  it('the system’s own word is enough', async () => {
    const bench = await idleBench();
    const cloud = bench.add(CLOUD);
    bench.outcomes.record(cloud, outcomeOf(bench.clock.now, 'chat', failureOf('network', { reason: 'offline' })));
    expect(bench.viewed(cloud).health.dot).toBe('not_used');
  });

  it('the call that tries a circuit out makes room for the next', async () => {
    const bench = await idleBench();
    const cloud = bench.add({ ...CLOUD, breaker_figures: { failures: 1, withinSeconds: 60, openSeconds: 1 } });
    bench.outcomes.record(cloud, outcomeOf(bench.clock.now, 'task', 'server'));
    bench.clock.now += 1000;
    const turn = bench.health.breakers.admit(cloud);
    if (!turn.admitted || !turn.isProbe) throw new Error('no probe');
    bench.host.online = false;
    bench.outcomes.record(cloud, outcomeOf(bench.clock.now, 'task', 'network', { probe: turn.probe }));
    expect(bench.health.breakers.admit(cloud)).toMatchObject({ isProbe: true });
  });

  it('a failed fetch says so, where the address is on the internet and nobody stopped it', async () => {
    const failing: typeof fetch = () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }));
    const reasonAt = (baseUrl: string, online: boolean, init?: RequestInit) =>
      offlineFetch(
        failing,
        baseUrl,
        () => online,
      )(baseUrl, init).catch((error: unknown) => verdictOfThrown(error, 'request'));
    expect(await reasonAt('https://api.openai.com/v1', false)).toEqual({ class: 'network', reason: 'offline' });
    expect(await reasonAt('https://api.openai.com/v1', true)).toEqual({ class: 'network', reason: 'dns' });
    expect(await reasonAt('http://127.0.0.1:1', false)).toEqual({ class: 'network', reason: 'dns' });
    expect(await reasonAt('http://nas.local:1', false)).toEqual({ class: 'network', reason: 'dns' });
    const stopped = { signal: AbortSignal.abort() };
    expect(await reasonAt('https://api.openai.com/v1', false, stopped)).toEqual({ class: 'network', reason: 'dns' });
  });

  it('the window is told, in its snapshot and live', async () => {
    const app = await startTestApp();
    expect((await app.main.app.snapshot()).online).toBe(true);
    app.network.online = false;
    await eventually(() => expect(app.events).toContainEqual({ type: 'online_changed', online: false }));
    expect((await app.main.app.snapshot()).online).toBe(false);
  });
});

describe('what needs the internet', () => {
  it.each([
    [{ kind: 'anthropic', base_url: null }, true],
    [{ kind: 'openai', base_url: 'http://127.0.0.1:8080/v1' }, false],
    [{ kind: 'openai-compatible', base_url: 'https://models.example.com/v1' }, true],
    [{ kind: 'openai-compatible', base_url: 'http://192.168.0.7:8000/v1' }, false],
    [{ kind: 'ollama', base_url: null }, false],
    [{ kind: 'ollama', base_url: 'https://ollama.example.com' }, true],
    [{ kind: 'practice', base_url: null }, false],
    [{ kind: 'claude-code', base_url: null }, true],
  ] as const)('%j: %s', (row, expected) => {
    expect(needsInternet(row)).toBe(expected);
  });
});
