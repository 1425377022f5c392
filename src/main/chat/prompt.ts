import type { Attachment } from '../../shared/domain/attachment';
import type { Message } from '../../shared/domain/message';
import type { PromptMessage } from '../connections/primary';
import type { SentSummary } from './long/sent-part';
import { sentSummary } from './long/summary-words';

/**
 * What Primary is sent for a branch that ends with a question: questions and answers in turn. Answers without text are
 * left out, and questions that then stand next to each other become one, since several services refuse two in a row.
 * @param summary stands before it as words of the person; null: nothing does
 */
export function promptOf(branch: readonly Message[], summary: SentSummary | null = null): PromptMessage[] {
  const prompt: { role: 'user' | 'assistant'; content: string; attachments?: readonly Attachment[] }[] = [];
  if (summary !== null) prompt.push({ role: 'user', content: sentSummary(summary) });
  for (const message of branch) {
    const attachments = message.role === 'user' ? message.attachments : [];
    if (message.text === '' && attachments.length === 0) continue;
    const last = prompt.at(-1);
    if (last?.role === message.role) {
      last.content = [last.content, message.text].filter(Boolean).join('\n\n');
      if (attachments.length > 0) last.attachments = [...(last.attachments ?? []), ...attachments];
    } else {
      prompt.push({ role: message.role, content: message.text, ...(attachments.length > 0 && { attachments }) });
    }
  }
  return prompt;
}

/** Newer models take no half answer to go on from as their own, so they are asked in words. */
const GO_ON =
  'Your last answer was cut off. Go on exactly where it stops: begin with the very next character, repeat nothing, and add no remark.';

/** What Primary is sent for the rest of an answer: the branch that ends with its question, what arrived, and a request. */
export function promptToGoOn(
  branch: readonly Message[],
  arrived: string,
  summary: SentSummary | null = null,
): PromptMessage[] {
  return [...promptOf(branch, summary), { role: 'assistant', content: arrived }, { role: 'user', content: GO_ON }];
}
