import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FRESH_MS, LocalServers } from '../../../src/main/discovery/local-servers';
import { EventBus } from '../../../src/main/events/event-bus';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp, type TestApp } from '../../support/test-app';

const told = ({ events }: Pick<TestApp, 'events'>) =>
  events.flatMap((event) => (event.type === 'discovery_changed' ? [event.discovery] : []));

describe('looking', () => {
  /** The service alone, with a clock of its own and nothing connected. */
  function alone(places: readonly string[]) {
    const clock = { now: 1_000_000_000_000 };
    const events: AppEvent[] = [];
    const bus = new EventBus();
    bus.listen((event) => events.push(event));
    const never = () => Promise.reject(new Error('nothing is connected here'));
    const servers = new LocalServers({
      places,
      connections: { list: () => [], prove: never, add: never },
      events: bus,
      now: () => clock.now,
      onDefect: (error) => {
        throw error;
      },
    });
    onTestFinished(() => servers.dispose());
    return { servers, clock, events };
  }

  it('takes a result for five minutes, unless a new one is wanted', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { servers, clock } = alone([ollama.origin]);
    const first = await servers.look(false);
    expect(first).toMatchObject({ state: 'looked', lookedAt: clock.now, asked: [ollama.origin] });
    ollama.forget();
    clock.now += FRESH_MS - 1;
    expect(await servers.look(false)).toEqual(first);
    expect(ollama.requests).toEqual([]);
    clock.now += 1;
    expect((await servers.look(false)).lookedAt).toBe(clock.now);
    ollama.forget();
    await servers.look(true);
    expect(ollama.requests.length).toBeGreaterThan(0);
  });

  it('trusts no result from the future, for a clock that was set back', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { servers, clock } = alone([ollama.origin]);
    await servers.look(false);
    clock.now -= 60_000;
    expect((await servers.look(false)).lookedAt).toBe(clock.now);
  });

  it('is done once for all who ask at the same time', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { servers } = alone([ollama.origin]);
    const [one, other, third] = await Promise.all([servers.look(false), servers.look(true), servers.look(false)]);
    expect(other).toBe(one);
    expect(third).toBe(one);
    expect(ollama.requests.filter(({ path }) => path === '/api/version')).toHaveLength(1);
  });

  it('tells when it begins and what it came to, and shows the last result meanwhile', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { servers, events } = alone([ollama.origin]);
    await servers.look(false);
    await ollama.goDown();
    await servers.look(true);
    const looks = events.flatMap((event) => (event.type === 'discovery_changed' ? [event.discovery] : []));
    expect(looks.map(({ state, servers: found }) => [state, found.length])).toEqual([
      ['looking', 0],
      ['looked', 1],
      ['looking', 1],
      ['looked', 0],
    ]);
  });

  it('ends with the app, and tells nobody then', async () => {
    const { servers, events } = alone(['http://127.0.0.1:1']);
    const look = servers.look(true);
    servers.dispose();
    await look;
    expect(events.map((event) => event.type === 'discovery_changed' && event.discovery.state)).toEqual(['looking']);
  });
});

describe('in the app', () => {
  it('is begun by itself right after the start', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const app = await startTestApp({ discovery: [ollama.origin] });
    await vi.waitFor(
      () => expect(told(app).at(-1)).toMatchObject({ state: 'looked', servers: [{ product: 'Ollama' }] }),
      {
        timeout: 10_000,
      },
    );
  });

  it('tells models as a picker shows them', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const { main } = await startTestApp({ discovery: [ollama.origin] });
    const { servers } = await main.discovery.look({ again: false });
    expect(servers[0]?.models[0]).toEqual({
      id: 'llama4:latest',
      name: 'llama4:latest',
      contextTokens: 131_072,
      imageInput: true,
      tools: true,
      structuredOutput: null,
      createdAt: expect.any(Number),
      price: expect.objectContaining({ input: 0, output: 0, source: 'runs on this computer' }),
      standing: 'local',
      certifiedAt: null,
    });
  });

  it('knows which connection uses a server, as connections come, move and go', async () => {
    const ollama = await fakeService({ wire: 'ollama' });
    const app = await startTestApp({ discovery: [ollama.origin] });
    const { main } = app;
    await main.discovery.look({ again: false });
    const connection = async () => told(app).at(-1)?.servers[0]?.connectionId;
    const typed = ollama.origin.replace('127.0.0.1', 'localhost');
    const access = { kind: 'ollama', label: 'Mine', defaultModel: 'qwen3:8b' } as const;
    const { id } = await main.connections.add({ ...access, baseUrl: typed });
    await vi.waitFor(async () => expect(await connection()).toBe(id));
    await main.connections.disconnect({ id });
    await vi.waitFor(async () => expect(await connection()).toBeNull());
    const before = told(app).length;
    await main.connections.add({ kind: 'practice', label: 'Practice', defaultModel: 'practice' });
    expect((await main.discovery.look({ again: false })).servers[0]?.connectionId).toBeNull();
    expect(told(app)).toHaveLength(before);
  });
});
