import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { EventBus } from '../../src/main/events/event-bus';
import { openDatabase } from '../../src/main/storage/database';
import { migrate } from '../../src/main/storage/migrate';
import { migrations } from '../../src/main/storage/migrations/index';
import { atomically } from '../../src/main/storage/statement';
import { StepRepository } from '../../src/main/tasks/step-repository';
import { TaskRepository } from '../../src/main/tasks/task-repository';
import { Tasks } from '../../src/main/tasks/tasks';
import { agent, MemoryLedger, says, ScriptedBoxes, ScriptedRouter } from '../main/tasks/scripted';
import { withHome } from './support/places';
import { median } from './support/statistics';
import type { Bench, Effort } from './support/table';

const TASKS = 1000;
const ROUNDS = 10;
const P99_BAR_MS = 20;
/** How long a model takes for its answer, in milliseconds: many tasks are under way side by side. */
const ANSWER_MS = 20;
const IDLE_MS = 1500;

interface Round {
  /** From the start of the queue until every task was done. */
  readonly ms: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

/** As the app opens them, on a file; all around them answers from memory. */
async function round(home: string): Promise<Round> {
  const db = openDatabase(join(home, `${randomUUID()}.db`), false);
  await migrate(db, migrations, () => Promise.resolve());
  const events = new EventBus();
  const all = Promise.withResolvers<void>();
  let over = 0;
  events.listen((event) => {
    if (event.type !== 'task_changed' || event.task.state !== 'done') return;
    over += 1;
    if (over === TASKS) all.resolve();
  });
  const builder = agent('builder');
  const router = new ScriptedRouter(async function* () {
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    yield* says({ text: 'An answer of a few words.' });
  });
  const tasks = new Tasks({
    stores: {
      tasks: new TaskRepository(db),
      steps: new StepRepository(db),
      transaction: (work) => atomically(db, work),
    },
    router,
    toolBoxes: new ScriptedBoxes(),
    roster: { find: () => builder, choose: () => Promise.reject(new Error('nobody asks')) },
    contents: { find: () => null, read: () => Promise.resolve(null) },
    ledger: new MemoryLedger(),
    events,
    notify: () => undefined,
    kindOf: () => null,
    goodNewsAt: () => null,
    allowTool: () => undefined,
    now: Date.now,
    onDefect: all.reject,
  });
  const rest = { level: null, attachmentIds: [], outputSchema: null, conversationId: null };
  for (let made = 0; made < TASKS; made += 1) {
    tasks.create({ id: randomUUID(), prompt: 'Build a shed', agent: 'builder', ...rest });
  }
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // What was made without a pause is no delay of the queue.
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.enable();
  const startedAt = performance.now();
  tasks.begin();
  await all.promise;
  const ms = performance.now() - startedAt;
  delay.disable();
  await tasks.dispose();
  db.close();
  return {
    ms,
    medianMs: delay.percentile(50) / 1e6,
    p99Ms: delay.percentile(99) / 1e6,
    longestMs: delay.max / 1e6,
  };
}

/** The same look at a process that has nothing to do: what the machine itself adds at this time. */
async function idle(): Promise<Round> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  delay.disable();
  return {
    ms: IDLE_MS,
    medianMs: delay.percentile(50) / 1e6,
    p99Ms: delay.percentile(99) / 1e6,
    longestMs: delay.max / 1e6,
  };
}

/** Both once a round, so that they meet the same machine. */
function rounds(effort: Effort): Promise<{ readonly busy: Round[]; readonly idle: Round[] }> {
  return withHome(async (home) => {
    const taken = { busy: [] as Round[], idle: [] as Round[] };
    for (let left = effort.rounds(ROUNDS); left > 0; left -= 1) {
      taken.busy.push(await round(home));
      taken.idle.push(await idle());
    }
    return taken;
  });
}

function row(what: string, taken: readonly Round[]) {
  const middle = (key: keyof Round): number => median(taken.map((one) => one[key]));
  return {
    what,
    'over after, ms': middle('ms'),
    'median ms': middle('medianMs'),
    'p99 ms': middle('p99Ms'),
    'longest ms': Math.max(...taken.map((one) => one.longestMs)),
  };
}

/** Whether main stays quick while many queued tasks start at once. */
export const queue: Bench = async (effort) => {
  const taken = await rounds(effort);
  const rows = [row(`${TASKS} queued tasks`, taken.busy), row('nothing to do', taken.idle)];
  return [
    {
      title: `${TASKS} queued tasks, from the start of the queue until all are done: delay of the event loop`,
      rows,
      bars: [
        {
          what: 'delay of the event loop, p99',
          value: rows[0]?.['p99 ms'] ?? Number.NaN,
          limit: P99_BAR_MS,
          unit: 'ms',
        },
      ],
      notes: [
        `Every write goes to a database on disk as the app has it; each answer takes ${ANSWER_MS} ms. The timer that looks ticks every millisecond.`,
      ],
    },
  ];
};
