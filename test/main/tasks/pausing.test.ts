import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/main/problem-error';
import { clockWords, nobodyPause } from '../../../src/main/tasks/pauses';
import { stillPaused } from '../../../src/main/tasks/waking';
import type { RoutedPart } from '../../../src/main/routing/router';
import { eventually } from '../../support/eventually';
import { candidate, CLAUDE, DEEPSEEK, nobody, passed, RAN_ON, says } from './scripted';
import { create, taskBed, until } from './task-bed';

const NOW = new Date(2026, 10, 20, 13, 0).getTime();
const MINUTE = 60_000;
const routing = { type: 'routing_changed' } as const;

describe('the pause of a task that nobody can take', () => {
  it('names everybody with the reason, and what would wake it', () => {
    const claude = { connectionId: CLAUDE, label: 'Claude', until: NOW + 65 * MINUTE };
    const plan = { candidates: [], passedOver: [passed('out_of_credits'), passed('cooling_down', claude)] };
    expect(nobodyPause(plan, 0, NOW)).toMatchObject({
      sentence: 'DeepSeek is out of credits and Claude asked for a pause until 14:05.',
      wakes: 'It goes on by itself as soon as one of them can take it, and is tried again at 14:05.',
      until: NOW + 65 * MINUTE,
    });
    expect(nobodyPause({ candidates: [], passedOver: [passed('out_of_credits')] }, 0, NOW).wakes).toBe(
      'It goes on by itself as soon as DeepSeek can take it.',
    );
    expect(nobodyPause({ candidates: [], passedOver: [] }, 0, NOW)).toMatchObject({
      sentence: 'No provider is connected that could take it.',
      until: null,
    });
  });

  it('lasts longer with every pause in a row', () => {
    const plan = { candidates: [], passedOver: [passed('just_failed')] };
    const waits = [0, 1, 2, 3, 4, 5, 6, 50].map((before) => nobodyPause(plan, before, NOW).until! - NOW);
    expect(waits).toEqual([0.5, 1, 2, 5, 15, 60, 60, 60].map((minutes) => minutes * MINUTE));
  });

  it('is never shorter than what was asked for', () => {
    const plan = { candidates: [], passedOver: [passed('just_failed', { until: NOW + 10 * MINUTE })] };
    expect(nobodyPause(plan, 0, NOW).until).toBe(NOW + 10 * MINUTE);
  });

  it('counts a candidate that could not take it after all as one that failed', () => {
    expect(nobodyPause({ candidates: [candidate()], passedOver: [] }, 0, NOW)).toMatchObject({
      passedOver: [{ connectionId: DEEPSEEK, reason: 'just_failed', until: NOW + MINUTE / 2 }],
    });
  });

  it('says of a place the reason alone, and not that it failed as well', () => {
    const model = candidate().model;
    const plan = { candidates: [candidate()], passedOver: [passed('over_budget', { model })] };
    expect(nobodyPause(plan, 0, NOW).sentence).toBe('The budget of DeepSeek for this month is spent.');
  });

  it('tells the day where it is another one', () => {
    expect(clockWords(NOW + 24 * 60 * MINUTE, NOW)).toBe('13:00 on 21 November');
  });
});

describe('a fresh look at it', () => {
  const pause = nobodyPause({ candidates: [], passedOver: [passed('just_failed')] }, 0, NOW);
  const plan = { candidates: [candidate()], passedOver: [] };
  const never = () => null;

  it('leaves alone what just failed, until its time has passed or it succeeded since', () => {
    expect(stillPaused(pause, plan, NOW + 1000, never)).toMatchObject({ until: NOW + MINUTE / 2, since: NOW });
    expect(stillPaused(pause, plan, NOW + MINUTE / 2, never)).toBeNull();
    expect(stillPaused(pause, plan, NOW + 1000, () => NOW + 500)).toBeNull();
    expect(stillPaused(pause, plan, NOW + 1000, () => NOW - 500)).not.toBeNull();
  });

  it('leaves alone who refused it a moment ago for a limit that the plan does not see', () => {
    const free = NOW + 20_000;
    const refused = nobodyPause({ candidates: [], passedOver: [passed('tokens_per_minute', { until: free })] }, 0, NOW);
    expect(stillPaused(refused, plan, NOW + 1000, never)).toMatchObject({ until: free });
    expect(stillPaused(refused, plan, free, never)).toBeNull();
  });

  it('goes on with whoever else can take it', () => {
    const other = { candidates: [candidate(), candidate(CLAUDE, 'Claude')], passedOver: [] };
    expect(stillPaused(pause, other, NOW + 1000, never)).toBeNull();
  });
});

describe('a paused task', () => {
  it('says who was passed over, and goes on as soon as something changes for one of them', async () => {
    const { tasks, router, events } = await taskBed();
    router.script = () => nobody(passed('out_of_credits'));
    router.plans = () => ({ candidates: [], passedOver: [passed('out_of_credits')] });
    tasks.begin();
    const { id } = create(tasks);
    const { pause } = await until(tasks, id, 'paused');
    expect(pause).toMatchObject({ why: 'no_backend', sentence: 'DeepSeek is out of credits.', until: null });
    events.emit(routing);
    await eventually(() => expect(router.planned.length).toBeGreaterThan(0));
    expect(router.planned[0]).toEqual(router.turns[0]?.request);
    expect(tasks.detail(id).task.state).toBe('paused');
    router.script = () => says({ text: 'Done.' });
    router.plans = () => ({ candidates: [candidate()], passedOver: [] });
    events.emit(routing);
    await until(tasks, id, 'done');
  });

  it('is told anew when somebody else stands in its way', async () => {
    const { tasks, router, events } = await taskBed();
    router.script = () => nobody(passed('out_of_credits'));
    router.plans = () => ({ candidates: [], passedOver: [passed('credential')] });
    tasks.begin();
    const { id } = create(tasks);
    await until(tasks, id, 'paused');
    events.emit(routing);
    const words = 'The key or sign-in of DeepSeek cannot be used.';
    await eventually(() => expect(tasks.detail(id).task.pause?.sentence).toBe(words));
    const { revision } = tasks.detail(id).task;
    const looks = router.planned.length;
    events.emit(routing);
    await eventually(() => expect(router.planned.length).toBeGreaterThan(looks));
    expect(tasks.detail(id).task.revision).toBe(revision);
  });

  it('is tried again once its time has come, with nobody telling', async () => {
    const { tasks, router } = await taskBed();
    router.script = (_turn, count) =>
      count === 1 ? nobody(passed('cooling_down', { until: Date.now() + 300 })) : says({ text: 'Done.' });
    tasks.begin();
    await until(tasks, create(tasks).id, 'done');
    expect(router.turns).toHaveLength(2);
  });

  it('leaves nothing behind of tries that came to nothing', async () => {
    const { tasks, router } = await taskBed();
    const failing: RoutedPart[] = [{ type: 'attempt', ranOn: RAN_ON }, ...nobody(passed('just_failed'))];
    router.script = (_turn, count) => (count < 4 ? failing : says({ text: 'Done.' }));
    tasks.begin();
    const { id } = create(tasks);
    for (let tries = 1; tries < 4; tries += 1) {
      await eventually(() => expect(router.turns).toHaveLength(tries));
      await until(tasks, id, 'paused');
      tasks.resume(id);
    }
    await until(tasks, id, 'done');
    expect(tasks.detail(id).steps).toMatchObject([{ state: 'done', text: 'Done.' }]);
  });

  it('waits for locked keys, and goes on when the vault says so', async () => {
    const { tasks, router, events } = await taskBed();
    router.script = () => {
      throw new ProblemError('vault_locked', 'The keys are locked.', 'Unlock them.');
    };
    tasks.begin();
    const { id } = create(tasks);
    expect((await until(tasks, id, 'paused')).pause).toMatchObject({ why: 'keys', sentence: 'The keys are locked.' });
    router.script = () => says({ text: 'Done.' });
    events.emit({ type: 'vault_changed', vault: { state: 'open', source: 'passphrase', store: null } });
    await until(tasks, id, 'done');
  });

  it('waits for a file that is gone', async () => {
    const { tasks, files } = await taskBed();
    const id = crypto.randomUUID();
    const attachment = {
      id,
      name: 'a',
      kind: 'text',
      mediaType: 'text/plain',
      bytes: 1,
      characters: 1,
      pages: null,
      note: null,
    } as const;
    files.set(id, { attachment, content: null });
    tasks.begin();
    const task = create(tasks, { attachmentIds: [id] });
    expect((await until(tasks, task.id, 'paused')).pause?.why).toBe('attachment');
    files.set(id, { attachment, content: { type: 'text', name: 'a', text: 'x' } });
    tasks.resume(task.id);
    await until(tasks, task.id, 'done');
  });
});
