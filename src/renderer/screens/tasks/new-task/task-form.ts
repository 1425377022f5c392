import { create } from 'zustand';
import { ATTACHMENTS_MAX } from '../../../../shared/domain/attachment';
import { TASK_PROMPT_MAX_BYTES } from '../../../../shared/domain/task';
import type { Level } from '../../../../shared/domain/work';
import { t } from '../../../../shared/language/t';
import { numberWords } from '../../../../shared/language/formats';
import type { TaskPreset } from '../../../app/next-steps/dialog-requests';
import { type AttachedFile, attachedFile, isArriving } from '../../../state/attaching';
import { draftText, FIELD_MAX, type Written } from '../../../state/chat-drafts';
import { beginningOf, NOW, type When } from './when';

/** Everything that the dialog of a new task holds. */
export interface TaskForm {
  /** The id that the task will have: a call that is repeated makes one task. */
  readonly id: string;
  readonly text: Written;
  /** Null: chosen for the work. */
  readonly agent: string | null;
  readonly level: Level | null;
  /** The JSON schema of the answer, as typed; null: words. */
  readonly schema: string | null;
  readonly when: When;
  readonly catchesUp: boolean;
  readonly files: readonly AttachedFile[];
  readonly conversationId: string | null;
  /** The schedule that is changed; null for something new. */
  readonly editing: { readonly id: string; readonly isOn: boolean } | null;
  readonly areOptionsOpen: boolean;
}

/** An empty form. */
export function emptyForm(): TaskForm {
  return {
    id: crypto.randomUUID(),
    text: { typed: '', pasted: '' },
    agent: null,
    level: null,
    schema: null,
    when: NOW,
    catchesUp: true,
    files: [],
    conversationId: null,
    editing: null,
    areOptionsOpen: false,
  };
}

/** A text as a form holds it: long ones stand beside the field. */
export function asDraft(text: string): Written {
  return text.length > FIELD_MAX ? { typed: '', pasted: text } : { typed: text, pasted: '' };
}

/** The form that a preset begins with; null: it has nothing, so that what was written last is shown. */
export function formOf({
  prompt,
  agent,
  files = [],
  conversationId,
  isScheduled,
  schedule,
}: TaskPreset): TaskForm | null {
  const empty = emptyForm();
  if (schedule) {
    return {
      ...empty,
      text: asDraft(schedule.prompt),
      agent: schedule.agent,
      when: beginningOf(schedule.timing),
      catchesUp: schedule.catchesUp,
      files: schedule.attachments.map(attachedFile),
      editing: { id: schedule.id, isOn: schedule.isOn },
      areOptionsOpen: true,
    };
  }
  if (prompt === undefined && agent === undefined && files.length === 0 && isScheduled !== true) return null;
  return {
    ...empty,
    text: asDraft(prompt ?? ''),
    agent: agent ?? null,
    files: files.map(attachedFile),
    conversationId: conversationId ?? null,
    when: isScheduled === true ? beginningOf({ type: 'daily', time: '07:30' }) : NOW,
    areOptionsOpen: isScheduled === true,
  };
}

/** What was written last and not given: it stays while the dialog is closed. */
export const useKeptForm = create<TaskForm>(emptyForm);

const encoder = new TextEncoder();

/** Why a form cannot be given as it is: beside which field, in a sentence. Null when it can. */
export function formProblem(
  form: TaskForm,
): { readonly field: 'prompt' | 'schema' | 'files'; readonly words: string } | null {
  const prompt = draftText(form.text);
  if (prompt.trim() === '') return { field: 'prompt', words: t('Say what should be done.') };
  const bytes = prompt.length > TASK_PROMPT_MAX_BYTES / 3 ? encoder.encode(prompt).length : 0;
  if (bytes > TASK_PROMPT_MAX_BYTES) {
    const size = numberWords(bytes / 1_048_576, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      field: 'prompt',
      words: t('This text has {size} MB, and a task can have at most 1 MB. Shorten it, or attach it as a file.', {
        size,
      }),
    };
  }
  const schema = form.when.kind === 'now' ? schemaProblem(form.schema) : null;
  if (schema !== null) return { field: 'schema', words: schema };
  if (form.files.length > ATTACHMENTS_MAX) {
    return {
      field: 'files',
      words: t('At most {count, number} files can be attached. Remove some.', { count: ATTACHMENTS_MAX }),
    };
  }
  if (form.files.some(isArriving)) {
    return { field: 'files', words: t('A file is still being read. Wait a moment, or remove it.') };
  }
  return null;
}

/** Why a typed JSON schema is none; null when it is one, or nothing was typed. */
function schemaProblem(schema: string | null): string | null {
  if (schema === null || schema.trim() === '') return null;
  try {
    const parsed: unknown = JSON.parse(schema);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return null;
    return t('A JSON schema is an object: {example}.', { example: '{ "type": "object", … }' });
  } catch {
    return t('This is not JSON yet. Look for a missing quote, comma or bracket.');
  }
}
