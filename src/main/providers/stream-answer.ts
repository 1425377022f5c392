import { NO_PARAMETERS } from '../../shared/domain/work';
import type { AnswerPart } from './answer-part';
import type { ModelPrompt } from './ask-model';
import type { AnswerPiece } from './part-queue';
import { streamCall, type TurnCall, type TurnEnd } from './stream-turn';

/** What {@link streamAnswer} needs for one answer: its limits are those of a turn. */
export interface AnswerCall extends Pick<
  TurnCall,
  'kind' | 'model' | 'signal' | 'firstTokenMs' | 'stallMs' | 'onHeaders'
> {
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  /** Most tokens that the answer may have; the service's own limit when absent. */
  readonly maxOutputTokens?: number;
}

/**
 * Streams one answer in words. Always ends with exactly one `end` or `failed` and never throws. Nothing is tried again:
 * who tries where is decided above. Ending the iteration early ends the request.
 */
export function streamAnswer({
  messages,
  maxOutputTokens,
  ...call
}: AnswerCall): AsyncGenerator<AnswerPart, void, void> {
  const prompt = messages.map(({ role, content }): ModelPrompt[number] => ({
    role,
    content: [{ type: 'text', text: content }],
  }));
  const parameters = maxOutputTokens === undefined ? NO_PARAMETERS : { ...NO_PARAMETERS, maxOutputTokens };
  return streamCall({ ...call, prompt, parameters }, endOf);
}

function endOf(end: TurnEnd): Exclude<AnswerPart, AnswerPiece> {
  if (end.type === 'failed') return { type: 'failed', failure: end.failure, usage: end.usage };
  const { finish, usage } = end.reply;
  return { type: 'end', usage, finish: finish === 'tools' ? 'other' : finish };
}
