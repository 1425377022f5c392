import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDelta, keepStep, mergeSteps } from '../../../src/renderer/state/task-steps';
import { sampleTurn } from '../support/sample-tasks';
import { sampleId } from '../support/samples';

const turn = (text: string) => sampleTurn({ state: 'running', text, endedAt: null });
const delta = (offset: number, text: string) =>
  ({ type: 'task_delta', taskId: sampleId(1, 7), stepId: sampleId(1, 9), part: 'text', offset, text }) as const;
const textOf = (steps: readonly unknown[]) => (steps[0] as { text: string }).text;

describe('what arrives of a turn', () => {
  it('is put together whole however it is cut, and whatever is told twice', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.array(fc.nat(60), { maxLength: 8 }),
        fc.nat(8),
        (text, cuts, back) => {
          const at = [...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length])].toSorted(
            (a, b) => a - b,
          );
          const deltas = at.slice(0, -1).map((from, n) => {
            const start = Math.max(0, from - (n % 2 === 0 ? back : 0));
            return delta(start, text.slice(start, at[n + 1]));
          });
          const { steps, hasGap } = addDelta([turn('')], deltas);
          expect(textOf(steps)).toBe(text);
          expect(hasGap).toBe(false);
        },
      ),
    );
  });

  it('is never put behind a gap: that is told', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (held, gap) => {
        const { steps, hasGap } = addDelta([turn(held)], [delta(held.length + gap, 'later')]);
        expect(textOf(steps)).toBe(held);
        expect(hasGap).toBe(true);
      }),
    );
  });

  it('is told as missing where its step is not known, and let go where the step is over', () => {
    expect(addDelta([], [delta(0, 'a')]).hasGap).toBe(true);
    const over = addDelta([{ ...turn('a'), state: 'done' }], [delta(1, 'b')]);
    expect([textOf(over.steps), over.hasGap]).toEqual(['a', false]);
  });

  it('stays when the task is read again from a moment before', () => {
    expect(textOf(mergeSteps([turn('one two')], [turn('one')]))).toBe('one two');
    expect(textOf(mergeSteps([turn('one')], [turn('one two')]))).toBe('one two');
    expect(textOf(mergeSteps([turn('one two')], [turn('anew')]))).toBe('anew');
    expect(textOf(mergeSteps([turn('one two')], [{ ...turn(''), state: 'discarded' }]))).toBe('');
  });

  it('stands in the order of the steps', () => {
    const [first, second, third] = [0, 1, 2].map((index) => sampleTurn({ id: sampleId(index, 9), index }));
    if (!first || !second || !third) throw new Error('three');
    expect(keepStep([first, third], second).map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});
