import { USUAL_WORK_LIMITS } from '../../../src/shared/domain/agent';
import type { Attachment } from '../../../src/shared/domain/attachment';
import type { Attempt } from '../../../src/shared/domain/attempt';
import { NO_COST } from '../../../src/shared/domain/money';
import type { Schedule } from '../../../src/shared/domain/schedule';
import type { Pause, Task, TaskDetail, TaskStep, ToolUse } from '../../../src/shared/domain/task';
import { NOON, sampleId } from './samples';

/** A task that is done: the builder's, on DeepSeek; changed as told. */
export function sampleTask(change: Partial<Task> = {}): Task {
  return {
    id: sampleId(1, 7),
    title: 'Rename the photos by their date',
    agent: 'builder',
    agentChoice: { by: 'person', why: null },
    level: null,
    state: 'done',
    pause: null,
    failure: null,
    ranOn: {
      connectionId: sampleId(1, 1),
      label: 'DeepSeek',
      model: 'deepseek-flash',
      via: { by: 'rule', ruleId: sampleId(1, 6), context: 'agent:builder', priority: 0, fallback: null },
    },
    cost: { dollars: 0.0021, unpriced: 0 },
    steps: 1,
    ranMs: 12_400,
    createdAt: NOON,
    startedAt: NOON + 100,
    endedAt: NOON + 12_500,
    scheduleId: null,
    conversationId: null,
    revision: 1,
    ...change,
  };
}

/** A pause for want of a backend: Claude is out of credits. */
export function samplePause(change: Partial<Pause> = {}): Pause {
  return {
    why: 'no_backend',
    sentence: 'Claude is out of credits.',
    wakes: 'It goes on by itself as soon as one of them can take it.',
    until: null,
    since: NOON,
    passedOver: [
      {
        connectionId: sampleId(2, 1),
        label: 'Claude',
        model: 'claude-haiku',
        via: { by: 'rule', ruleId: sampleId(1, 6), context: 'agent:builder', priority: 0, fallback: null },
        reason: 'out_of_credits',
        until: null,
      },
    ],
    ...change,
  };
}

/** A task that waits for nobody and is being done. */
export function runningTask(change: Partial<Task> = {}): Task {
  return sampleTask({ state: 'running', endedAt: null, steps: 0, ranMs: 0, cost: NO_COST, ...change });
}

/** A paused task. */
export function pausedTask(pause: Partial<Pause> = {}, change: Partial<Task> = {}): Task {
  return sampleTask({ state: 'paused', pause: samplePause(pause), endedAt: null, ...change });
}

/** A call of a tool that waits for the person's yes. */
export function sampleToolUse(change: Partial<ToolUse> = {}): ToolUse {
  return {
    callId: 'call_1',
    serverId: sampleId(1, 8),
    serverName: 'files',
    tool: 'write_file',
    input: '{"path":"notes/plan.md","text":"# Plan"}',
    state: 'asking',
    output: null,
    problem: null,
    startedAt: null,
    endedAt: null,
    ...change,
  };
}

/** A turn of the model that is complete. */
export function sampleTurn(
  change: Partial<Extract<TaskStep, { type: 'turn' }>> = {},
): Extract<TaskStep, { type: 'turn' }> {
  return {
    id: sampleId(1, 9),
    taskId: sampleId(1, 7),
    index: 0,
    createdAt: NOON,
    type: 'turn',
    state: 'done',
    text: 'Here is the **script**.',
    reasoning: '',
    tools: [],
    ranOn: sampleTask().ranOn,
    usage: { input: 40, cachedInput: 0, output: 772, reasoning: 0 },
    endedAt: NOON + 12_000,
    ...change,
  };
}

/** A call that succeeded. */
export function sampleAttempt(change: Partial<Attempt> = {}): Attempt {
  return {
    id: sampleId(1, 10),
    purpose: 'task',
    startedAt: NOON,
    endedAt: NOON + 12_000,
    connectionId: sampleId(1, 1),
    label: 'DeepSeek',
    kind: 'deepseek',
    model: 'deepseek-flash',
    agent: 'builder',
    taskId: sampleId(1, 7),
    conversationId: null,
    via: { by: 'primary' },
    outcome: 'succeeded',
    failure: null,
    usage: { input: 40, cachedInput: 0, output: 772, reasoning: 0 },
    cost: { dollars: 0.0021, source: 'the provider’s price page', asOf: '2026-11-01', isEstimate: false },
    firstTokenMs: 420,
    latencyMs: 12_000,
    ...change,
  };
}

/** All of {@link sampleTask}. */
export function sampleDetail(change: Partial<TaskDetail> = {}): TaskDetail {
  return {
    task: sampleTask(),
    prompt: 'Write a script that renames my photos by their date.',
    attachments: [],
    outputSchema: null,
    limits: USUAL_WORK_LIMITS,
    purpose: 'coding',
    steps: [sampleTurn()],
    answer: 'Here is the **script**.',
    attempts: [sampleAttempt()],
    plan: { candidates: [], passedOver: [] },
    ...change,
  };
}

/** A text file that was taken in. */
export function sampleAttachment(change: Partial<Attachment> = {}): Attachment {
  return {
    id: sampleId(1, 11),
    name: 'notes.txt',
    kind: 'text',
    mediaType: 'text/plain',
    bytes: 2048,
    characters: 2048,
    pages: null,
    note: null,
    ...change,
  };
}

/** Work for every weekday morning. */
export function sampleSchedule(change: Partial<Schedule> = {}): Schedule {
  return {
    id: sampleId(1, 12),
    title: 'What is due today',
    prompt: 'Say what is due today.',
    agent: 'planner',
    timing: { type: 'weekly', days: [1, 2, 3, 4, 5], time: '07:30' },
    catchesUp: true,
    isOn: true,
    attachments: [],
    words: 'Every weekday at 07:30',
    nextAt: NOON + 20 * 3_600_000,
    lastAt: null,
    lastTaskId: null,
    createdAt: NOON,
    ...change,
  };
}
