import { NO_PARAMETERS, type CallParameters } from '../../shared/domain/work';
import type { AnswerPart } from './answer-part';
import type { ModelPrompt } from './ask-model';
import { attachedPart, type AttachedFile } from './attached-file';
import type { AnswerPiece } from './part-queue';
import { streamCall, type TurnCall, type TurnEnd } from './stream-turn';

/** What {@link streamAnswer} needs for one answer: its limits are those of a turn. */
export interface AnswerCall extends Pick<
  TurnCall,
  'kind' | 'model' | 'signal' | 'firstTokenMs' | 'stallMs' | 'onHeaders'
> {
  readonly messages: readonly AskedMessage[];
  /** Told before everything else. */
  readonly instructions?: string;
  /** What is null or absent is not sent: the model's own default holds. */
  readonly parameters?: CallParameters;
}

/** A message in words, and the files that go with it. */
export interface AskedMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  readonly files?: readonly AskedFile[];
}

/** A file of a message. `mark`: see {@link attachedPart}. */
export interface AskedFile {
  readonly file: AttachedFile;
  readonly mark: string;
}

/**
 * Streams one answer in words. Always ends with exactly one `end` or `failed` and never throws. Nothing is tried again:
 * who tries where is decided above. Ending the iteration early ends the request.
 */
export function streamAnswer({
  messages,
  instructions = '',
  parameters = NO_PARAMETERS,
  ...call
}: AnswerCall): AsyncGenerator<AnswerPart, void, void> {
  const prompt = messages.map(turnOf);
  if (instructions !== '') prompt.unshift({ role: 'system', content: instructions });
  return streamCall({ ...call, prompt, parameters }, endOf);
}

function turnOf({ role, content, files = [] }: AskedMessage): ModelPrompt[number] {
  const words = { type: 'text' as const, text: content };
  if (role === 'assistant') return { role, content: [words] };
  // Several services refuse a text that is empty, which stands beside a file where nothing was typed.
  const typed = content === '' ? [] : [words];
  return { role, content: [...files.map(({ file, mark }) => attachedPart(file, mark)), ...typed] };
}

function endOf(end: TurnEnd): Exclude<AnswerPart, AnswerPiece> {
  if (end.type === 'failed') return { type: 'failed', failure: end.failure, usage: end.usage };
  const { finish, usage } = end.reply;
  return { type: 'end', usage, finish: finish === 'tools' ? 'other' : finish };
}
