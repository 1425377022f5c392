import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultyOf, levelFor, pickLevel, workOf } from '../../../src/main/models/levels/pick-level';
import type { LevelRequest } from '../../../src/main/models/levels/request';

const asked = (text: string, more: Partial<LevelRequest> = {}): LevelRequest => ({
  text,
  images: 0,
  files: 0,
  turnsBefore: 0,
  charactersBefore: 0,
  isTask: false,
  ...more,
});
const level = (text: string, more: Partial<LevelRequest> = {}) => pickLevel(asked(text, more)).level;

const HARD = `Design a distributed job queue in TypeScript. It must survive crashes of any worker, never run a job twice,
and support priorities, retries with backoff and cancellation. Write the state machine, the SQL schema and the code of the
worker, explain every trade-off in detail, and list the invariants with a proof sketch for each:
1. no job is lost
2. no job runs twice
3. a cancelled job never starts`;

describe('the level picker', () => {
  it.each(['hi', 'Thanks!', 'ok great', 'What is the capital of France?', 'Who wrote Faust?'])(
    'takes %j for a short reply',
    (text) => expect(level(text)).toBe('haiku'),
  );

  it('takes hard work of several parts for Opus, and says what made it so', () => {
    expect(pickLevel(asked(HARD))).toEqual({ level: 'opus', why: expect.stringContaining('code') });
  });

  it.each([
    'asdf qwerty',
    'Plan three days in Porto',
    'Prove that sqrt(2) is irrational',
    'Warum ist der Himmel blau, und seit wann weiß man das?',
  ])('does not take %j for simple because nothing stands out', (text) => expect(level(text)).toBe('sonnet'));

  it('rates work on code, figures and data above writing and chat of the same length', () => {
    const work = [
      'Write a function that merges two sorted linked lists in place',
      'Solve 3x^2 + 5x - 2 = 0 and check both of the roots',
      'Extract the names and dates of this letter as JSON with fields',
    ];
    const light = [
      'Write a short birthday poem for my aunt who loves tulips',
      'Recommend me a movie for the weekend that is fun to watch',
      'Pretend you are a pirate and tell me about your day now',
    ];
    const hardestLight = Math.max(...light.map((text) => difficultyOf(asked(text))));
    for (const text of work) expect(difficultyOf(asked(text)), text).toBeGreaterThan(hardestLight);
  });

  it('takes what comes with a question and what was said before into account', () => {
    const bare = difficultyOf(asked('What do you make of it?'));
    expect(difficultyOf(asked('What do you make of it?', { files: 2 }))).toBeGreaterThan(bare);
    expect(difficultyOf(asked('What do you make of it?', { images: 1 }))).toBeGreaterThan(bare);
    expect(
      difficultyOf(asked('What do you make of it?', { turnsBefore: 12, charactersBefore: 40_000 })),
    ).toBeGreaterThan(bare);
  });

  it('takes under a millisecond, a pasted megabyte included', () => {
    const texts = [HARD, 'if a then b, '.repeat(80_000), 'x = (1 + 2) * 3; '.repeat(60_000), ' '.repeat(1_000_000)];
    for (const text of texts) {
      const takes = Array.from({ length: 20 }, () => {
        const startedAt = performance.now();
        pickLevel(asked(text));
        return performance.now() - startedAt;
      });
      expect(Math.min(...takes)).toBeLessThan(1);
    }
  });

  it('always answers with one of the three levels and a reason, and twice with the same', () => {
    const more = fc.record({ images: fc.nat(5), files: fc.nat(5), turnsBefore: fc.nat(200), isTask: fc.boolean() });
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), more, (text, given) => {
        const pick = pickLevel(asked(text, given));
        expect(['haiku', 'sonnet', 'opus']).toContain(pick.level);
        expect(pick.why).not.toBe('');
        expect(pickLevel(asked(text, given))).toEqual(pick);
      }),
    );
  });
});

describe('the choice of the person', () => {
  const each = { mode: 'each', short: 'haiku', conversation: 'opus', task: 'sonnet' } as const;

  it('goes before the picker when one level is for everything', () => {
    expect(levelFor({ mode: 'one', level: 'opus' }, asked('hi'))).toEqual({
      level: 'opus',
      why: 'chosen for everything',
    });
  });

  it('takes each kind of work apart', () => {
    expect(levelFor(each, asked('hi')).level).toBe('haiku');
    expect(levelFor(each, asked('Plan three days in Porto')).level).toBe('opus');
    expect(levelFor(each, asked('hi', { isTask: true })).level).toBe('sonnet');
    expect(workOf(asked(HARD))).toBe('conversation');
  });
});
