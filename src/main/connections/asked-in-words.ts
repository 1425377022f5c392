import { attachedText } from '../providers/attached-file';
import type { AnswerCall } from '../providers/stream-answer';

/** What a program that takes words alone is asked. */
interface InWords {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/**
 * The same question in words alone: instructions stand before the first message, texts of files beside what was written.
 * Pictures are named and not sent; {@link hasPictureNow} says when that matters.
 */
export function askedInWords({
  messages,
  instructions = '',
}: Pick<AnswerCall, 'messages' | 'instructions'>): InWords[] {
  const said = messages.map(({ role, content, files = [] }) => ({
    role,
    content: [
      ...files.map(({ file, mark }) =>
        file.type === 'text' ? attachedText(file, mark) : '[A picture was shown here]',
      ),
      content,
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  }));
  if (instructions === '') return said;
  return [{ role: 'user', content: `Instructions for what follows:\n\n${instructions}` }, ...said];
}

/** Whether the question itself comes with a picture, which an answer in words alone would pass over. */
export function hasPictureNow({ messages }: Pick<AnswerCall, 'messages'>): boolean {
  return messages.at(-1)?.files?.some(({ file }) => file.type === 'image') ?? false;
}
