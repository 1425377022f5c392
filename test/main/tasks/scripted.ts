import { randomUUID } from 'node:crypto';
import type { Agent } from '../../../src/shared/domain/agent';
import type { Attempt } from '../../../src/shared/domain/attempt';
import type { Failure } from '../../../src/shared/domain/failure';
import type { Cost } from '../../../src/shared/domain/money';
import type { Candidate, PassedOver, RoutePlan, RouteRequest } from '../../../src/shared/domain/route';
import type { RanOn } from '../../../src/shared/domain/task';
import { NO_NEEDS, NO_PARAMETERS } from '../../../src/shared/domain/work';
import type { RoutedPart, RoutedTurn, Router } from '../../../src/main/routing/router';
import type { OfferedTool, ToolBox, ToolBoxes, ToolOutcome } from '../../../src/main/tools/tool-box';
import type { Ledger } from '../../../src/main/usage/ledger';

export const DEEPSEEK = '00000000-0000-4000-8000-00000000000d';
export const CLAUDE = '00000000-0000-4000-8000-00000000000c';
export const SERVER = '00000000-0000-4000-8000-000000000005';

export const RAN_ON: RanOn = { connectionId: DEEPSEEK, label: 'DeepSeek', model: 'chat', via: { by: 'primary' } };
export const FREE: Cost = { dollars: 0, unpriced: 0 };

export const candidate = (connectionId = DEEPSEEK, label = 'DeepSeek'): Candidate => ({
  connectionId,
  label,
  model: 'chat',
  via: { by: 'primary' },
  logicalModel: null,
  parameters: NO_PARAMETERS,
});

export const passed = (reason: PassedOver['reason'], more: Partial<PassedOver> = {}): PassedOver => ({
  connectionId: DEEPSEEK,
  label: 'DeepSeek',
  model: 'chat',
  via: { by: 'primary' },
  reason,
  until: null,
  ...more,
});

export const FAILURE: Failure = {
  class: 'refused',
  reason: 'safety_refusal',
  provider: 'deepseek',
  sentence: 'DeepSeek declined to answer.',
  cause: null,
  advice: 'Say it another way.',
  steps: [],
  status: null,
  serviceWords: null,
  requestId: null,
  retryAt: null,
  at: 1,
};

/** A whole turn of a model: what it says, and the tools that it calls. */
export interface Said {
  readonly text?: string;
  readonly calls?: readonly { readonly id?: string; readonly name: string; readonly input?: string }[];
  readonly dollars?: number;
}

/** The parts of a turn that is answered at once. */
export function says({ text = '', calls = [], dollars = 0 }: Said): RoutedPart[] {
  const toolCalls = calls.map(({ id, name, input }) => ({ id: id ?? randomUUID(), name, input: input ?? '{}' }));
  return [
    { type: 'planned', plan: { candidates: [candidate()], passedOver: [] } },
    { type: 'attempt', ranOn: RAN_ON },
    ...(text === '' ? [] : [{ type: 'text' as const, text }]),
    {
      type: 'answered',
      ranOn: RAN_ON,
      cost: { dollars, unpriced: 0 },
      reply: {
        text,
        pieces: 1,
        firstPieceMs: 1,
        toolCalls,
        turn: {
          role: 'assistant',
          content: [
            ...(text === '' ? [] : [{ type: 'text' as const, text }]),
            ...toolCalls.map(({ id, name }) => ({
              type: 'tool-call' as const,
              toolCallId: id,
              toolName: name,
              input: {},
            })),
          ],
        },
        finish: toolCalls.length > 0 ? 'tools' : 'stop',
        usage: { input: 10, cachedInput: null, output: 5, reasoning: null },
      },
    },
  ];
}

export const nobody = (...passedOver: PassedOver[]): RoutedPart[] => [
  { type: 'nobody', plan: { candidates: [], passedOver }, failures: [], cost: FREE },
];

type Script = (turn: RoutedTurn, count: number) => Iterable<RoutedPart> | AsyncIterable<RoutedPart>;

/** A router whose turns a test writes. It obeys the signal at once, as the real one does. */
export class ScriptedRouter implements Router {
  readonly turns: RoutedTurn[] = [];
  readonly planned: RouteRequest[] = [];
  plans: (request: RouteRequest) => RoutePlan = () => ({ candidates: [candidate()], passedOver: [] });
  script: Script;

  constructor(script: Script) {
    this.script = script;
  }

  plan(request: RouteRequest): RoutePlan {
    this.planned.push(request);
    return this.plans(request);
  }

  async *turn(turn: RoutedTurn): AsyncGenerator<RoutedPart, void, void> {
    this.turns.push(turn);
    const aborted = new Promise<null>((resolve) => {
      turn.signal.addEventListener('abort', () => resolve(null), { once: true });
    });
    const parts = iterate(this.script(turn, this.turns.length));
    for (;;) {
      const next = await Promise.race([parts.next(), aborted]);
      if (next === null || turn.signal.aborted) {
        yield { type: 'cancelled', cost: FREE };
        return;
      }
      if (next.done === true) return;
      yield next.value;
    }
  }
}

async function* iterate(parts: Iterable<RoutedPart> | AsyncIterable<RoutedPart>): AsyncGenerator<RoutedPart, void> {
  yield* parts;
}

export const offered = (name: string, asks = false): OfferedTool => ({
  name,
  description: name,
  inputSchema: { type: 'object' },
  serverId: SERVER,
  serverName: 'Files',
  tool: name,
  asks,
});

/** Tool boxes with the tools that an agent is allowed, and effects that a test writes. */
export class ScriptedBoxes implements ToolBoxes {
  readonly calls: { readonly name: string; readonly input: string }[] = [];
  problems: ToolBox['problems'] = [];
  opened = 0;
  closed = 0;
  effect: (name: string, input: string, signal: AbortSignal) => ToolOutcome | Promise<ToolOutcome>;

  constructor(effect: ScriptedBoxes['effect'] = (name) => ({ ok: true, text: `${name} did it`, isError: false })) {
    this.effect = effect;
  }

  open: ToolBoxes['open'] = (allowed) => {
    this.opened += 1;
    const tools = allowed.map(({ tool, asks }) => offered(tool, asks));
    return Promise.resolve({
      tools,
      problems: this.problems,
      call: async (name, input, signal) => {
        if (!tools.some((tool) => tool.name === name)) {
          return { ok: false, sentence: `There is no tool ${name}.`, mayHaveRun: false };
        }
        this.calls.push({ name, input });
        return this.effect(name, input, signal);
      },
      close: () => {
        this.closed += 1;
      },
    });
  };
}

export function agent(name: string, more: Partial<Agent> = {}): Agent {
  return {
    id: `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6).slice(0, 6)).toString('hex')}`,
    name,
    title: name,
    description: name,
    instructions: `You are ${name}.`,
    needs: NO_NEEDS,
    level: null,
    stepType: 'inference',
    purpose: null,
    examples: [],
    tools: [],
    limits: { steps: 25, dollars: 1, minutes: 30 },
    isShipped: true,
    isChanged: false,
    createdAt: 1,
    ...more,
  };
}

/** A ledger in memory. */
export class MemoryLedger implements Ledger {
  readonly attempts: Attempt[] = [];

  add(attempt: Attempt): void {
    if (!this.attempts.some(({ id }) => id === attempt.id)) this.attempts.push(attempt);
  }

  addSoon(attempt: Attempt): void {
    this.add(attempt);
  }

  costOf(): null {
    return null;
  }

  expectedDollars(): null {
    return null;
  }

  ofTask(taskId: string): Attempt[] {
    return this.attempts.filter((attempt) => attempt.taskId === taskId);
  }
}
