import { describe, expect, test } from 'vitest';
import type { StandInClaude } from '../../support/claude-code/stand-in-claude';
import { isAlive } from '../../support/claude-code/stand-in-claude';
import { eventually } from '../../support/eventually';
import { ask, question, setUp } from './set-up';

/** The processes of every start that was asked something, and what they started. */
const processesOf = (claude: StandInClaude): number[] => [
  ...claude
    .calls()
    .filter(({ args }) => args.includes('stream-json'))
    .map(({ pid }) => pid),
  ...claude.children(),
];

const allGone = (claude: StandInClaude) => () => expect(processesOf(claude).filter(isAlive)).toEqual([]);

describe('Stop', () => {
  test('ends the answer at once and the program soon, also one that does not want to', async () => {
    const { code, claude } = setUp({ answer: 'stalls' });
    const stop = new AbortController();
    const parts = [];
    for await (const part of code.answer(null, question({ signal: stop.signal }))) {
      parts.push(part);
      if (part.type === 'text') stop.abort();
    }
    expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { class: 'cancelled', reason: 'stopped' } });
    expect(processesOf(claude)).toHaveLength(1);
    await eventually(allGone(claude));
  });

  test('ends what the program started, too', async () => {
    const { code, claude } = setUp({ answer: 'silent' });
    const stop = new AbortController();
    const answer = ask(code, { signal: stop.signal });
    await eventually(() => expect(processesOf(claude)).toHaveLength(2));
    expect(processesOf(claude).every(isAlive)).toBe(true);
    stop.abort();
    await answer;
    await eventually(allGone(claude));
  });

  test('before the answer began starts nothing', async () => {
    const { code, claude } = setUp();
    await code.find(null);
    expect(await ask(code, { signal: AbortSignal.abort() })).toMatchObject([{ failure: { class: 'cancelled' } }]);
    expect(processesOf(claude)).toEqual([]);
  });
});

describe('no program stays behind', () => {
  test('after a whole answer', async () => {
    const { code, claude } = setUp();
    await ask(code);
    expect(processesOf(claude)).toHaveLength(1);
    await eventually(allGone(claude));
  });

  test('when nobody reads on', async () => {
    const { code, claude } = setUp({ answer: 'stalls' });
    for await (const part of code.answer(null, question())) {
      expect(part.type).toBe('text');
      break;
    }
    await eventually(allGone(claude));
  });

  test('when the app ends', async () => {
    const { code, claude } = setUp({ answer: 'stalls' });
    const answer = ask(code);
    await eventually(() => expect(processesOf(claude)).toHaveLength(1));
    await code.dispose();
    await answer;
    await eventually(allGone(claude));
  });

  test('when the app ends while it looks', async () => {
    const { code, claude } = setUp({ version: 'hang' });
    const look = code.find(null);
    await eventually(() => expect(claude.calls()).toHaveLength(1));
    await code.dispose();
    expect(await look).toMatchObject({ state: 'no_answer' });
    await eventually(() => expect(claude.calls().filter(({ pid }) => isAlive(pid))).toEqual([]));
  });

  test('after it listed its models', async () => {
    const { code, claude } = setUp();
    const signal = AbortSignal.timeout(10_000);
    expect((await code.models(null, signal)).map(({ id }) => id)).toEqual(['default', 'sonnet', 'opus', 'haiku']);
    await eventually(() =>
      expect(
        claude
          .calls()
          .map(({ pid }) => pid)
          .filter(isAlive),
      ).toEqual([]),
    );
    expect(claude.questions()).toEqual([]);
  });
});
