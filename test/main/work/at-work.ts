import { randomUUID } from 'node:crypto';
import type { NewTask } from '../../../src/shared/contract/tasks';
import type { Connection } from '../../../src/shared/domain/connection';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { ALL_WORK, type Context, type RoutingRule, type RuleDraft } from '../../../src/shared/domain/rule';
import type { TaskDetail, TaskState } from '../../../src/shared/domain/task';
import { eventually } from '../../support/eventually';
import type { FakeService, FakeServiceOptions } from '../../support/fake-services';
import { fakeService } from '../../support/fake-for-test';
import type { TestApp } from '../../support/test-app';

/** The one key that the services of these tests take. */
export const KEY = 'sk-test-0123456789abcdef';

/** A service that wants {@link KEY}. */
export const keyed = (wire: FakeServiceOptions['wire'], options: Partial<FakeServiceOptions> = {}) =>
  fakeService({ wire, apiKey: KEY, ...options });

/** A service whose live list tells prices: $3 for a million tokens of a prompt, $15 for those of an answer. */
export const priced = () => keyed('openai-chat', { dialect: 'openrouter' });

/** Connects a service, with its first model as default. From then on a busy machine has the time that it takes. */
export async function connected(
  { main }: TestApp,
  kind: ProviderKind,
  label: string,
  service: FakeService,
  defaultModel = service.models[0]?.id ?? '',
): Promise<Connection> {
  await main.settings.change({ firstTokenSeconds: 60, stallSeconds: 60 });
  return main.connections.add({ kind, label, baseUrl: service.url, apiKey: KEY, defaultModel });
}

/** Adds a rule for a connection. */
export function rule(
  { main }: TestApp,
  context: Context,
  connectionId: string,
  change: Partial<RuleDraft> = {},
): Promise<RoutingRule> {
  return main.routing.addRule({
    id: randomUUID(),
    context,
    backend: { type: 'connection', connectionId, model: null },
    priority: 0,
    match: ALL_WORK,
    fallbacks: [],
    breakerFigures: null,
    ...change,
  });
}

/** Creates a task. @returns its id */
export async function begun({ main }: TestApp, change: Partial<NewTask> = {}): Promise<string> {
  const id = randomUUID();
  await main.tasks.create({
    id,
    prompt: 'Do the work.',
    agent: 'writer',
    level: null,
    attachmentIds: [],
    outputSchema: null,
    conversationId: null,
    ...change,
  });
  return id;
}

/** Waits until a task is in one of these states: unless they are given, until it ends or pauses. */
export function settled(
  { main }: TestApp,
  id: string,
  states: readonly TaskState[] = ['done', 'failed', 'cancelled', 'paused'],
): Promise<TaskDetail> {
  return eventually(async () => {
    const detail = await main.tasks.detail({ id });
    if (!states.includes(detail.task.state)) {
      throw new Error(`it is ${detail.task.state}: ${detail.task.pause?.sentence ?? ''}`);
    }
    return detail;
  });
}

/** Creates a task and waits until it ends or pauses. */
export async function worked(app: TestApp, change: Partial<NewTask> = {}): Promise<TaskDetail> {
  return settled(app, await begun(app, change));
}

/** The bodies of the requests for an answer that a service received. */
export function generations({ requests }: FakeService): Record<string, unknown>[] {
  return requests.flatMap(({ json }) => {
    const body = json as Record<string, unknown> | undefined;
    return body !== undefined && ('messages' in body || 'contents' in body || 'input' in body) ? [body] : [];
  });
}

/** A picture of one dot. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Takes in a file as the window does. @returns its id */
export async function attached({ main }: TestApp, name: string, content: Buffer): Promise<string> {
  const id = randomUUID();
  await main.tasks.beginAttachment({ id, name, bytes: content.length });
  await main.tasks.addToAttachment({ id, offset: 0, data: content.toString('base64') });
  await main.tasks.endAttachment({ id });
  return id;
}
