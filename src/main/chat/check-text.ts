import { MESSAGE_MAX_BYTES } from '../../shared/domain/message';
import { inMegabytes } from '../../shared/language/sizes';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';

/** @throws ProblemError `invalid_input` for an empty message without files, `message_too_large` for one that is too long */
export function checkText(text: string, hasFiles: boolean): void {
  if (text.trim() === '' && !hasFiles) {
    throw new ProblemError('invalid_input', t('There is nothing to send yet.'), t('Type a message first.'), {
      field: 'text',
    });
  }
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= MESSAGE_MAX_BYTES) return;
  throw new ProblemError(
    'message_too_large',
    t('This message has {size} MB, and at most {most, number} MB can be sent at once.', {
      size: inMegabytes(bytes),
      most: MESSAGE_MAX_BYTES / 1_048_576,
    }),
    t('Shorten it, or send it in parts. What you typed is kept.'),
    { field: 'text' },
  );
}
