import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EventBus } from '../../../src/main/events/event-bus';
import { NoticeRepository } from '../../../src/main/notice-repository';
import { Notices } from '../../../src/main/notices';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { Notice } from '../../../src/shared/domain/notice';
import { startHostProcess } from '../../support/host-process';
import { tempHome } from '../../support/temp-home';
import { startTestApp } from '../../support/test-app';
import { keptLog } from '../storage/kept-log';
import { openAt } from '../storage/storage-bed';

const notice = (id: string, at: number, sentence = 'Something happened.'): Notice => ({
  id,
  level: 'warn',
  sentence,
  advice: 'Look at it.',
  at,
});

async function told(home: string): Promise<Notice[]> {
  const { main, dispose } = await startTestApp({ home });
  const { notices } = await main.app.snapshot();
  await dispose();
  return notices;
}

it('a database that was put aside is told of at every start until that is dismissed', async () => {
  const home = tempHome();
  expect(await told(home)).toEqual([]);
  writeFileSync(join(home, 'signalbox.db'), 'These are the words of somebody else. '.repeat(100));

  const first = await told(home);
  expect(first).toMatchObject([{ level: 'bad', sentence: expect.stringContaining('The database was damaged.') }]);
  expect(await told(home)).toEqual(first);

  const again = await startTestApp({ home });
  expect((await again.main.app.snapshot()).notices).toEqual(first);
  await again.main.app.dismissNotice({ id: first[0]?.id ?? '' });
  expect((await again.main.app.snapshot()).notices).toEqual([]);
  await again.dispose();

  expect(await told(home)).toEqual([]);
});

describe('notices', () => {
  async function opened(home = tempHome()) {
    const { db } = await openAt(home);
    const events = new EventBus();
    const seen: AppEvent[] = [];
    events.listen((event) => seen.push(event));
    const log = keptLog();
    const again = (): Notices => new Notices(new NoticeRepository(db), events, log);
    return { db, seen, log, again, notices: again() };
  }

  it('are kept, the oldest first, and one with the same id takes the place of the earlier', async () => {
    const { notices, again, seen } = await opened();
    notices.add(notice('a', 1));
    notices.add(notice('b', 2));
    notices.add(notice('a', 3, 'It happened again.'));
    const expected = [notice('b', 2), notice('a', 3, 'It happened again.')];
    expect(notices.all()).toEqual(expected);
    expect(again().all()).toEqual(expected);
    expect(seen).toHaveLength(3);
  });

  it('are told even where they cannot be kept, and that is written down', async () => {
    const { db, notices, seen, log } = await opened();
    db.pragma('query_only = ON');
    notices.add(notice('full', 1));
    expect(notices.all()).toEqual([notice('full', 1)]);
    expect(seen).toEqual([{ type: 'notice', notice: notice('full', 1) }]);
    expect(log.lines.map(({ message }) => message)).toEqual(['a notice could not be kept']);
  });

  it('stay when it cannot be saved that they were dismissed', async () => {
    const { db, notices } = await opened();
    notices.add(notice('stays', 1));
    db.pragma('query_only = ON');
    expect(() => notices.dismiss('stays')).toThrow(/readonly/);
    expect(notices.all()).toEqual([notice('stays', 1)]);
    db.pragma('query_only = OFF');
    notices.dismiss('stays');
    notices.dismiss(randomUUID());
    expect(notices.all()).toEqual([]);
  });
});

it('the browser-window host says at the terminal, once, what a start found', async () => {
  const home = tempHome();
  writeFileSync(join(home, 'signalbox.db'), 'These are the words of somebody else. '.repeat(100));
  const first = await startHostProcess(home);
  expect(await first.stop()).toBe(0);
  expect(first.errors()).toMatch(
    /^The database was damaged\. .*so Signalbox started empty\. The damaged file was kept.*\n$/,
  );
  const second = await startHostProcess(home);
  expect(await second.stop()).toBe(0);
  expect(second.errors()).toBe('');
});
