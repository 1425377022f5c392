import type { RouteRequest } from '../../shared/domain/route';
import type { Pause } from '../../shared/domain/task';
import { NO_PARAMETERS } from '../../shared/domain/work';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import type { ModelPrompt, ModelQuestion } from '../providers/ask-model';
import type { ToolBox } from '../tools/tool-box';
import { leaveSteps } from './leave';
import { ModelTurn, type TurnEnd } from './model-turn';
import { keysPause, limitPause, nobodyPause, timePause } from './pauses';
import { prepare, type PreparedWork } from './prepare';
import { routeRequest, tokensOf } from './route-request';
import { RunEnded, unlessEnded, type RunSeams } from './run-seams';
import { Stopwatch } from './stopwatch';
import { doneTurns, isSettled, type StoredStep, type StoredTurn, type TurnStep } from './stored-step';
import type { StoredTask, TaskPatch } from './stored-task';
import { promptOf } from './task-prompt';
import type { TaskEvent } from './task-state';
import { TaskMovedOn } from './task-state';
import { TimeLimit } from './time-limit';
import { ToolCalls } from './tool-calls';

/**
 * One run of a task: from where it is to its end or its next pause. All that it knows is on disk at every step, so that
 * another run can take over after any of them.
 */
export class TaskRun {
  readonly #seams: RunSeams;
  readonly #id: string;
  readonly #signal: AbortSignal;
  readonly #onDefect: (error: unknown) => void;

  /** @param signal ends it at once; whoever aborts it says on disk how the task stands then */
  constructor(seams: RunSeams, id: string, signal: AbortSignal, onDefect: (error: unknown) => void) {
    this.#seams = seams;
    this.#id = id;
    this.#signal = signal;
    this.#onDefect = onDefect;
  }

  /** Never rejects for anything that a service, a tool or a full disk does. */
  async run(): Promise<void> {
    try {
      const work = await prepare(this.#seams, this.#id, this.#signal);
      if (work) await this.#withTools(work);
    } catch (error) {
      if (this.#signal.aborted || error instanceof RunEnded || error instanceof TaskMovedOn) return;
      await this.#broke(error);
    }
  }

  async #withTools(work: PreparedWork): Promise<void> {
    const opening = this.#seams.toolBoxes.open(work.work.tools, this.#signal);
    let box: ToolBox;
    try {
      box = await unlessEnded(opening, this.#signal);
    } catch (error) {
      void opening.then((late) => late.close()).catch(() => undefined);
      throw error;
    }
    try {
      await this.#tellProblems(box);
      await this.#work(work, box);
    } finally {
      box.close();
    }
  }

  async #work(work: PreparedWork, box: ToolBox): Promise<void> {
    const watch = new Stopwatch(this.#task().ranMs);
    const tools = new ToolCalls(this.#seams, this.#id, box, watch, this.#signal);
    for (;;) {
      const task = this.#task();
      const steps = this.#seams.stores.steps.ofTask(this.#id);
      const turns = doneTurns(steps, task.fromPosition);
      const last = turns.at(-1);
      if (last && !isCarriedOut(last)) {
        const before = turns.slice(0, -1).flatMap(({ turn }) => turn.calls);
        if (!(await tools.carryOut(last, before))) return;
        continue;
      }
      const used = { steps: task.steps, dollars: task.cost.dollars, ranMs: watch.ms };
      const limit = limitPause(task.limits, used, this.#seams.now());
      if (limit) return this.#pause(limit);
      const isOver = await this.#turn(work, task, turns, leftOver(steps, task.fromPosition), box, watch);
      if (isOver) return;
    }
  }

  /** @returns whether the run is over with it */
  async #turn(
    { work, prompt: text, attachments }: PreparedWork,
    task: StoredTask,
    turns: readonly (TurnStep & { turn: StoredTurn })[],
    left: TurnStep | null,
    box: ToolBox,
    watch: Stopwatch,
  ): Promise<boolean> {
    const { instructions } = work;
    const prompt = promptOf({ taskId: this.#id, instructions, prompt: text, attachments, turns });
    const images = attachments.filter(({ type }) => type === 'image').length;
    const hasTools = box.tools.length > 0;
    const request = routeRequest({ task, work, hasTools, images, promptTokens: tokensOf(prompt) });
    const time = new TimeLimit(watch, task.limits.minutes * 60_000);
    const signal = AbortSignal.any([this.#signal, time.signal]);
    try {
      const turn = new ModelTurn(this.#seams, task, watch, left, signal);
      const end = await turn.receive({ ...this.#asked(task, request, prompt, box), signal });
      return await this.#after(end, request);
    } catch (error) {
      if (!time.signal.aborted || this.#signal.aborted) throw error;
      await this.#pause(timePause(task.limits, this.#seams.now()), { ranMs: Math.round(watch.ms) });
      return true;
    } finally {
      time.dispose();
    }
  }

  #asked(task: StoredTask, request: RouteRequest, prompt: ModelPrompt, box: ToolBox) {
    const tools = box.tools.map(({ name, description, inputSchema }) => ({
      type: 'function' as const,
      name,
      description,
      inputSchema,
    })) satisfies ModelQuestion['tools'];
    const schema = task.outputSchema;
    return {
      request,
      prompt,
      ...(tools.length > 0 && { tools }),
      outputSchema: schema === null ? null : (JSON.parse(schema) as Readonly<Record<string, unknown>>),
      parameters: NO_PARAMETERS,
      taskId: this.#id,
    };
  }

  async #after(end: TurnEnd, request: RouteRequest): Promise<boolean> {
    switch (end.type) {
      case 'calls':
        return false;
      case 'done':
        return true;
      case 'nobody': {
        const { pauses } = this.#task();
        await this.#pause(nobodyPause(end.plan, pauses, this.#seams.now()), { pauses: pauses + 1, request });
        return true;
      }
      case 'failed': {
        const { sentence, advice } = end.failure;
        await this.#change('fail', { failure: { sentence, advice, cause: end.failure }, endedAt: this.#seams.now() });
        return true;
      }
      case 'cancelled':
        await this.#change('cancel', { endedAt: this.#seams.now() });
        return true;
    }
  }

  /** Servers whose tools are not there are told once, as long as nothing else happens. */
  async #tellProblems({ problems }: ToolBox): Promise<void> {
    const told = this.#seams.stores.steps.ofTask(this.#id).flatMap((step) => (step.type === 'note' ? step.words : []));
    const words = problems.map(
      ({ serverName, sentence, advice }) =>
        `${t('It works without the tools of {server}.', { server: serverName })} ${sentence} ${advice}`,
    );
    const news = words.filter((one) => !told.includes(one));
    if (news.length === 0) return;
    await this.#write((changes) => {
      for (const one of news) changes.note(this.#id, one);
    });
  }

  async #broke(error: unknown): Promise<void> {
    const isProblem = error instanceof ProblemError;
    if (isProblem && error.problem.code.startsWith('vault_')) {
      return this.#settle(() => this.#pause(keysPause(error.problem.sentence, this.#seams.now())));
    }
    if (!isProblem) this.#onDefect(error);
    const { sentence, advice } = isProblem ? error.problem : ownDefect();
    const failure = { sentence, advice, cause: null };
    return this.#settle(() => this.#change('fail', { failure, endedAt: this.#seams.now() }));
  }

  async #settle(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#signal.aborted || error instanceof TaskMovedOn) return;
      throw error;
    }
  }

  #pause(pause: Pause, patch: TaskPatch = {}): Promise<void> {
    return this.#change('pause', { ...patch, pause });
  }

  #change(event: TaskEvent, patch: TaskPatch): Promise<void> {
    return this.#write((changes) => {
      changes.task(this.#id, event, patch);
      leaveSteps(this.#seams, changes, this.#id);
    });
  }

  #write(work: Parameters<RunSeams['store']['write']>[0]): Promise<void> {
    const { disk, store } = this.#seams;
    return disk.persist(this.#id, () => void store.write(work), this.#signal);
  }

  #task(): StoredTask {
    return this.#seams.store.need(this.#id);
  }
}

function ownDefect(): { readonly sentence: string; readonly advice: string } {
  return {
    sentence: t('Something in Signalbox itself went wrong.'),
    advice: t('Retry it. The log file in the data folder says what happened.'),
  };
}

function isCarriedOut({ turn, tools }: TurnStep & { turn: StoredTurn }): boolean {
  return turn.calls.every((_, index) => {
    const tool = tools[index];
    return tool !== undefined && isSettled(tool);
  });
}

/** The step of an earlier try that came to nothing, if it is the last one: the next try takes its place. */
function leftOver(steps: readonly StoredStep[], fromPosition: number): TurnStep | null {
  const last = steps.at(-1);
  if (last?.type !== 'turn' || last.index < fromPosition) return null;
  const isOver = last.state === 'discarded' || last.state === 'interrupted';
  return isOver && last.text === '' && last.reasoning === '' ? last : null;
}
