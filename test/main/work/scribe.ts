import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import type { NewTask } from '../../../src/shared/contract/tasks';
import { USUAL_WORK_LIMITS } from '../../../src/shared/domain/agent';
import type { Connection } from '../../../src/shared/domain/connection';
import { ALL_WORK, type Context } from '../../../src/shared/domain/rule';
import { NO_NEEDS } from '../../../src/shared/domain/work';
import type { Main } from '../../../src/renderer/state/client';
import type { ToolModel } from '../../support/tool-model';

const APPENDER = join(import.meta.dirname, '../../support/tool-servers/append-server.ts');

/** Adds a rule for some connections, the first one's with the others as its fallbacks. */
export async function addRule(
  main: Main,
  context: Context,
  [first, ...others]: readonly Connection[],
  priority: number,
): Promise<void> {
  const at = ({ id }: Connection) => ({ type: 'connection' as const, connectionId: id, model: null });
  if (!first) throw new Error('A rule needs a connection.');
  await main.routing.addRule({
    id: randomUUID(),
    context,
    backend: at(first),
    priority,
    match: ALL_WORK,
    fallbacks: others.map(at),
    breakerFigures: null,
  });
}

/**
 * Sets up the agent `scribe`: its connection, its tool, which may act unasked, and its rule.
 * @param file that its tool appends lines to
 * @param toolMs how long a call of it takes before and after its effect, in milliseconds
 */
export async function addScribe(main: Main, service: ToolModel, file: string, toolMs = 0): Promise<Connection> {
  const connection = await main.connections.add({
    kind: 'openai-compatible',
    label: 'Scribe',
    apiKey: 'sk-test-0123456789abcdef',
    baseUrl: service.url,
    defaultModel: service.model,
  });
  const serverId = randomUUID();
  await main.tools.add({
    id: serverId,
    name: 'Paper',
    isOn: true,
    transport: { type: 'stdio', command: process.execPath, args: [APPENDER, file, String(toolMs)], secrets: [] },
    secretValues: {},
  });
  await main.agents.add({
    id: randomUUID(),
    name: 'scribe',
    title: 'Scribe',
    description: 'Writes things down.',
    instructions: 'Write down what you are given.',
    needs: { ...NO_NEEDS, tools: true },
    level: null,
    stepType: 'tool_call',
    purpose: null,
    examples: [],
    tools: [{ serverId, tool: 'append', asks: false }],
    limits: USUAL_WORK_LIMITS,
  });
  await addRule(main, 'agent:scribe', [connection], 0);
  return connection;
}

/** A task for the scribe, whose tool writes down lines that begin with the task's id. */
export function scribeTask(): NewTask {
  const id = randomUUID();
  return {
    id,
    prompt: `Write it down. key ${id}`,
    agent: 'scribe',
    level: null,
    attachmentIds: [],
    outputSchema: null,
    conversationId: null,
  };
}
