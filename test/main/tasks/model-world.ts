import { randomUUID } from 'node:crypto';
import { EventBus } from '../../../src/main/events/event-bus';
import type { RoutedPart } from '../../../src/main/routing/router';
import { openDatabase } from '../../../src/main/storage/database';
import { migrate } from '../../../src/main/storage/migrate';
import { migrations } from '../../../src/main/storage/migrations/index';
import { atomically, type Db } from '../../../src/main/storage/statement';
import { StepRepository } from '../../../src/main/tasks/step-repository';
import { TaskRepository } from '../../../src/main/tasks/task-repository';
import { Tasks } from '../../../src/main/tasks/tasks';
import type { ToolOutcome } from '../../../src/main/tools/tool-box';
import {
  agent,
  FAILURE,
  FREE,
  MemoryLedger,
  nobody,
  passed,
  RAN_ON,
  says,
  ScriptedBoxes,
  ScriptedRouter,
  SERVER,
} from './scripted';

/** What a model does with its turn. `ask`: it calls a tool that asks; `slow`: one that takes until it is told. */
export type Does = 'answer' | 'ask' | 'slow' | 'nobody' | 'fail';

/** Tasks on a file, whose turns and slow tools end when they are told, and that can be killed. */
export class World {
  /** How often a tool had its effect, by task. It outlives every start. */
  readonly effects = new Map<string, number>();
  tasks!: Tasks;
  readonly #file: string;
  #db!: Db;
  #calls = 0;
  #turns = new Map<string, (does: Does) => void>();
  #slow = new Map<string, (outcome: ToolOutcome) => void>();

  constructor(file: string) {
    this.#file = file;
  }

  /** A start of the app. */
  async open(): Promise<void> {
    const db = openDatabase(this.#file, false);
    db.pragma('synchronous = OFF');
    await migrate(db, migrations, () => Promise.resolve());
    const turns = (this.#turns = new Map());
    const slow = (this.#slow = new Map());
    const allowed = ['saw', 'mill'].map((tool) => ({ serverId: SERVER, tool, asks: tool === 'saw' }));
    const agents = ['builder', 'planner'].map((name) => agent(name, { tools: allowed }));
    const find = (name: string) => agents.find((one) => one.name === name) ?? null;
    const script = async function* (this: World, { taskId }: { taskId: string }) {
      yield { type: 'attempt', ranOn: RAN_ON } as const;
      const { promise, resolve } = Promise.withResolvers<Does>();
      turns.set(taskId, resolve);
      yield* this.#parts(await promise, taskId);
    }.bind(this);
    const router = new ScriptedRouter(script);
    router.plans = () => ({ candidates: [], passedOver: [passed('out_of_credits')] });
    this.#db = db;
    this.tasks = new Tasks({
      stores: {
        tasks: new TaskRepository(db),
        steps: new StepRepository(db),
        transaction: (work) => atomically(db, work),
      },
      router,
      toolBoxes: new ScriptedBoxes((name, input) => {
        const { task } = JSON.parse(input) as { task: string };
        this.effects.set(task, (this.effects.get(task) ?? 0) + 1);
        if (name === 'saw') return { ok: true, text: 'sawn', isError: false };
        return new Promise<ToolOutcome>((resolve) => slow.set(task, resolve));
      }),
      roster: { find, choose: () => Promise.reject(new Error('nobody asks')) },
      contents: { find: () => null, read: () => Promise.resolve(null) },
      ledger: new MemoryLedger(),
      events: new EventBus(),
      notify: () => undefined,
      kindOf: () => 'deepseek',
      goodNewsAt: () => null,
      allowTool: () => undefined,
      now: Date.now,
      // What was killed fails at its closed database, and nobody hears of it.
      onDefect: () => undefined,
    });
    this.tasks.begin();
  }

  create(): string {
    const id = randomUUID();
    const rest = { level: null, attachmentIds: [], outputSchema: null, conversationId: null };
    this.tasks.create({ id, prompt: 'Build a shed', agent: 'builder', ...rest });
    return id;
  }

  /** Whether the model is at it for this task. */
  isAtTurn(id: string): boolean {
    return this.#turns.has(id);
  }

  isAtSlowTool(id: string): boolean {
    return this.#slow.has(id);
  }

  endTurn(id: string, does: Does): void {
    this.#turns.get(id)?.(does);
    this.#turns.delete(id);
  }

  endSlowTool(id: string): void {
    this.#slow.get(id)?.({ ok: true, text: 'milled', isError: false });
    this.#slow.delete(id);
  }

  /** Nothing of this start can reach the disk any more, and nothing was told to end. */
  kill(): void {
    this.#db.close();
  }

  #parts(does: Does, task: string): RoutedPart[] {
    this.#calls += 1;
    const input = JSON.stringify({ task, call: this.#calls });
    switch (does) {
      case 'answer':
        return says({ text: 'Done.' }).slice(2);
      case 'ask':
        return says({ calls: [{ name: 'saw', input }] }).slice(2);
      case 'slow':
        return says({ calls: [{ name: 'mill', input }] }).slice(2);
      case 'nobody':
        return nobody(passed('out_of_credits'));
      case 'fail':
        return [{ type: 'failed', failure: FAILURE, cost: FREE }];
    }
  }
}
