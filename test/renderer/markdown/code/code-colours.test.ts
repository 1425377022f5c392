import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodeColours } from '../../../../src/renderer/markdown/code/code-colours';
import { COLOURED_MAX, type Colours } from '../../../../src/renderer/markdown/code/coloured-code';
import { FakeThread } from './fake-thread';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function started() {
  const threads: FakeThread[] = [];
  const colours = new CodeColours(() => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread;
  });
  const last = () => threads.at(-1) as FakeThread;
  /** Answers until nothing is asked any more, also not by a block that rested. */
  const answerAll = () => {
    for (let quiet = 0; quiet < 2; quiet += 1) {
      for (; threads.at(-1)?.isAsked === true; quiet = 0) last().answer();
      vi.advanceTimersByTime(100);
    }
  };
  return { threads, colours, last, answerAll };
}

/** The lengths of the lines that have colours. */
const lengths = (colours: Colours | undefined) => (colours ?? []).flatMap((piece) => piece.map(([length]) => length));

describe('CodeColours', () => {
  it('starts no thread before there is code', () => {
    expect(started().threads).toHaveLength(0);
  });

  it('asks about one block at a time, and about the newest first', () => {
    const { colours, last } = started();
    for (const code of ['first', 'second', 'third']) colours.open('go', code, () => undefined);
    expect(last().questions.map(({ unfinished }) => unfinished)).toEqual(['first']);
    last().answer();
    last().answer();
    expect(last().questions.map(({ unfinished }) => unfinished)).toEqual(['first', 'third', 'second']);
  });

  it('asks about each complete line once while code grows', () => {
    const { colours, last, answerAll } = started();
    const tell = vi.fn<(colours: Colours) => void>();
    const code = Array.from({ length: 300 }, (_, at) => `line ${at}`).join('\n');
    const followed = colours.open('go', '', tell);
    for (let end = 0; end <= code.length; end += 97) {
      followed.follow(code.slice(0, end));
      vi.advanceTimersByTime(100);
      answerAll();
    }
    followed.follow(code);
    vi.advanceTimersByTime(100);
    answerAll();
    const asked = last().questions.flatMap(({ lines }) => lines);
    expect(asked).toEqual(code.split('\n').slice(0, -1));
    expect(lengths(tell.mock.lastCall?.[0])).toEqual(code.split('\n').map((line) => line.length));
  });

  it('asks at most every 80 ms about a block that grows', () => {
    const { colours, last } = started();
    const followed = colours.open('go', 'a', () => undefined);
    last().answer();
    for (let n = 2; n < 40; n += 1) {
      followed.follow('a'.repeat(n));
      vi.advanceTimersByTime(4);
    }
    expect(last().questions.length).toBeLessThanOrEqual(3);
  });

  it('keeps the pieces that did not change the same objects', () => {
    const { colours, answerAll } = started();
    const tell = vi.fn<(colours: Colours) => void>();
    const line = 'word\n';
    const followed = colours.open('go', line.repeat(100), tell);
    answerAll();
    const before = tell.mock.lastCall?.[0];
    followed.follow(line.repeat(110));
    answerAll();
    const after = tell.mock.lastCall?.[0];
    expect(after?.[0]).toBe(before?.[0]);
    expect(after?.[1]).toBe(before?.[1]);
    expect(after?.[2]).not.toBe(before?.[2]);
  });

  it('leaves a block alone that a thread does not come back from, and goes on with the others in a new one', () => {
    const { colours, threads, last, answerAll } = started();
    const stuck = colours.open('go', 'stuck', () => undefined);
    const tell = vi.fn<(colours: Colours) => void>();
    colours.open('go', 'good', tell);
    vi.advanceTimersByTime(6_000);
    expect(threads).toHaveLength(2);
    expect(threads[0]?.isTerminated).toBe(true);
    answerAll();
    expect(lengths(tell.mock.lastCall?.[0])).toEqual([4]);
    stuck.follow('stuck once more');
    expect(last().isAsked).toBe(false);
  });

  it('begins a block again for a new thread', () => {
    const { colours, threads, answerAll } = started();
    const tell = vi.fn<(colours: Colours) => void>();
    const followed = colours.open('go', 'one\ntwo', tell);
    answerAll();
    colours.open('go', 'stuck', () => undefined);
    vi.advanceTimersByTime(6_000);
    followed.follow('one\ntwo\nthree');
    vi.advanceTimersByTime(100);
    expect(threads[1]?.questions[0]?.lines).toEqual(['one', 'two']);
  });

  it('starts no fourth thread where three broke', () => {
    const { colours, threads } = started();
    for (let n = 0; n < 6; n += 1) {
      colours.open('go', `code ${n}`, () => undefined);
      threads.at(-1)?.fail();
    }
    expect(threads).toHaveLength(3);
  });

  it('does without where threads cannot be started', () => {
    const colours = new CodeColours(() => {
      throw new Error('no threads');
    });
    expect(() => colours.open('go', 'code', () => undefined).follow('code more')).not.toThrow();
  });

  it('leaves a block alone whose grammar cannot be had', () => {
    const { colours, last } = started();
    const followed = colours.open('go', 'code', () => undefined);
    last().refuse();
    followed.follow('code more');
    vi.advanceTimersByTime(1_000);
    expect(last().questions).toHaveLength(1);
  });

  it('knows the colours of code that was drawn before, at once and without asking', () => {
    const { colours, last, answerAll } = started();
    const followed = colours.open('go', 'one\ntwo', () => undefined);
    answerAll();
    followed.close();
    const asked = last().questions.length;
    const tell = vi.fn<(colours: Colours) => void>();
    colours.open('go', 'one\ntwo', tell);
    expect(lengths(tell.mock.lastCall?.[0])).toEqual([3, 3]);
    expect(last().questions).toHaveLength(asked);
    expect(colours.known('rust', 'one\ntwo')).toBeNull();
  });

  it('keeps no more than a million characters of it', () => {
    const { colours, answerAll } = started();
    const code = (n: number) => `${n}${'x'.repeat(90_000)}`;
    for (let n = 0; n < 20; n += 1) {
      const followed = colours.open('go', code(n), () => undefined);
      answerAll();
      followed.close();
    }
    expect(colours.known('go', code(0))).toBeNull();
    expect(colours.known('go', code(19))).not.toBeNull();
  });

  it('ends the thread when nothing was asked for two minutes', () => {
    const { colours, threads, answerAll } = started();
    colours.open('go', 'code', () => undefined);
    answerAll();
    vi.advanceTimersByTime(121_000);
    expect(threads[0]?.isTerminated).toBe(true);
  });

  it('asks nothing about what stands behind the first 100,000 characters', () => {
    const { colours, last, answerAll } = started();
    colours.open('go', 'a line of words\n'.repeat(20_000), () => undefined);
    answerAll();
    const asked = last()
      .questions.flatMap(({ lines }) => lines)
      .join('\n').length;
    expect(asked).toBeLessThanOrEqual(COLOURED_MAX);
    expect(asked).toBeGreaterThan(COLOURED_MAX - 20);
  });

  it('has the same colours in the end however code grew, and when it became another in between', () => {
    const words = fc.stringMatching(/^[ab\n]{0,60}$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), words, (parts, other) => {
        const { colours, last, answerAll } = started();
        const tell = vi.fn<(colours: Colours) => void>();
        const followed = colours.open('go', other, tell);
        let code = '';
        for (const part of parts) {
          code += part;
          followed.follow(code);
          if (last()?.isAsked && part.length % 2 === 0) last().answer();
          vi.advanceTimersByTime(part.length * 3);
        }
        vi.advanceTimersByTime(100);
        answerAll();
        const lines = code === '' ? [] : code.split('\n').map((line) => line.length);
        expect(lengths(tell.mock.lastCall?.[0]).slice(0, lines.length)).toEqual(lines);
        followed.close();
      }),
      { numRuns: 150 },
    );
  });
});
