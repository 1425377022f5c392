import { ATTACHMENTS_MAX } from '../../shared/domain/attachment';
import { USUAL_WORK_LIMITS, type Agent } from '../../shared/domain/agent';
import type { RouteRequest } from '../../shared/domain/route';
import { TASK_PROMPT_MAX_BYTES } from '../../shared/domain/task';
import type { Level } from '../../shared/domain/work';
import { titleFrom } from '../../shared/titles';
import type { AttachmentContents } from '../attachments/contents';
import { ProblemError } from '../problem-error';
import type { StoredTask } from './stored-task';
import { NO_COST } from '../../shared/domain/money';
import { inMegabytes } from '../../shared/language/sizes';
import { t } from '../../shared/language/t';

/** What a task is made of. */
export interface TaskDraft {
  readonly id: string;
  readonly prompt: string;
  /** Null: chosen for the work. */
  readonly agent: string | null;
  readonly level: Level | null;
  readonly attachmentIds: readonly string[];
  readonly outputSchema: string | null;
  readonly conversationId: string | null;
  readonly scheduleId: string | null;
  readonly chosen: RouteRequest['chosen'];
}

/**
 * Whether a task can be made of it.
 * @throws ProblemError `invalid_input`, `task_too_large` or `attachment`
 */
export function checkDraft(draft: TaskDraft, contents: AttachmentContents): void {
  checkPrompt(draft.prompt);
  checkAttachments(draft.attachmentIds, contents);
  if (draft.outputSchema !== null) checkSchema(draft.outputSchema);
}

function checkPrompt(prompt: string): void {
  if (prompt.trim() === '') {
    throw invalid('prompt', t('There is nothing to do yet.'), t('Say what should be done.'));
  }
  const bytes = Buffer.byteLength(prompt, 'utf8');
  if (bytes <= TASK_PROMPT_MAX_BYTES) return;
  throw new ProblemError(
    'task_too_large',
    t('What should be done has {size} MB, and at most {most} MB fit in a task.', {
      size: inMegabytes(bytes),
      most: TASK_PROMPT_MAX_BYTES / 1_048_576,
    }),
    t('Shorten it, or attach long texts as files. What you typed is kept.'),
    { field: 'prompt' },
  );
}

function checkAttachments(ids: readonly string[], contents: AttachmentContents): void {
  if (ids.length > ATTACHMENTS_MAX) {
    throw new ProblemError(
      'attachment',
      t('These are {count, number} files, and a task takes at most {most, number}.', {
        count: ids.length,
        most: ATTACHMENTS_MAX,
      }),
      t('Take some away, or make several tasks.'),
      { field: 'attachmentIds' },
    );
  }
  if (ids.every((id) => contents.find(id) !== null)) return;
  throw new ProblemError('attachment', t('A file of this task is not there any more.'), t('Attach it once more.'), {
    field: 'attachmentIds',
  });
}

const TYPES = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);

/** What makes text a JSON schema as far as a service looks: an object whose words have the shapes that they must have. */
function checkSchema(text: string): void {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    throw invalid('outputSchema', t('The structure of the answer is not JSON.'), t('Correct it, or leave it out.'));
  }
  if (isSchema(schema)) return;
  throw invalid(
    'outputSchema',
    t('The structure of the answer is not a JSON schema.'),
    t('Correct it, or leave it out.'),
  );
}

function isSchema(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length === 0) return false;
  const { type, properties, items, required, enum: choices, anyOf, oneOf, allOf } = value;
  const types = Array.isArray(type) ? type : [type];
  return (
    (type === undefined || (types.length > 0 && types.every((one) => typeof one === 'string' && TYPES.has(one)))) &&
    (properties === undefined || (isRecord(properties) && Object.values(properties).every(isInnerSchema))) &&
    (items === undefined || isInnerSchema(items)) &&
    (required === undefined || (Array.isArray(required) && required.every((one) => typeof one === 'string'))) &&
    (choices === undefined || Array.isArray(choices)) &&
    [anyOf, oneOf, allOf].every((list) => list === undefined || (Array.isArray(list) && list.every(isInnerSchema)))
  );
}

/** Inside, everything may be allowed: `{}` and `true` are schemas there. */
function isInnerSchema(value: unknown): boolean {
  return typeof value === 'boolean' || (isRecord(value) && (Object.keys(value).length === 0 || isSchema(value)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(field: string, sentence: string, advice: string): ProblemError {
  return new ProblemError('invalid_input', sentence, advice, { field });
}

/**
 * A task as it begins.
 * @param agent the one that was asked for by name; null when it is to be chosen, or is not there
 */
export function newTask(draft: TaskDraft, agent: Agent | null, at: number): StoredTask {
  return {
    id: draft.id,
    title: titleFrom(draft.prompt, t('New task')),
    titleBy: 'auto',
    agent: agent?.name ?? draft.agent,
    agentId: agent?.id ?? null,
    agentChoice: draft.agent === null ? null : { by: 'person', why: null },
    work: null,
    level: draft.level,
    state: 'waiting',
    pause: null,
    failure: null,
    ranOn: null,
    plan: null,
    request: null,
    answer: '',
    cost: NO_COST,
    steps: 0,
    ranMs: 0,
    pauses: 0,
    fromPosition: 0,
    loopFrom: 0,
    outputSchema: draft.outputSchema,
    attachmentIds: [...new Set(draft.attachmentIds)],
    limits: agent?.limits ?? USUAL_WORK_LIMITS,
    chosen: draft.chosen,
    scheduleId: draft.scheduleId,
    conversationId: draft.conversationId,
    createdAt: at,
    startedAt: null,
    endedAt: null,
    removedAt: null,
    revision: 0,
  };
}

/** What another task is made of that is to do the same work as this one. Its agent is chosen again if it was before. */
export function againLike(task: StoredTask, prompt: string): Omit<TaskDraft, 'id' | 'chosen'> {
  return {
    prompt,
    agent: task.agentChoice?.by === 'person' ? task.agent : null,
    level: task.level,
    attachmentIds: task.attachmentIds,
    outputSchema: task.outputSchema,
    conversationId: task.conversationId,
    scheduleId: null,
  };
}
