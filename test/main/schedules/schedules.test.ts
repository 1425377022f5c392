import { beforeEach, describe, expect, it } from 'vitest';
import { EventBus } from '../../../src/main/events/event-bus';
import { dueNow } from '../../../src/main/schedules/due';
import { ScheduleRepository } from '../../../src/main/schedules/schedule-repository';
import { Schedules, type NewSchedule } from '../../../src/main/schedules/schedules';
import type { Timing } from '../../../src/shared/domain/schedule';
import { problemOf } from '../../support/problem-of';
import type { Db } from '../../../src/main/storage/statement';
import { freshDatabase } from '../storage/fresh-database';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAILY: Timing = { type: 'daily', time: '07:30' };

let db: Db;
let now: number;
let made: { prompt: string; scheduleId: string }[];
let refusal: Error | null;
let defects: unknown[];

beforeEach(async () => {
  db = await freshDatabase();
  now = new Date(2026, 10, 21, 7, 0).getTime();
  made = [];
  refusal = null;
  defects = [];
});

function start(): Schedules {
  return new Schedules({
    rows: new ScheduleRepository(db),
    create: ({ prompt, scheduleId }) => {
      if (refusal) throw refusal;
      made.push({ prompt, scheduleId });
    },
    attachment: () => null,
    titleOf: (prompt) => prompt.slice(0, 20),
    events: new EventBus(),
    now: () => now,
    onDefect: (error) => defects.push(error),
  });
}

const draft = (change: Partial<NewSchedule> = {}): NewSchedule => ({
  id: crypto.randomUUID(),
  prompt: 'Read the news',
  agent: 'research',
  timing: DAILY,
  catchesUp: true,
  isOn: true,
  attachmentIds: [],
  ...change,
});

describe('work at times', () => {
  it('is done when its time has come, once', () => {
    const schedules = start();
    const { id, nextAt, words } = schedules.add(draft());
    expect(words).toBe('Every day at 07:30');
    schedules.begin();
    expect(made).toEqual([]);
    now = nextAt ?? 0;
    schedules.begin();
    schedules.begin();
    expect(made).toEqual([{ prompt: 'Read the news', scheduleId: id }]);
    expect(schedules.all()[0]).toMatchObject({ lastAt: now, nextAt: now + DAY });
    schedules.dispose();
  });

  it('that was missed for a week is done once, and by a schedule that does not catch up not at all', () => {
    const before = start();
    before.add(draft({ prompt: 'catches up' }));
    before.add(draft({ prompt: 'lets go', catchesUp: false }));
    before.dispose();
    now += 7 * DAY;
    const after = start();
    after.begin();
    expect(made.map(({ prompt }) => prompt)).toEqual(['catches up']);
    expect(after.all().map(({ nextAt }) => nextAt)).toEqual([now + 30 * MINUTE, now + 30 * MINUTE]);
    after.dispose();
  });

  it('to be done once is done even if the app was closed at its moment', () => {
    start().add(draft({ timing: { type: 'once', at: now + HOUR }, catchesUp: false }));
    now += DAY;
    const schedules = start();
    schedules.begin();
    expect(made).toHaveLength(1);
    expect(schedules.all()[0]?.nextAt).toBeNull();
    schedules.dispose();
  });

  it('whose task cannot be made is kept for the next look', () => {
    const schedules = start();
    const { nextAt } = schedules.add(draft());
    now = nextAt ?? 0;
    refusal = new Error('disk full');
    schedules.begin();
    expect(defects).toEqual([refusal]);
    expect(schedules.all()[0]).toMatchObject({ nextAt, lastTaskId: null });
    refusal = null;
    schedules.begin();
    expect(made).toHaveLength(1);
    schedules.dispose();
  });

  it('is done at its moment by its own timer', async () => {
    const schedules = start();
    const at = now + 40;
    schedules.add(draft({ timing: { type: 'once', at } }));
    schedules.begin();
    const began = now - performance.now();
    const real = setInterval(() => {
      now = Math.round(began + performance.now());
    }, 5);
    await expect.poll(() => made.length).toBe(1);
    clearInterval(real);
    expect(now).toBeGreaterThanOrEqual(at);
    schedules.dispose();
  });

  it('that was taken away is not done, and comes back without what came due meanwhile', () => {
    const schedules = start();
    const { id } = schedules.add(draft());
    schedules.remove(id);
    expect(schedules.all()).toEqual([]);
    now += 12 * HOUR;
    const back = schedules.undoRemove(id);
    expect(made).toEqual([]);
    expect(back.nextAt).toBeGreaterThan(now);
    schedules.dispose();
  });
});

describe('a clock that is set', () => {
  const standing = (nextAt: number, lastAt: number | null = null) => ({
    timing: DAILY,
    catchesUp: true,
    nextAt,
    lastAt,
  });
  const today = new Date(2026, 10, 21, 7, 30).getTime();

  it('back an hour after the work was done does not do it twice', () => {
    expect(dueNow(standing(today + DAY, today), today - HOUR)).toEqual({ runs: false, nextAt: today + DAY });
  });

  it('back from a year ahead does not let a year pass', () => {
    const wrong = standing(today + 366 * DAY, today + 365 * DAY);
    expect(dueNow(wrong, today - HOUR)).toEqual({ runs: false, nextAt: today });
  });

  it('forward over a moment meets it late', () => {
    expect(dueNow(standing(today), today + 5 * HOUR)).toEqual({ runs: true, nextAt: today + DAY });
  });
});

describe('what is refused', () => {
  it.each<[string, Partial<NewSchedule>, string]>([
    ['nothing to do', { prompt: '  ' }, 'prompt'],
    ['a moment that has passed', { timing: { type: 'once', at: 1 } }, 'timing'],
    ['a line that cannot be read', { timing: { type: 'cron', text: 'whenever' } }, 'timing'],
    ['a file that is gone', { attachmentIds: [crypto.randomUUID()] }, 'attachmentIds'],
  ])('%s', async (_what, change, field) => {
    const schedules = start();
    expect((await problemOf(() => schedules.add(draft(change)))).field).toBe(field);
    expect(schedules.all()).toEqual([]);
  });
});
