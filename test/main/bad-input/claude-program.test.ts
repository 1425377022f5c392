import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Behaviour } from '../../support/claude-code/behaviour';
import { standInClaude } from '../../support/claude-code/stand-in-claude';
import { tempHome } from '../../support/temp-home';
import { problemFrom, startTestApp } from '../../support/test-app';

const NOT_CLAUDE = 'Claude cannot answer: the program that was started is not Claude Code.';
const TOO_OLD = 'Claude cannot answer: this version of Claude Code says things that Signalbox does not understand.';
const SILENT = 'Claude did not begin to answer in time.';

async function setUp(change: Partial<Behaviour> = {}) {
  const claude = standInClaude(tempHome(), change);
  const app = await startTestApp();
  await app.main.connections.add({ kind: 'practice', label: 'Practice', defaultModel: 'practice-fast' });
  return { claude, app, connect: () => app.main.claudeCode.connect({ path: claude.path, label: 'Claude' }) };
}

describe('a program called claude', () => {
  test.each<[string, Partial<Behaviour>, string]>([
    ['hangs', { version: 'hang' }, SILENT],
    ['hangs when it is asked who is signed in', { status: 'hang' }, SILENT],
    ['prints rubbish', { version: 'rubbish' }, NOT_CLAUDE],
    ['is another one', { version: 'other' }, NOT_CLAUDE],
    ['prints rubbish when it is asked who is signed in', { status: 'rubbish' }, TOO_OLD],
  ])(
    'that %s is not connected, in a clear sentence, and nothing else is touched',
    { timeout: 40_000 },
    async (...row) => {
      const [, change, sentence] = row;
      const { app, connect } = await setUp(change);
      const before = await app.main.connections.list();
      const problem = await problemFrom(connect());
      expect(problem).toMatchObject({ code: 'call_failed', sentence });
      expect(problem.advice).toMatch(/^[A-Z].*\.$/);
      expect(await app.main.connections.list()).toEqual(before);
      expect((await app.ask()).status).toBe('done');
    },
  );

  test('that is no program any more is told of in chat and by a test, and the connection stays', async () => {
    const { app, claude, connect } = await setUp();
    await app.main.settings.change({ firstTokenSeconds: 20, stallSeconds: 20 });
    const { id } = await connect();
    await app.main.connections.makePrimary({ id });
    writeFileSync(claude.path, 'no program at all');
    const answer = await app.ask();
    expect(answer).toMatchObject({ status: 'failed', failure: { provider: 'claude-code' } });
    expect(answer.failure?.sentence).toMatch(/^Claude cannot answer: .*\.$/);
    const run = await app.main.connections.test({ id });
    expect(run.state).toBe('failed');
    expect(run.failure?.sentence).toMatch(/^Claude cannot answer: .*\.$/);
    const list = await app.main.connections.list();
    expect(list.find((one) => one.id === id)).toMatchObject({ label: 'Claude', isPrimary: true });
  });
});
