import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import { EventBus } from '../../../src/main/events/event-bus';
import type { RoutedPart, RoutedTurn } from '../../../src/main/routing/router';
import { openDatabase } from '../../../src/main/storage/database';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations/index';
import { atomically } from '../../../src/main/storage/statement';
import { StepRepository } from '../../../src/main/tasks/step-repository';
import { TaskRepository } from '../../../src/main/tasks/task-repository';
import { Tasks } from '../../../src/main/tasks/tasks';
import type { Boundary } from './boundaries';
import { agent, MemoryLedger, RAN_ON, says, ScriptedBoxes, ScriptedRouter, SERVER } from './scripted';

// A process of its own: goes on with the tasks of a home, makes new ones, and kills itself at a named point.
// Without one it works until everything is over. `later`: points do not count, and nothing is
// made, before all that was left goes on.
const [home = '', boundary = '', nth = '1', make = '0', when = 'at once'] = process.argv.slice(2);
let left = Number(nth);
/** Turns with a tool that each task takes before its last one. */
const TOOL_TURNS = 2;
const effects = join(home, 'effects');

function reached(one: Boundary): void {
  if (one !== boundary || (when === 'later' && resuming.size > 0) || (left -= 1) > 0) return;
  process.kill(process.pid, 'SIGKILL');
}

const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);

class WatchedSteps extends StepRepository {
  override saveText(id: string, text: string, reasoning: string): void {
    super.saveText(id, text, reasoning);
    reached('text saved');
  }
}

/** A clock that a turn sets forward, so that text is saved without waiting. */
let ahead = 0;
const now = (): number => Date.now() + ahead;

async function* turn({ prompt, taskId }: RoutedTurn): AsyncGenerator<RoutedPart, void> {
  const done = prompt.filter(({ role }) => role === 'tool').length;
  const key = `${taskId} ${done}`;
  const calls = done < TOOL_TURNS ? [{ name: 'write', input: JSON.stringify({ key }) }] : [];
  const [planned, attempt, text, answered] = says({ text: `turn ${done}`, calls }) as [
    RoutedPart,
    RoutedPart,
    RoutedPart,
    RoutedPart,
  ];
  yield planned;
  yield attempt;
  yield text;
  ahead += 600;
  yield { type: 'reasoning', text: 'hm' };
  yield answered;
}

const written = (): string[] => (existsSync(effects) ? readFileSync(effects, 'utf8').trimEnd().split('\n') : []);

const db = openDatabase(join(home, 'tasks.db'), false);
// What a process has written outlives it; only a computer that loses its power needs more, and that takes time.
db.pragma('synchronous = OFF');
await migrate(db, migrations, () => Promise.resolve());
/** Tasks that an earlier process left, until each goes on, asks, or is over. */
let resuming = new Set<string>();
const events = new EventBus();
const stores = {
  tasks: new TaskRepository(db),
  steps: new WatchedSteps(db),
  transaction: <T>(work: () => T): T =>
    atomically(db, () => {
      const result = work();
      reached('in a transaction');
      return result;
    }),
};
const builder = agent('builder', { tools: [{ serverId: SERVER, tool: 'write', asks: false }] });
const tasks = new Tasks({
  stores,
  router: new ScriptedRouter(turn),
  toolBoxes: new ScriptedBoxes((_name, input) => {
    appendFileSync(effects, `${(JSON.parse(input) as { key: string }).key}\n`);
    reached('tool ran');
    return { ok: true, text: 'written', isError: false };
  }),
  roster: { find: () => builder, choose: () => Promise.reject(new Error('nobody asks')) },
  contents: { find: () => null, read: () => Promise.resolve(null) },
  ledger: new MemoryLedger(),
  events,
  notify: () => undefined,
  kindOf: () => 'deepseek',
  goodNewsAt: () => null,
  allowTool: () => undefined,
  now,
  onDefect: (error) => {
    throw error;
  },
});

resuming = new Set([...stores.tasks.inState('running'), ...stores.tasks.inState('waiting')].map(({ id }) => id));

function hear(event: AppEvent): void {
  if (event.type === 'task_changed') {
    const { id, state } = event.task;
    if (state !== 'waiting' && resuming.delete(id) && resuming.size === 0) say({ resumedMs: performance.now() });
    if (state === 'running') reached('running set');
    if (state === 'done') reached('done');
  }
  if (event.type !== 'task_step_changed' || event.step.type !== 'turn') return;
  const { state, tools } = event.step;
  if (state === 'running') reached('turn began');
  if (state === 'done' && tools.length === 0) reached('turn done');
  if (tools.at(-1)?.state === 'running') reached('tool recorded running');
  if (tools.at(-1)?.state === 'done') reached('tool done recorded');
}
events.listen(hear);

tasks.begin();
for (const { id, pause } of stores.tasks.inState('paused')) {
  if (pause?.why !== 'unsure') continue;
  const step = stores.steps
    .ofTask(id)
    .find((one) => one.type === 'turn' && one.tools.some(({ state }) => state === 'unsure'));
  const tool = step?.type === 'turn' ? step.tools.find(({ state }) => state === 'unsure') : undefined;
  if (!step || !tool) throw new Error('nothing is unsure');
  // The person looks whether it was written.
  const isWritten = written().includes((JSON.parse(tool.input) as { key: string }).key);
  tasks.answerTool(id, step.id, tool.callId, isWritten ? 'done' : 'run_again');
}
while (when === 'later' && resuming.size > 0) await new Promise((resolve) => setTimeout(resolve, 2));
for (let count = Number(make); count > 0; count -= 1) {
  const id = randomUUID();
  tasks.create({
    id,
    prompt: 'Write it down',
    agent: 'builder',
    level: null,
    attachmentIds: [],
    outputSchema: null,
    conversationId: null,
  });
  say({ created: id, on: RAN_ON.label });
  reached('task created');
}
while (tasks.counts().waiting + tasks.counts().running > 0) await new Promise((resolve) => setTimeout(resolve, 5));
await tasks.dispose();
db.close();
