import type { ToolUse } from '../../shared/domain/task';
import { t } from '../../shared/language/t';
import type { ToolCall } from '../providers/ask-model';
import type { OfferedTool, ToolBox, ToolOutcome } from '../tools/tool-box';
import { approvalPause, limitPause, loopPause, unsurePause } from './pauses';
import { unlessEnded, type RunSeams } from './run-seams';
import { isSameAgain, type ComparedCall } from './same-again';
import type { Stopwatch } from './stopwatch';
import { isSettled, type StoredTurn, type TurnStep } from './stored-step';
import type { Changes } from './task-store';

/** Most characters that are kept of what a tool is given, and of what comes back. */
export const TOOL_TEXT_MAX = 100_000;

/** Carries out the tools that a model called, one after the other, each on disk before it leaves and after it is back. */
export class ToolCalls {
  readonly #seams: RunSeams;
  readonly #taskId: string;
  readonly #box: ToolBox;
  readonly #watch: Stopwatch;
  readonly #signal: AbortSignal;

  constructor(seams: RunSeams, taskId: string, box: ToolBox, watch: Stopwatch, signal: AbortSignal) {
    this.#seams = seams;
    this.#taskId = taskId;
    this.#box = box;
    this.#watch = watch;
    this.#signal = signal;
  }

  /**
   * Carries out what is left of a turn's calls.
   * @param before the calls of the turns before it
   * @returns false when the task is paused now, on disk
   */
  async carryOut(step: TurnStep & { readonly turn: StoredTurn }, before: readonly ToolCall[]): Promise<boolean> {
    let present = step;
    for (const [index, call] of step.turn.calls.entries()) {
      const known = present.tools[index];
      if (known && isSettled(known)) continue;
      const earlier = [...before, ...step.turn.calls.slice(0, index + 1)];
      const offered = this.#offered(call, known);
      const tool = known ?? described(call, offered);
      if (!known && (await this.#isHeldBack(tool, earlier))) return false;
      const isAsked = known?.state === 'asking' || (!known && offered?.asks === true);
      if (isAsked) {
        await this.#ask(present, index, { ...tool, state: 'asking' });
        return false;
      }
      present = await this.#put(present, index, { ...tool, state: 'running', startedAt: this.#seams.now() }, null);
      const outcome = known && !offered ? gone(tool) : await this.#call(offered?.name ?? call.name, call.input);
      const after = settled(present.tools[index] ?? tool, outcome, this.#seams.now());
      const happened = outcome.ok ? null : outcome.sentence;
      present = await this.#put(present, index, after, happened);
      if (after.state === 'unsure') return false;
    }
    return true;
  }

  async #call(name: string, input: string): Promise<ToolOutcome> {
    this.#watch.start();
    try {
      return await unlessEnded(this.#box.call(name, input, this.#signal), this.#signal);
    } finally {
      this.#watch.stop();
    }
  }

  /** Whether the task pauses before this call: its time is up, or it goes round in circles. */
  async #isHeldBack(tool: ToolUse, calls: readonly ComparedCall[]): Promise<boolean> {
    const { store, now } = this.#seams;
    const task = store.need(this.#taskId);
    const used = { steps: 0, dollars: task.cost.dollars, ranMs: this.#watch.ms };
    const limit = limitPause(task.limits, used, now());
    const isCircle = isSameAgain(calls.slice(task.loopFrom));
    const pause = limit ?? (isCircle ? loopPause(tool.tool, tool.serverName, now()) : null);
    if (!pause) return false;
    // When it goes on, this call is the first that counts.
    const loopFrom = limit ? task.loopFrom : calls.length - 1;
    await this.#write((changes) => changes.task(this.#taskId, 'pause', { pause, loopFrom, ...this.#ran() }));
    return true;
  }

  #ask(step: TurnStep, index: number, tool: ToolUse): Promise<void> {
    return this.#write((changes) => {
      changes.changeStep(withTool(step, index, tool));
      const pause = approvalPause(tool.tool, tool.serverName, this.#seams.now());
      changes.task(this.#taskId, 'pause', { pause, ...this.#ran() });
    });
  }

  /** @param happened what went wrong, in a sentence, for a tool of which it is not known whether it ran */
  #put(
    step: TurnStep & { readonly turn: StoredTurn },
    index: number,
    tool: ToolUse,
    happened: string | null,
  ): Promise<TurnStep & { readonly turn: StoredTurn }> {
    const next = { ...withTool(step, index, tool), turn: step.turn };
    return this.#write((changes) => {
      const { id } = changes.task(this.#taskId, 'go_on', this.#ran());
      changes.changeStep(next);
      if (tool.state === 'unsure') {
        const pause = unsurePause(tool.tool, tool.serverName, happened ?? '', this.#seams.now());
        changes.task(id, 'pause', { pause });
      }
      return next;
    });
  }

  #ran(): { ranMs: number } {
    return { ranMs: Math.round(this.#watch.ms) };
  }

  #write<T>(work: (changes: Changes) => T): Promise<T> {
    const { disk, store } = this.#seams;
    return disk.persist(this.#taskId, () => store.write(work), this.#signal);
  }

  /**
   * The tool as the box has it now: its name there can be another than when the model was asked, and its name then can be
   * that of another server's tool by now, for which nobody has given leave.
   */
  #offered(call: ToolCall, known: ToolUse | undefined): OfferedTool | undefined {
    return this.#box.tools.find((one) =>
      known ? one.serverId === known.serverId && one.tool === known.tool : one.name === call.name,
    );
  }
}

function gone({ tool, serverName }: ToolUse): ToolOutcome {
  const sentence =
    serverName === ''
      ? t('There is no tool “{tool}” any more. Nothing was done.', { tool })
      : t('{server} has no tool “{tool}” any more. Nothing was done.', { server: serverName, tool });
  return { ok: false, sentence, mayHaveRun: false };
}

function described(call: ToolCall, offered: OfferedTool | undefined): ToolUse {
  return {
    callId: call.id,
    serverId: offered?.serverId ?? null,
    serverName: offered?.serverName ?? '',
    tool: offered?.tool ?? call.name,
    input: cut(call.input),
    state: 'running',
    output: null,
    problem: null,
    startedAt: null,
    endedAt: null,
  };
}

function settled(tool: ToolUse, outcome: ToolOutcome, at: number): ToolUse {
  if (outcome.ok) {
    const failed = outcome.isError ? { state: 'failed' as const, problem: t('The tool says that it failed.') } : null;
    return { ...tool, state: 'done', output: cut(outcome.text), endedAt: at, ...failed };
  }
  // It may have taken effect: whether it is made again is for the person to say.
  if (outcome.mayHaveRun) return { ...tool, state: 'unsure', problem: outcome.sentence, endedAt: at };
  return { ...tool, state: 'failed', problem: outcome.sentence, endedAt: at };
}

function withTool(step: TurnStep, index: number, tool: ToolUse): TurnStep {
  return { ...step, tools: [...step.tools.slice(0, index), tool, ...step.tools.slice(index + 1)] };
}

/** At most {@link TOOL_TEXT_MAX} characters, with a note for the model where something is missing. */
export function cut(text: string): string {
  if (text.length <= TOOL_TEXT_MAX) return text;
  const note = `\n[Cut here: ${new Intl.NumberFormat('en-GB').format(text.length)} characters in all]`;
  // A cut must not leave half of a surrogate pair behind.
  return text.slice(0, TOOL_TEXT_MAX - note.length).replace(/[\uD800-\uDBFF]$/, '') + note;
}
