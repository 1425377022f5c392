import { describe, expect, it, vi } from 'vitest';
import { LOCAL_EVERY_MS, LOOK_EVERY_MS, OTHERS_EVERY_MS } from '../../../src/main/connections/idle-checks';
import { timeLimit } from '../../../src/main/providers/time-limit';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import { outcomeOf } from '../health/samples';
import { idleBench, NOW } from './idle-bench';

vi.mock('../../../src/main/providers/time-limit', { spy: true });

/** Long enough for a request that should not be sent to arrive. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Paths of calls that cost money or make a server work. */
const GENERATES = /chat|generate|completions|messages|responses/;

describe('idle checks', () => {
  it('ask a server on this computer every half minute, and for free', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const id = bench.add({ base_url: service.url });
    bench.clock.now += LOCAL_EVERY_MS - 1;
    bench.checks.look();
    await quiet();
    expect(service.requests).toHaveLength(0);
    bench.clock.now += 1;
    bench.checks.look();
    await eventually(() => expect(bench.viewed(id).health.dot).toBe('responding'));
    const { length } = service.requests;
    expect(service.requests.filter(({ path }) => GENERATES.test(path))).toEqual([]);
    bench.clock.now += LOCAL_EVERY_MS - 1;
    bench.checks.look();
    await quiet();
    expect(service.requests).toHaveLength(length);
    expect(bench.health.detailOf(id).calls).toMatchObject([{ purpose: 'idle', failure: null }]);
  });

  it('turn a server on this computer red when it is gone, and green when it is back', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const id = bench.add({ base_url: service.url });
    const lookAgain = () => {
      bench.clock.now += LOCAL_EVERY_MS;
      bench.checks.look();
    };
    await service.goDown();
    lookAgain();
    await eventually(() =>
      expect(bench.viewed(id).health).toMatchObject({
        dot: 'failing',
        cause: 'test',
        lastFailure: { class: 'network' },
      }),
    );
    await service.comeBack();
    lookAgain();
    await eventually(() => expect(bench.viewed(id).health.dot).toBe('responding'));
  });

  it('ask every other service after a quarter of an hour of rest, never used ones included, and no sooner', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const bench = await idleBench();
    const id = bench.add({ kind: 'openai-compatible', base_url: service.url });
    bench.clock.now = NOW + OTHERS_EVERY_MS - 1;
    bench.outcomes.record(id, outcomeOf(bench.clock.now, 'chat', null));
    bench.clock.now += OTHERS_EVERY_MS - 1;
    bench.checks.look();
    await quiet();
    expect(service.requests).toHaveLength(0);
    bench.clock.now += 1;
    bench.checks.look();
    await eventually(() => expect(bench.health.stateOf(id).usedAt).toBe(bench.clock.now));
    expect(service.requests.filter(({ path }) => GENERATES.test(path))).toEqual([]);
    const unused = bench.add({
      kind: 'openai-compatible',
      base_url: service.url,
      created_at: bench.clock.now - OTHERS_EVERY_MS,
    });
    bench.checks.look();
    await eventually(() => expect(bench.viewed(unused).health.dot).toBe('responding'));
  });

  it('do nothing while no window is in front, while the computer is offline, and after the end', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    bench.add({ base_url: service.url });
    bench.clock.now += LOCAL_EVERY_MS;
    bench.host.inFront = false;
    bench.checks.look();
    bench.host.inFront = true;
    bench.host.online = false;
    bench.connectivity.look();
    bench.checks.look();
    bench.host.online = true;
    await bench.checks.dispose();
    bench.connectivity.look();
    bench.checks.look();
    await quiet();
    expect(service.requests).toHaveLength(0);
  });

  it('are at most four at a time and one for each, and the next follow by themselves', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const ids = Array.from({ length: 6 }, () => bench.add({ base_url: service.url }));
    const limit = new AbortController();
    vi.mocked(timeLimit).mockReturnValueOnce(limit.signal);
    service.behave('hang');
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    bench.checks.look();
    await eventually(() => expect(service.requests).toHaveLength(4));
    await quiet();
    expect(service.requests).toHaveLength(4);
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    await quiet();
    expect(service.requests).toHaveLength(4);
    expect(vi.mocked(timeLimit)).toHaveBeenCalledWith(10_000);
    service.behave(null);
    limit.abort(new DOMException('over', 'TimeoutError'));
    await eventually(() => expect(bench.viewed(ids[5]!).health.dot).toBe('responding'));
    expect(bench.viewed(ids[0]!).health).toMatchObject({ dot: 'failing', lastFailure: { class: 'timeout' } });
  });

  it('never ask one twice at a time, however long the first takes', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    bench.add({ base_url: service.url });
    service.behave('hang');
    for (let n = 0; n < 3; n += 1) {
      bench.clock.now += LOCAL_EVERY_MS;
      bench.checks.look();
      await quiet();
    }
    expect(service.requests).toHaveLength(1);
  });

  it('end without a trace when the app ends', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const id = bench.add({ base_url: service.url });
    service.behave('hang');
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    await eventually(() => expect(service.requests).toHaveLength(1));
    await bench.checks.dispose();
    expect(bench.viewed(id).health.dot).toBe('not_used');
    expect(bench.defects).toEqual([]);
  });

  it('leave alone what has no usable key, what is disconnected, and the practice provider', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const bench = await idleBench();
    bench.add({ kind: 'practice', practice_mode: 'answers' });
    bench.add({ kind: 'openai-compatible', base_url: service.url, credential: 'saved', key_origin: service.origin });
    bench.rows.disconnect(bench.add({ base_url: service.url }), NOW);
    bench.clock.now += OTHERS_EVERY_MS;
    bench.checks.look();
    await quiet();
    expect(service.requests).toHaveLength(0);
    expect(bench.defects).toEqual([]);
  });

  it('say nothing of a connection whose address was changed meanwhile', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const id = bench.add({ base_url: service.url });
    service.behave('hang');
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    await eventually(() => expect(service.requests).toHaveLength(1));
    bench.rows.update(id, { base_url: 'http://127.0.0.1:9' });
    await service.goDown();
    await quiet();
    expect(bench.viewed(id).health.dot).toBe('not_used');
  });

  it('are the one call that tries a half-open circuit out, and none while it is open', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const id = bench.add({ base_url: service.url });
    bench.rows.update(id, { breaker_figures: { failures: 1, withinSeconds: 60, openSeconds: 60 } });
    bench.outcomes.record(id, outcomeOf(bench.clock.now, 'chat', 'network'));
    expect(bench.viewed(id).health).toMatchObject({ cause: 'breaker', breaker: { state: 'open' } });
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    await quiet();
    expect(service.requests).toHaveLength(0);
    service.behave('hang');
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    await eventually(() => expect(service.requests).toHaveLength(1));
    expect(bench.health.breakers.admit(id).admitted).toBe(false);
    await service.goDown();
    await eventually(() => expect(bench.viewed(id).health.breaker.state).toBe('open'));
    await service.comeBack();
    service.behave(null);
    bench.clock.now += 60_000;
    bench.checks.look();
    await eventually(() =>
      expect(bench.viewed(id).health).toMatchObject({ dot: 'responding', breaker: { state: 'closed', failures: 0 } }),
    );
  });

  it('ask at once, when the computer is online again, whoever could not be reached', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const bench = await idleBench();
    const lost = bench.add({ kind: 'openai-compatible', base_url: service.url });
    const failing = bench.add({ kind: 'openai-compatible', base_url: service.url });
    bench.outcomes.record(lost, outcomeOf(NOW, 'test', 'network'));
    bench.outcomes.record(failing, outcomeOf(NOW, 'chat', 'server'));
    expect(bench.viewed(lost).health.dot).toBe('failing');
    bench.host.online = false;
    bench.connectivity.look();
    bench.host.online = true;
    bench.connectivity.look();
    await eventually(() => expect(bench.viewed(lost).health.dot).toBe('recent_failure'));
    await quiet();
    expect(bench.health.stateOf(failing).latestFailed).toBe(true);
  });

  it('come no later because the clock was set back', async () => {
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const id = bench.add({ base_url: service.url });
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    await eventually(() => expect(bench.viewed(id).health.dot).toBe('responding'));
    service.forget();
    bench.clock.now -= 1e9;
    bench.checks.look();
    await eventually(() => expect(service.requests.length).toBeGreaterThan(0));
  });

  it('look by themselves, the first time some seconds after the start', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const service = await fakeService({ wire: 'ollama' });
    const bench = await idleBench();
    const id = bench.add({ base_url: service.url, created_at: NOW - LOCAL_EVERY_MS });
    bench.checks.begin();
    vi.advanceTimersByTime(LOOK_EVERY_MS - 1);
    await quiet();
    expect(service.requests).toHaveLength(0);
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    await eventually(() => expect(bench.viewed(id).health.dot).toBe('responding'));
  });

  it('prove a key where the service looks at it, and never that there are credits', async () => {
    const service = await fakeService({ wire: 'openai-chat', dialect: 'vllm' });
    const bench = await idleBench();
    const id = bench.add({ kind: 'vllm', base_url: service.url });
    bench.outcomes.record(id, outcomeOf(NOW, 'chat', 'auth'));
    bench.outcomes.record(id, outcomeOf(NOW, 'chat', 'credits'));
    expect(bench.viewed(id).health.cause).toBe('credential');
    bench.clock.now += LOCAL_EVERY_MS;
    bench.checks.look();
    await eventually(() => expect(bench.viewed(id).health.cause).toBe('credits'));
  });
});
