import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished, describe, expect, it, vi } from 'vitest';
import type { TaskStep, ToolUse } from '../../../src/shared/domain/task';
import { command } from '../../../src/main/storage/statement';
import { eventually } from '../../support/eventually';
import { agent, RAN_ON, says, SERVER } from './scripted';
import { create, taskBed, until, type Bed } from './task-bed';

async function* endless(text = 'So far') {
  yield { type: 'attempt' as const, ranOn: RAN_ON };
  yield { type: 'text' as const, text };
  await new Promise(() => undefined);
}

/** Brings the database to where a crash would have left it, and drops what was in memory. */
async function crash(bed: Bed, tasks = bed.tasks): Promise<void> {
  const dump = bed.db.serialize();
  const { default: Database } = await import('better-sqlite3');
  const copy = new Database(dump);
  const tables = ['tasks', 'task_steps'] as const;
  await tasks.dispose();
  for (const table of tables) {
    for (const row of copy.prepare(`SELECT * FROM ${table}`).all() as Record<string, string>[]) {
      const names = Object.keys(row);
      command(
        bed.db,
        `INSERT OR REPLACE INTO ${table} (${names.join()}) VALUES (${names.map((n) => `@${n}`).join()})`,
      ).run(row);
    }
  }
  copy.close();
}

const toolsOf = (steps: readonly TaskStep[]): ToolUse[] =>
  steps.flatMap((step) => (step.type === 'turn' ? step.tools : []));

describe('a task that was running when the app died', () => {
  it('goes on at its last complete step, keeps what arrived, and says of the call that it was interrupted', async () => {
    const bed = await taskBed();
    bed.agents.set('builder', agent('builder', { tools: [{ serverId: SERVER, tool: 'saw', asks: false }] }));
    bed.router.script = (_turn, count) =>
      count === 1 ? says({ text: 'First.', calls: [{ name: 'saw' }] }) : endless();
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    const saved = bed.db.prepare("SELECT text FROM task_steps WHERE state = 'running'").pluck();
    await eventually(() => expect(saved.get()).toBe('So far'));
    await crash(bed);
    bed.ledger.attempts.length = 0;
    bed.router.script = () => says({ text: 'Done.' });
    const again = bed.reopen();
    again.begin();
    expect(await until(again, id, 'done')).toMatchObject({ steps: 2 });
    expect(again.detail(id).steps).toMatchObject([
      { state: 'done', text: 'First.' },
      { state: 'interrupted', text: 'So far' },
      { state: 'done', text: 'Done.' },
    ]);
    expect(bed.boxes.calls).toHaveLength(1);
    expect(bed.ledger.attempts).toMatchObject([
      { taskId: id, outcome: 'interrupted', connectionId: RAN_ON.connectionId },
    ]);
  });

  it('asks the person about a tool that had left, and runs nothing twice by itself', async () => {
    const bed = await taskBed();
    bed.agents.set('builder', agent('builder', { tools: [{ serverId: SERVER, tool: 'saw', asks: false }] }));
    bed.router.script = (_turn, count) => says(count === 1 ? { calls: [{ name: 'saw' }] } : { text: 'Done.' });
    bed.boxes.effect = () => new Promise(() => undefined);
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    await eventually(() => expect(bed.boxes.calls).toHaveLength(1));
    await crash(bed);
    bed.boxes.effect = () => ({ ok: true, text: 'sawn', isError: false });
    const again = bed.reopen();
    again.begin();
    expect((await until(again, id, 'paused')).pause).toMatchObject({
      why: 'unsure',
      sentence:
        'Signalbox closed while the tool ran. Whether the tool “saw” of Files did what it was asked is not known.',
    });
    expect(toolsOf(again.detail(id).steps)).toMatchObject([{ state: 'unsure' }]);
    const [step] = again.detail(id).steps;
    again.answerTool(id, step!.id, toolsOf([step!])[0]!.callId, 'run_again');
    await until(again, id, 'done');
    expect(bed.boxes.calls).toHaveLength(2);
  });

  it('tells of every call that was interrupted before its first word, however often the app dies in it', async () => {
    const bed = await taskBed();
    bed.router.script = () => endless('');
    let tasks = bed.tasks;
    tasks.begin();
    const { id } = create(tasks);
    for (const times of [1, 2, 3]) {
      await eventually(() => expect(bed.router.turns).toHaveLength(times));
      await eventually(() => expect(tasks.detail(id).steps).toMatchObject([{ state: 'running' }]));
      await crash(bed, tasks);
      // An app that starts again takes its time.
      bed.clock.offset += 10;
      tasks = bed.reopen();
      tasks.begin();
      expect(new Set(bed.ledger.attempts.map((attempt) => attempt.id)).size).toBe(times);
    }
    expect(bed.ledger.attempts.every(({ outcome }) => outcome === 'interrupted')).toBe(true);
  });

  it('does not tell of a call twice whose end is known', async () => {
    const bed = await taskBed();
    bed.router.script = () => endless();
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    await eventually(() => expect(bed.tasks.detail(id).answer).toBe('So far'));
    await crash(bed);
    bed.ledger.attempts.length = 0;
    bed.ledger.add({
      id: randomUUID(),
      purpose: 'task',
      startedAt: Date.now(),
      endedAt: Date.now() + 1,
      ...RAN_ON,
      kind: 'deepseek',
      agent: null,
      taskId: id,
      conversationId: null,
      outcome: 'succeeded',
      failure: null,
      usage: null,
      cost: null,
      firstTokenMs: null,
      latencyMs: 1,
    });
    bed.reopen().begin();
    expect(bed.ledger.attempts).toHaveLength(1);
  });
});

describe('closing the app', () => {
  it('leaves running tasks to go on at the next start, with what arrived', async () => {
    const bed = await taskBed();
    bed.router.script = () => endless();
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    await eventually(() => expect(bed.tasks.detail(id).answer).toBe('So far'));
    await bed.tasks.dispose();
    const row = bed.db.prepare('SELECT t.state, s.state AS step, s.text FROM tasks t JOIN task_steps s').get();
    expect(row).toEqual({ state: 'waiting', step: 'interrupted', text: 'So far' });
    expect(bed.router.turns[0]?.signal.aborted).toBe(true);
    bed.router.script = () => says({ text: 'Done.' });
    const again = bed.reopen();
    again.begin();
    await until(again, id, 'done');
  });
});

describe('a disk that is full', () => {
  /** A database in memory that takes only a little more than it has. */
  function fill(bed: Bed): () => void {
    const pages = Number(bed.db.pragma('page_count', { simple: true }));
    bed.db.pragma(`max_page_count = ${pages}`);
    return () => bed.db.pragma('max_page_count = 1000000');
  }

  it('stops a task where it is, says so, and lets it go on with nothing lost or done twice', async () => {
    const bed = await taskBed();
    bed.agents.set('builder', agent('builder', { tools: [{ serverId: SERVER, tool: 'saw', asks: false }] }));
    bed.router.script = (_turn, count) => says(count === 1 ? { calls: [{ name: 'saw' }] } : { text: 'Done.' });
    let free = (): void => undefined;
    const back = 'result '.repeat(10_000);
    bed.boxes.effect = () => {
      free = fill(bed);
      return { ok: true, text: back, isError: false };
    };
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    await until(bed.tasks, id, 'paused');
    expect(bed.tasks.detail(id).task.pause).toMatchObject({ why: 'storage' });
    expect(bed.notices).toMatchObject([{ id: 'tasks-not-saved', level: 'bad' }]);
    const told = bed.heard.findLast((event) => event.type === 'task_changed');
    expect(told).toMatchObject({ task: { state: 'paused', pause: { why: 'storage' } } });
    expect(bed.router.turns).toHaveLength(1);
    free();
    await until(bed.tasks, id, 'done');
    expect(bed.boxes.calls).toHaveLength(1);
    expect(toolsOf(bed.tasks.detail(id).steps)).toMatchObject([{ state: 'done', output: back }]);
    const revisions = bed.heard.flatMap((event) => (event.type === 'task_changed' ? event.task.revision : []));
    expect(new Set(revisions).size).toBe(revisions.length);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  });
});

describe('a disk that takes nothing at the start', () => {
  async function killedOn(effect?: Bed['boxes']['effect']): Promise<{ bed: Bed; id: string }> {
    const bed = await taskBed();
    bed.agents.set('builder', agent('builder', { tools: [{ serverId: SERVER, tool: 'saw', asks: false }] }));
    bed.router.script = () => (effect ? says({ calls: [{ name: 'saw' }] }) : endless());
    if (effect) bed.boxes.effect = effect;
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    await eventually(() => {
      if (effect) expect(bed.boxes.calls).toHaveLength(1);
      else expect(bed.tasks.detail(id).answer).toBe('So far');
    });
    await crash(bed);
    bed.router.script = () => says({ text: 'Done.' });
    bed.db.pragma('query_only = ON');
    return { bed, id };
  }

  it('keeps what was under way until it takes something, says so, and then lets it go on', async () => {
    const { bed, id } = await killedOn();
    bed.ledger.attempts.length = 0;
    const again = bed.reopen();
    again.begin();
    await until(again, id, 'paused');
    expect(again.detail(id).task.pause).toMatchObject({ why: 'storage' });
    expect(bed.notices).toMatchObject([{ id: 'tasks-not-saved' }]);
    bed.db.pragma('query_only = OFF');
    await until(again, id, 'done');
    expect(bed.ledger.attempts).toMatchObject([{ taskId: id, outcome: 'interrupted' }]);
    // What was removed long ago could not be done away with at that start either.
    expect(bed.broke).toHaveLength(1);
  });

  it('asks about a tool that had left once the question can be saved', async () => {
    const { bed, id } = await killedOn(() => new Promise(() => undefined));
    const again = bed.reopen();
    again.begin();
    await until(again, id, 'paused');
    bed.db.pragma('query_only = OFF');
    await eventually(() => expect(again.detail(id).task.pause).toMatchObject({ why: 'unsure' }));
    expect(bed.boxes.calls).toHaveLength(1);
  });

  it('leaves one alone that was cancelled meanwhile', async () => {
    const { bed, id } = await killedOn();
    const again = bed.reopen();
    again.begin();
    await until(again, id, 'paused');
    bed.db.pragma('query_only = OFF');
    again.cancel(id);
    await eventually(() => expect(again.detail(id).task).toMatchObject({ state: 'cancelled', pause: null }));
    await wait(100);
    expect(again.detail(id).task.state).toBe('cancelled');
    expect(bed.broke).toHaveLength(1);
  });
});

describe('text that streams in', () => {
  it('is on disk within half a second', async () => {
    const bed = await taskBed();
    bed.router.script = () => endless('saved while waiting');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    onTestFinished(() => void vi.useRealTimers());
    bed.tasks.begin();
    const { id } = create(bed.tasks);
    await eventuallyText(bed, id);
    await vi.advanceTimersByTimeAsync(510);
    expect(bed.db.prepare('SELECT text FROM task_steps').pluck().get()).toBe('saved while waiting');
  });
});

/** Until the text has arrived, by turns of the event loop alone. */
async function eventuallyText(bed: Bed, id: string): Promise<void> {
  for (let turn = 0; turn < 1000 && bed.tasks.detail(id).answer === ''; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
