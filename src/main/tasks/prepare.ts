import type { Agent } from '../../shared/domain/agent';
import type { AgentChoice } from '../../shared/domain/task';
import type { AttachmentContent } from '../attachments/contents';
import { TAKEN_EVERYWHERE } from '../providers/picture-limits';
import { agentPause, attachmentPause } from './pauses';
import { unlessEnded, type RunSeams } from './run-seams';
import { workOf, type StoredTask, type TaskPatch, type Work } from './stored-task';

/** What a run works on. */
export interface PreparedWork {
  readonly work: Work;
  readonly prompt: string;
  readonly attachments: readonly AttachmentContent[];
}

/**
 * Begins a waiting task: finds its agent, or has one chosen, and reads its files.
 * @returns null when the task is paused now, on disk
 */
export async function prepare(seams: RunSeams, id: string, signal: AbortSignal): Promise<PreparedWork | null> {
  const { stores, store, disk, roster, now } = seams;
  const write = (patch: (task: StoredTask) => TaskPatch, event: 'begin' | 'go_on' | 'pause'): Promise<StoredTask> =>
    disk.persist(id, () => store.write((changes) => changes.task(id, event, patch(store.need(id)))), signal);

  // Its agent is looked up at once, so that most tasks begin with a single write.
  const begun = await write((task) => {
    const agent = task.work || task.agent === null ? null : roster.find(task.agent);
    return { startedAt: task.startedAt ?? now(), ...(agent && takenOver(agent, task)) };
  }, 'begin');

  let work = begun.work;
  if (!work && begun.agent !== null) {
    const pause = agentPause(begun.agent, now());
    await write(() => ({ pause }), 'pause');
    return null;
  }
  const prompt = stores.tasks.promptOf(id) ?? '';
  if (!work) {
    const kinds = begun.attachmentIds.flatMap((one) => seams.contents.find(one)?.kind ?? []);
    const choosing = roster.choose({ prompt, attachments: kinds, taskId: id }, signal);
    const { agent, choice } = await unlessEnded(choosing, signal);
    ({ work } = await write((task) => takenOver(agent, task, choice), 'go_on'));
  }
  const attachments = await readAll(seams, begun.attachmentIds, signal);
  if (!attachments) {
    const pause = attachmentPause(now());
    await write(() => ({ pause }), 'pause');
    return null;
  }
  if (!work) throw new Error('a task has begun without an agent');
  return { work, prompt, attachments };
}

/** What comes from an agent when it takes a task. Limits that the person has not seen yet are the agent's. */
function takenOver(agent: Agent, task: StoredTask, choice?: AgentChoice): TaskPatch {
  return {
    agent: agent.name,
    agentId: agent.id,
    work: workOf(agent),
    ...(task.agentId === null && { limits: agent.limits }),
    ...(choice && { agentChoice: choice }),
  };
}

async function readAll(
  { contents }: RunSeams,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<AttachmentContent[] | null> {
  const read: AttachmentContent[] = [];
  for (const id of ids) {
    const content = await unlessEnded(contents.read(id, TAKEN_EVERYWHERE), signal);
    if (!content) return null;
    read.push(content);
  }
  return read;
}
