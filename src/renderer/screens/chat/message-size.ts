import { MESSAGE_MAX_BYTES } from '../../../shared/domain/message';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';

const encoder = new TextEncoder();

/** A UTF-16 unit takes at most three bytes of UTF-8, so that shorter texts need no counting. */
const SURELY_FITS = Math.floor(MESSAGE_MAX_BYTES / 3);

/** Why a text is too large to be sent, in a sentence and what to do; null when it is not. */
export function sizeProblem(text: string): string | null {
  if (text.length <= SURELY_FITS) return null;
  const bytes = encoder.encode(text).length;
  if (bytes <= MESSAGE_MAX_BYTES) return null;
  const size = numberWords(bytes / 1_048_576, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return t(
    'This message has {size} MB, and at most {most, number} MB can be sent at once. Shorten it, or send it in parts.',
    { size, most: MESSAGE_MAX_BYTES / 1_048_576 },
  );
}
