import { expect, test } from 'vitest';
import { AnswerRepository, ANSWERS_KEPT, type Work } from '../../../../src/main/routing/escalation/answer-repository';
import { Escalations } from '../../../../src/main/routing/escalation/escalations';
import { LEARNT_FOR_MS } from '../../../../src/main/routing/escalation/learnt';
import type { Db } from '../../../../src/main/storage/statement';
import { healthDatabase, ONE, TWO } from '../../health/open-book';

const NOW = 1_800_000_000_000;
const WORK: Work = { agent: 'builder', output: 'structured', connectionId: ONE, model: 'small' };

function opened(db: Db, now = () => NOW) {
  const told = { times: 0 };
  const escalations = new Escalations({
    repository: new AnswerRepository(db),
    labelOf: (id) => (id === ONE || id === TWO ? `label of ${id}` : null),
    news: { changed: () => void (told.times += 1) },
    now,
    onDefect: (error) => {
      throw error;
    },
  });
  return { escalations, told };
}

const fail = (escalations: Escalations, times: number, work = WORK): void => {
  for (let time = 0; time < times; time += 1) escalations.note(work, false);
};

test('three failures put the stronger one first, after a restart as well', async () => {
  const db = await healthDatabase();
  const { escalations, told } = opened(db);
  fail(escalations, 2);
  expect(escalations.active()).toEqual([]);
  fail(escalations, 1);
  expect(escalations.active()).toEqual([WORK]);
  expect(told.times).toBe(3);
  escalations.dispose();
  const again = opened(db).escalations;
  expect(again.active()).toEqual([WORK]);
  expect(again.learnt()).toEqual([
    { ...WORK, label: `label of ${ONE}`, failures: 3, calls: 3, isActive: true, until: NOW + LEARNT_FOR_MS },
  ]);
});

test('each agent, kind of output, connection and model learns for itself', async () => {
  const { escalations } = opened(await healthDatabase());
  const others: Work[] = [
    { ...WORK, agent: null },
    { ...WORK, output: 'text' },
    { ...WORK, connectionId: TWO },
    { ...WORK, model: 'other' },
  ];
  for (const work of [WORK, ...others]) fail(escalations, 2, work);
  expect(escalations.active()).toEqual([]);
  fail(escalations, 1, { ...WORK, agent: null });
  expect(escalations.active()).toEqual([others[0]]);
});

test('thirty days later it is forgotten by itself', async () => {
  let now = NOW;
  const { escalations } = opened(await healthDatabase(), () => now);
  fail(escalations, 3);
  now += LEARNT_FOR_MS;
  expect(escalations.active()).toEqual([]);
  expect(escalations.learnt()).toMatchObject([{ isActive: false, failures: 3 }]);
});

test('the person can have one forgotten, or all, for good', async () => {
  const db = await healthDatabase();
  const { escalations } = opened(db);
  const other = { ...WORK, model: 'other' };
  fail(escalations, 3);
  fail(escalations, 3, other);
  escalations.forget(WORK);
  expect(escalations.active()).toEqual([other]);
  expect(opened(db).escalations.active()).toEqual([other]);
  escalations.forget();
  expect(escalations.learnt()).toEqual([]);
  escalations.dispose();
  expect(opened(db).escalations.learnt()).toEqual([]);
});

test('of each work so many answers are kept and no more', async () => {
  const db = await healthDatabase();
  const { escalations } = opened(db);
  fail(escalations, ANSWERS_KEPT + 50);
  escalations.dispose();
  expect(new AnswerRepository(db).all()).toHaveLength(ANSWERS_KEPT);
});

test('what belongs to a connection that is gone is neither told nor kept', async () => {
  const db = await healthDatabase();
  const { escalations } = opened(db);
  fail(escalations, 3, { ...WORK, connectionId: '33333333-3333-4333-8333-333333333333' });
  expect(escalations.learnt()).toEqual([]);
  escalations.dispose();
  expect(new AnswerRepository(db).all()).toEqual([]);
});
