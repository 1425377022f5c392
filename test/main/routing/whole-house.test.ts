import { randomBytes, randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { compose, type Composition } from '../../../src/main/compose';
import type { RoutedTurn } from '../../../src/main/routing/router';
import { Settings } from '../../../src/shared/domain/settings';
import { ALL_WORK, type Context } from '../../../src/shared/domain/rule';
import { fakeService } from '../../support/fake-for-test';
import { tempHome } from '../../support/temp-home';
import { KEY } from '../reliability/subjects';
import { request } from './plan/snapshots';
import { taken, turnOf, type Taken } from './walk/world';

/** All of main on a database of its own, with nothing begun. */
async function house(): Promise<Composition> {
  let settings = Settings.parse({});
  const noStore = () => Promise.reject(new Error('no store'));
  const app = await compose(
    {
      host: 'browser-window',
      system: 'linux',
      version: '0.0.0-test',
      languages: ['en-GB'],
      home: tempHome(),
      settings: {
        read: () => settings,
        write: (changed) => {
          settings = changed;
        },
        quarantined: null,
      },
      secrets: {
        availability: () => Promise.resolve({ available: false, reason: 'none' }),
        read: noStore,
        write: noStore,
        remove: noStore,
      },
      network: { isOnline: () => true },
      openExternal: () => Promise.resolve(),
      openFolder: () => Promise.resolve(),
      notify: () => undefined,
    },
    { env: { SIGNALBOX_ROOT_KEY: randomBytes(32).toString('hex') }, discovery: [] },
  );
  onTestFinished(() => app.dispose());
  return app;
}

/** DeepSeek is Primary, Claude is for the agents builder and planner. */
async function sourceExample() {
  const deepseek = await fakeService({ wire: 'openai-chat', anyModel: true, apiKey: KEY });
  deepseek.answers('From DeepSeek.');
  const sizes = ['claude-haiku-5', 'claude-sonnet-5', 'claude-opus-5'].map((id) => ({ id }));
  const claude = await fakeService({ wire: 'anthropic', models: sizes, apiKey: KEY });
  claude.answers('From Claude.');
  const app = await house();
  const connect = (kind: 'openai-compatible' | 'anthropic', label: string, baseUrl: string, defaultModel: string) =>
    app.connections.add({ kind, label, apiKey: KEY, baseUrl, defaultModel });
  const primary = await connect('openai-compatible', 'DeepSeek', deepseek.url, 'the-model');
  const second = await connect('anthropic', 'Claude', claude.url, 'claude-haiku-5');
  const rule = (context: Context, connectionId: string) =>
    app.work.routing.rules.add({
      id: randomUUID(),
      context,
      backend: { type: 'connection', connectionId, model: null },
      priority: 0,
      match: ALL_WORK,
      fallbacks: [],
      breakerFigures: null,
    });
  const builder = rule('agent:builder', second.id);
  rule('agent:planner', second.id);
  rule('default', primary.id);
  const turn = (agent: string, change: Partial<RoutedTurn> = {}): Promise<Taken> =>
    taken(app.work.router.turn(turnOf({ request: request({ agent }), taskId: randomUUID(), ...change })));
  return { app, deepseek, claude, primary, second, builder, turn };
}

const ranOn = ({ end }: Taken): string => (end.type === 'answered' ? end.ranOn.label : end.type);

test('the source document’s own example, through everything there is', async () => {
  const { app, claude, second, builder, turn } = await sourceExample();
  expect(ranOn(await turn('builder'))).toBe('Claude');
  expect(ranOn(await turn('planner'))).toBe('Claude');
  expect(ranOn(await turn('writer'))).toBe('DeepSeek');

  claude.behave('credits');
  const fell = await turn('builder');
  expect(ranOn(fell)).toBe('DeepSeek');
  expect(fell.words.join(' ')).toMatch(/^Claude is out of credits\. DeepSeek takes over\.$/);
  // From now on it is known, and not asked again.
  const asked = claude.requests.length;
  const next = await turn('builder');
  expect(ranOn(next)).toBe('DeepSeek');
  expect(claude.requests).toHaveLength(asked);
  expect(next.parts[0]).toMatchObject({
    type: 'planned',
    plan: { passedOver: [{ connectionId: second.id, reason: 'out_of_credits' }] },
  });

  claude.behave(null);
  await app.connections.test(second.id);
  expect(ranOn(await turn('builder'))).toBe('Claude');

  const { succeeded, failed, matched } = app.work.routing.rules.figuresOf(builder.id);
  expect({ succeeded, failed, matched }).toEqual({ succeeded: 2, failed: 1, matched: 4 });
});

test('every attempt is in the ledger with its way, and the limits have seen it', async () => {
  const { app, claude, deepseek, primary, second, builder, turn } = await sourceExample();
  claude.behave('overloaded');
  const taskId = randomUUID();
  await turn('builder', { taskId });
  const attempts = app.ledger.ofTask(taskId);
  expect(attempts.map(({ label, outcome, via }) => [label, outcome, via?.by])).toEqual([
    ['Claude', 'failed', 'rule'],
    ['Claude', 'failed', 'rule'],
    ['DeepSeek', 'succeeded', 'rule'],
  ]);
  expect(attempts[0]).toMatchObject({ via: { ruleId: builder.id }, agent: 'builder', kind: 'anthropic' });
  expect(attempts[2]).toMatchObject({ usage: { input: 12 } });
  // The servers' own counts.
  const generations = claude.requests.filter(({ method }) => method === 'POST').length;
  expect(attempts.filter(({ connectionId }) => connectionId === second.id)).toHaveLength(generations);
  expect(deepseek.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  const states = app.limits.all();
  expect(states.find(({ connectionId }) => connectionId === second.id)).toMatchObject({
    requestsInMinute: 2,
    running: 0,
  });
  expect(states.find(({ connectionId }) => connectionId === primary.id)).toMatchObject({
    requestsInMinute: 1,
    running: 0,
  });
});

test('answers of no use go to the next size of Claude, and after the third it is first', async () => {
  const { app, claude, turn } = await sourceExample();
  claude.answers('no JSON');
  const schema = { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] };
  const needs = { ...request().needs, structuredOutput: true };
  const structured = () => turn('builder', { outputSchema: schema, request: request({ agent: 'builder', needs }) });
  const modelsOf = (parts: Taken['parts']) =>
    parts.flatMap((part) => (part.type === 'attempt' ? [part.ranOn.model] : []));
  for (let time = 0; time < 3; time += 1) {
    const { end, parts } = await structured();
    expect(end).toMatchObject({ type: 'failed', failure: { reason: 'wrong_structure' } });
    expect(modelsOf(parts)).toEqual(['claude-haiku-5', 'claude-sonnet-5']);
  }
  expect(app.work.escalations.learnt()).toMatchObject([
    { agent: 'builder', output: 'structured', failures: 3, isActive: true },
    { agent: 'builder', output: 'structured', failures: 3, isActive: true },
  ]);
  claude.answers('{"n":1}');
  const after = await structured();
  expect(after.end).toMatchObject({ type: 'answered', ranOn: { via: { by: 'escalation', learnt: true } } });
  expect(modelsOf(after.parts)).not.toContain('claude-haiku-5');
  app.work.escalations.forget();
  expect(modelsOf((await structured()).parts)).toEqual(['claude-haiku-5']);
});

test('forty turns at once under faults by turns: each ends, and the ledger has the servers’ own counts', async () => {
  const { app, claude, deepseek, primary, second, turn } = await sourceExample();
  const faults = [
    'overloaded',
    'cut',
    'end_early',
    'error_event',
    'empty',
    'html',
    'server_error',
    'no_finish',
  ] as const;
  const ends: string[] = [];
  const texts: string[] = [];
  for (const id of [primary.id, second.id]) {
    const figures = { failures: 100, withinSeconds: 60, openSeconds: 1 };
    await app.connections.update(id, { breakerFigures: figures });
  }
  const tasks = Array.from({ length: 40 }, (_, number) => ({ id: randomUUID(), number }));
  for (const { number } of tasks) {
    (number % 2 === 0 ? claude : deepseek).behaveOnce(faults[number % faults.length] ?? 'cut');
  }
  const posts = (service: typeof claude) => service.requests.filter(({ method }) => method === 'POST').length;
  const before = { claude: posts(claude), deepseek: posts(deepseek) };
  await Promise.all(
    tasks.map(async ({ id, number }) => {
      const { end, text } = await turn(number % 3 === 0 ? 'writer' : 'builder', { taskId: id });
      ends.push(end.type);
      if (end.type === 'answered') texts.push(text);
    }),
  );
  expect(ends.every((end) => end === 'answered' || end === 'nobody')).toBe(true);
  expect(texts.length).toBeGreaterThan(20);
  // Never a text of two.
  expect(texts.filter((text) => text !== 'From Claude.' && text !== 'From DeepSeek.')).toEqual([]);
  const attempts = tasks.flatMap(({ id }) => app.ledger.ofTask(id));
  const of = (id: string) => attempts.filter(({ connectionId }) => connectionId === id).length;
  expect({ claude: of(second.id), deepseek: of(primary.id) }).toEqual({
    claude: posts(claude) - before.claude,
    deepseek: posts(deepseek) - before.deepseek,
  });
  expect(attempts.filter(({ outcome }) => outcome === 'succeeded')).toHaveLength(texts.length);
  for (const { running, waiting } of app.limits.all()) expect({ running, waiting }).toEqual({ running: 0, waiting: 0 });
});
