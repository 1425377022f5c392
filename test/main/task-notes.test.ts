import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EventBus } from '../../src/main/events/event-bus';
import type { SystemNote } from '../../src/main/platform/platform';
import { TaskNotes } from '../../src/main/task-notes';
import type { AppEvent } from '../../src/shared/domain/app-event';
import type { Pause, Task } from '../../src/shared/domain/task';

let events: EventBus;
let told: { note: SystemNote; clicked: () => void }[];
let inFront: boolean;
let isOn: boolean;
let notes: TaskNotes;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  events = new EventBus();
  told = [];
  inFront = false;
  isOn = true;
  notes = new TaskNotes({
    events,
    notify: (note, clicked) => told.push({ note, clicked }),
    isInFront: () => inFront,
    isOn: () => isOn,
    now: Date.now,
  });
});
afterEach(() => {
  notes.dispose();
  vi.useRealTimers();
});

const pause = (change: Partial<Pause> = {}): Pause => ({
  why: 'no_backend',
  sentence: 'Claude is out of credits.',
  wakes: 'It goes on when Claude is tested.',
  until: null,
  since: 1,
  passedOver: [],
  ...change,
});

const tell = (change: Partial<Task>): void => {
  const task: Task = {
    id: '11111111-1111-4111-8111-111111111111',
    title: 'Sort the mail',
    agent: 'writer',
    agentChoice: null,
    level: null,
    state: 'running',
    pause: null,
    failure: null,
    ranOn: null,
    cost: { dollars: 0, unpriced: 0 },
    steps: 0,
    ranMs: 0,
    createdAt: 1,
    startedAt: 1,
    endedAt: null,
    scheduleId: null,
    conversationId: null,
    revision: 1,
    ...change,
  };
  events.emit({ type: 'task_changed', task });
};

it('a task that ends is told, and its click leads to it', () => {
  const seen: AppEvent[] = [];
  events.listen((event) => seen.push(event));
  tell({ state: 'running' });
  tell({ state: 'done' });
  vi.runAllTimers();
  expect(told.map(({ note }) => note.title)).toEqual(['Done: Sort the mail']);
  told[0]?.clicked();
  expect(seen.at(-1)).toEqual({ type: 'show_task', id: '11111111-1111-4111-8111-111111111111' });
});

it('a pause is told with its reason, once, and one that needs the person says so', () => {
  tell({ state: 'running' });
  tell({ state: 'paused', pause: pause() });
  tell({ state: 'paused', pause: pause(), revision: 2 });
  vi.runAllTimers();
  tell({ state: 'running' });
  tell({ state: 'paused', pause: pause({ why: 'approval', sentence: 'It wants to send a mail.' }) });
  vi.runAllTimers();
  expect(told.map(({ note }) => note)).toEqual([
    { title: 'Paused: Sort the mail', body: 'Claude is out of credits.' },
    { title: 'Needs you: Sort the mail', body: 'It wants to send a mail.' },
  ]);
});

it('several at once are told as one', () => {
  for (let n = 0; n < 5; n += 1) {
    const id = `11111111-1111-4111-8111-11111111111${n}`;
    tell({ id, state: 'running' });
    tell({ id, state: n < 3 ? 'done' : 'failed' });
  }
  vi.runAllTimers();
  expect(told.map(({ note }) => note)).toEqual([{ title: '5 tasks', body: '3 done, 2 failed' }]);
});

it('nothing is told while a window is in front, when it is switched off, of a brief pause or of a task that was over', () => {
  inFront = true;
  tell({ state: 'running' });
  tell({ state: 'done' });
  inFront = false;
  isOn = false;
  tell({ state: 'running' });
  tell({ state: 'done' });
  isOn = true;
  tell({ state: 'running' });
  tell({ state: 'paused', pause: pause({ until: Date.now() + 30_000 }) });
  tell({ id: '22222222-2222-4222-8222-222222222222', state: 'done', title: 'Renamed' });
  vi.runAllTimers();
  expect(told).toEqual([]);
});
