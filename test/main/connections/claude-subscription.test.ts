import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Behaviour } from '../../support/claude-code/behaviour';
import { isAlive, standInClaude } from '../../support/claude-code/stand-in-claude';
import { eventually } from '../../support/eventually';
import { tempHome } from '../../support/temp-home';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';

async function setUp(change: Partial<Behaviour> = {}) {
  const claude = standInClaude(tempHome(), change);
  const app = await startTestApp();
  // The program has to be started first, on whatever machine this is.
  await app.main.settings.change({ firstTokenSeconds: 20, stallSeconds: 20 });
  return { claude, app, connect: () => app.main.claudeCode.connect({ path: claude.path }) };
}

const listed = async ({ main }: TestApp) => (await main.connections.list()).map(({ label }) => label);

describe('connecting Claude by subscription', () => {
  test('makes a connection without a key, for chat alone, that was not used yet', async () => {
    const { claude, connect } = await setUp();
    expect(await connect()).toMatchObject({
      kind: 'claude-code',
      label: 'Claude',
      baseUrl: null,
      defaultModel: 'sonnet',
      isPrimary: true,
      credential: 'none',
      backgroundTasks: false,
      health: { dot: 'not_used' },
    });
    expect(claude.questions()).toEqual([]);
  });

  test('takes a label and a model, and gives a taken label a number', async () => {
    const { app, claude } = await setUp();
    const { connect } = app.main.claudeCode;
    expect(await connect({ path: claude.path, label: ' Mine ', model: 'opus' })).toMatchObject({
      label: 'Mine',
      defaultModel: 'opus',
    });
    await connect({ path: claude.path, label: 'mine' });
    expect(await listed(app)).toEqual(['Mine', 'mine 2']);
  });

  test.each([
    ['signed_out', 'auth', 'claude auth login'],
    ['console', 'auth', 'choose your subscription'],
    ['unknown', 'malformed', 'claude update'],
  ] as const)('is refused with what to do while its sign-in is %s', async (status, failureClass, advice) => {
    const { app, connect } = await setUp({ status });
    const problem = await problemFrom(connect());
    expect(problem).toMatchObject({ code: 'call_failed', failure: { class: failureClass } });
    expect(problem?.advice).toContain(advice);
    expect(await listed(app)).toEqual([]);
  });

  test('cannot be done with the form for keys and addresses', async () => {
    const { app } = await setUp();
    const { connections } = app.main;
    const added = connections.add({ kind: 'claude-code', label: 'X', defaultModel: 'sonnet' });
    expect(await problemFrom(added)).toMatchObject({ code: 'invalid_input', field: 'kind' });
    expect(await problemFrom(connections.prove({ kind: 'claude-code' }))).toMatchObject({ code: 'invalid_input' });
  });
});

describe('a connected subscription', () => {
  test('answers in chat, and turns green by it', async () => {
    const { app, claude, connect } = await setUp();
    await connect();
    expect(await app.ask('Hello?')).toMatchObject({
      status: 'done',
      text: 'Hello from your own Claude.',
      source: { label: 'Claude', practice: false },
    });
    expect(claude.questions()).toHaveLength(1);
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'responding' } }]);
  });

  test('runs in an empty folder below the app’s own', async () => {
    const { app, claude, connect } = await setUp();
    await connect();
    await app.ask();
    const folder = join(app.home, 'claude-code');
    expect(new Set(claude.calls().map(({ cwd }) => cwd))).toEqual(new Set([folder]));
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(join(app.home, 'claude'))).toBe(false);
  });

  test('lists its models for a picker, the names that always work with them', async () => {
    const { app, connect } = await setUp();
    const { id } = await connect();
    expect((await app.main.connections.models({ id })).map((model) => model.id)).toEqual([
      'default',
      'sonnet',
      'opus',
      'haiku',
    ]);
  });

  test('takes another model and may be used in the background once that is switched on', async () => {
    const { app, connect } = await setUp();
    const { id } = await connect();
    const change = { id, defaultModel: 'opus', backgroundTasks: true };
    expect(await app.main.connections.update(change)).toMatchObject({ defaultModel: 'opus', backgroundTasks: true });
  });

  test('that was signed out says so in the answer, and is well again after signing in', async () => {
    const { app, claude, connect } = await setUp();
    const { id } = await connect();
    claude.behave({ answer: 'not_logged_in' });
    const failed = await app.ask();
    expect(failed.failure).toMatchObject({ class: 'auth' });
    expect(failed.failure?.advice).toContain('claude auth login');
    expect(await app.main.connections.list()).toMatchObject([{ credential: 'none', health: { dot: 'failing' } }]);
    claude.behave({});
    expect(await app.ask()).toMatchObject({ status: 'done' });
    await app.main.connections.test({ id });
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'responding' } }]);
  });

  test('passes and fails Test connection by a real answer, since the sign-in alone proves nothing', async () => {
    const { app, claude, connect } = await setUp();
    const { id } = await connect();
    expect(await app.main.connections.test({ id })).toMatchObject({ state: 'passed' });
    claude.behave({ answer: 'expired' });
    expect(await app.main.connections.test({ id })).toMatchObject({ state: 'failed', failure: { class: 'auth' } });
    claude.behave({ status: 'signed_out' });
    expect(await app.main.connections.test({ id })).toMatchObject({ state: 'failed', failure: { class: 'auth' } });
  });

  test('ends its program with the app, in the middle of an answer', async () => {
    const { app, claude, connect } = await setUp({ answer: 'stalls' });
    await connect();
    const answer = app.ask().catch(() => null);
    const pids = await eventually(() => {
      const [call] = claude.questions();
      if (!call) throw new Error('nothing was asked yet');
      return [call.pid];
    });
    await app.dispose();
    await eventually(() => expect(pids.filter(isAlive)).toEqual([]));
    void answer;
  });
});
