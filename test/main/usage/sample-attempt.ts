import { randomUUID } from 'node:crypto';
import type { Attempt } from '../../../src/shared/domain/attempt';

/** An attempt that went well, with what a test says of it. */
export function attemptOf(change: Partial<Attempt> = {}): Attempt {
  return {
    id: randomUUID(),
    purpose: 'task',
    startedAt: 1_000,
    endedAt: 2_000,
    connectionId: '00000000-0000-4000-8000-00000000000a',
    label: 'Work',
    kind: 'openai',
    model: 'gpt',
    agent: 'builder',
    taskId: null,
    conversationId: null,
    via: null,
    outcome: 'succeeded',
    failure: null,
    usage: { input: 100, cachedInput: 20, output: 50, reasoning: 10 },
    cost: { dollars: 0.001, source: 'a page', asOf: '2026-11-01', isEstimate: false },
    firstTokenMs: 200,
    latencyMs: 1_000,
    ...change,
  };
}
