import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../src/main/connections/breaker-places';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp } from '../../support/test-app';
import { outcomeOf } from '../health/samples';
import { idleBench } from './idle-bench';

const isOne = (kind: ProviderKind, a: string | null, b: string | null): boolean =>
  scopeOf({ id: 'a', kind, base_url: a }) === scopeOf({ id: 'b', kind, base_url: b });

describe('who shares a circuit breaker', () => {
  it('is a cloud service at one address', () => {
    expect(isOne('openai', null, null)).toBe(true);
    expect(isOne('openai', null, 'https://api.openai.com/v1')).toBe(true);
    expect(isOne('openai', null, 'https://eu.api.openai.com/v1')).toBe(false);
    expect(isOne('azure', 'https://one.openai.azure.com', 'https://two.openai.azure.com')).toBe(false);
    expect(scopeOf({ id: 'a', kind: 'openai', base_url: 'https://proxy.example.com' })).not.toBe(
      scopeOf({ id: 'a', kind: 'anthropic', base_url: 'https://proxy.example.com' }),
    );
  });

  it.each(['openai-compatible', 'ollama', 'vllm', 'lm-studio', 'llama-cpp', 'practice', 'claude-code'] as const)(
    'is nobody but a connection itself for %s',
    (kind) => {
      expect(isOne(kind, 'http://127.0.0.1:8000', 'http://127.0.0.1:8000')).toBe(false);
    },
  );

  it('is another one when the address of a server is another', () => {
    const at = (base_url: string) => scopeOf({ id: 'a', kind: 'openai-compatible', base_url });
    expect(at('http://127.0.0.1:8000/v1')).toBe(at('http://127.0.0.1:8000'));
    expect(at('http://127.0.0.1:8000')).not.toBe(at('http://127.0.0.1:8001'));
  });

  it('follows what is added, changed, disconnected, brought back and taken back', async () => {
    const bench = await idleBench();
    const one = bench.add({ kind: 'openai' });
    const shared = () => bench.viewed(one).health.breaker.isShared;
    expect(shared()).toBe(false);
    const two = bench.add({ kind: 'openai' });
    expect(shared()).toBe(true);
    bench.rows.update(two, { base_url: 'https://other.example.com' });
    expect(shared()).toBe(false);
    bench.rows.update(two, { base_url: null });
    bench.rows.disconnect(two, 1);
    expect(shared()).toBe(false);
    bench.rows.reconnect(two, 'again');
    expect(shared()).toBe(true);
    expect(() =>
      bench.rows.transaction(() => {
        bench.rows.disconnect(two, 1);
        expect(shared()).toBe(false);
        throw new Error('taken back');
      }),
    ).toThrow();
    expect(shared()).toBe(true);
  });

  it('opens for all of them, by the figures of whoever calls', async () => {
    const bench = await idleBench();
    const one = bench.add({ kind: 'openai' });
    const two = bench.add({ kind: 'openai', breaker_figures: { failures: 2, withinSeconds: 60, openSeconds: 5 } });
    bench.outcomes.record(one, outcomeOf(bench.clock.now, 'chat', 'server'));
    bench.outcomes.record(two, outcomeOf(bench.clock.now, 'chat', 'server'));
    expect([bench.viewed(one).health.dot, bench.viewed(two).health.dot]).toEqual(['failing', 'failing']);
    bench.outcomes.record(one, outcomeOf(bench.clock.now, 'test', null));
    expect([bench.viewed(one).health.dot, bench.viewed(two).health.dot]).toEqual(['responding', 'recent_failure']);
  });
});

describe('the figures of a connection', () => {
  it('are changed and put back to the usual ones, and whether background tasks may use it', async () => {
    const { main } = await startTestApp();
    const { id, breakerFigures, backgroundTasks } = await main.connections.add({
      kind: 'practice',
      label: 'P',
      defaultModel: 'practice',
    });
    expect([breakerFigures, backgroundTasks]).toEqual([null, true]);
    const figures = { failures: 2, withinSeconds: 10, openSeconds: 99 };
    const changed = await main.connections.update({ id, breakerFigures: figures, backgroundTasks: false });
    expect(changed).toMatchObject({ breakerFigures: figures, backgroundTasks: false });
    expect(await main.connections.update({ id, label: 'Q' })).toMatchObject({
      breakerFigures: figures,
      backgroundTasks: false,
    });
    expect(await main.connections.update({ id, breakerFigures: null })).toMatchObject({ breakerFigures: null });
  });

  it('are the usual ones where what was kept cannot be read', async () => {
    const bench = await idleBench();
    const id = bench.add();
    bench.db.prepare('UPDATE connections SET breaker_figures = ?').run('{"failures":"many"}');
    expect(bench.viewed(id).breakerFigures).toBeNull();
  });
});

describe('the detail of a provider', () => {
  it('tells its last calls and its last day over the contract', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai-compatible',
      label: 'S',
      baseUrl: service.url,
      defaultModel: service.models[0]!.id,
    });
    await app.ask();
    service.behave('overloaded');
    await app.ask();
    const { calls, day } = await app.main.connections.health({ id });
    expect(calls).toMatchObject([
      { purpose: 'chat', failure: { class: 'overloaded' } },
      { purpose: 'chat', failure: null, model: service.models[0]!.id },
      { purpose: 'prove', failure: null },
    ]);
    expect(calls[1]?.firstTokenMs).toBeGreaterThanOrEqual(0);
    expect(day.reduce((sum, slot) => sum + slot.succeeded, 0)).toBe(2);
    expect(day.reduce((sum, slot) => sum + slot.failed, 0)).toBe(1);
  });
});
