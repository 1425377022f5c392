import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COUNTED_ANSWERS,
  FAILURES_TO_LEARN,
  isActive,
  LEARNT_FOR_MS,
  lessonOf,
} from '../../../../src/main/routing/escalation/learnt';

const answersOf = (marks: string) => [...marks].map((mark, at) => ({ at, usable: mark === '+' }));

test('three of the last twenty teach it', () => {
  expect(lessonOf(answersOf('+-+-+'))).toEqual({ failures: 2, calls: 5, learntAt: null });
  expect(lessonOf(answersOf('+-+-+-'))).toEqual({ failures: 3, calls: 6, learntAt: 5 });
});

test('failures further apart than twenty answers do not', () => {
  const apart = `-${'+'.repeat(9)}-${'+'.repeat(9)}-`;
  expect(lessonOf(answersOf(apart))).toEqual({ failures: 2, calls: 20, learntAt: null });
});

test('better answers afterwards do not undo it', () => {
  const lesson = lessonOf(answersOf(`---${'+'.repeat(40)}`));
  expect(lesson).toEqual({ failures: 0, calls: 20, learntAt: 2 });
});

test('it holds for thirty days', () => {
  const lesson = lessonOf(answersOf('---'));
  expect(isActive(lesson, 2 + LEARNT_FOR_MS - 1)).toBe(true);
  expect(isActive(lesson, 2 + LEARNT_FOR_MS)).toBe(false);
  expect(isActive(lessonOf(answersOf('--')), 2)).toBe(false);
});

test('it is what counting anew at every answer comes to', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 80 }), (usable) => {
      const answers = usable.map((one, at) => ({ at, usable: one }));
      const failuresAt = (end: number) =>
        answers.slice(Math.max(0, end + 1 - COUNTED_ANSWERS), end + 1).filter((one) => !one.usable).length;
      const learnt = answers.filter((one, at) => !one.usable && failuresAt(at) >= FAILURES_TO_LEARN);
      expect(lessonOf(answers)).toEqual({
        failures: failuresAt(answers.length - 1),
        calls: Math.min(COUNTED_ANSWERS, answers.length),
        learntAt: learnt.at(-1)?.at ?? null,
      });
    }),
  );
});
