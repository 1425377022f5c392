import { z } from 'zod';
import { Failure, NextStep } from './failure';

/** Every error that can reach the window has one of these codes. */
export const ProblemCode = z.enum([
  'unknown_call',
  'invalid_input',
  'not_found',
  'call_failed',
  'key_form',
  'base_url',
  'label_taken',
  'no_primary',
  'primary_needs_successor',
  'message_too_large',
  'answer_running',
  'rule',
  'logical_model',
  'agent',
  'tool_server',
  'task',
  'task_too_large',
  'attachment',
  'schedule',
  'limits',
  'vault_unprotected',
  'vault_locked',
  'vault_wrong_root_key',
  'vault_unreadable_key',
  'vault_passphrase',
  'vault_key_missing',
  'bundle',
  'chat_file',
  'storage',
  'link',
  'channel',
  'defect',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** An expected failure of a call from the window: a code, a sentence for the person, and what to do. */
export const Problem = z.object({
  code: ProblemCode,
  sentence: z.string().min(1),
  advice: z.string().min(1),
  steps: z.array(NextStep),
  /** The input field that it is about, as the contract names it. */
  field: z.string().nullable(),
  /** The provider's failure, when there was one. */
  failure: Failure.nullable(),
});
export type Problem = z.infer<typeof Problem>;
