import type { ChatImport, ImportReport, LeftOutReason, LossReason } from '../../../../shared/domain/chat-import';
import { t } from '../../../../shared/language/t';

/** How it ended, in one sentence. */
export function endWords({ state, report }: ChatImport): string {
  const came = cameWords(report);
  switch (state) {
    case 'running':
    case 'done':
      return came;
    case 'stopped':
      return t('The import was stopped. {came}', { came });
    case 'failed':
      return t('The import did not come to its end. {came}', { came });
  }
}

function cameWords({ added, updated, messages }: ImportReport): string {
  if (added + updated === 0) return t('No new chats came in.');
  if (updated === 0) {
    return t(
      '{added, plural, one {# chat} other {# chats}} came in: {messages, plural, one {# message} other {# messages}}.',
      { added, messages },
    );
  }
  if (added === 0) {
    return t(
      '{updated, plural, one {# chat} other {# chats}} got what was new: {messages, plural, one {# message} other {# messages}}.',
      { updated, messages },
    );
  }
  return t(
    '{added, plural, one {# chat} other {# chats}} came in, and {updated, plural, one {# chat} other {# chats}} got what was new: {messages, plural, one {# message} other {# messages}}.',
    { added, updated, messages },
  );
}

/** What was here before; null when nothing was. */
export function hereWords({ alreadyHere }: ImportReport): string | null {
  if (alreadyHere === 0) return null;
  return t('{count, plural, one {# chat was} other {# chats were}} here already, with everything.', {
    count: alreadyHere,
  });
}

/** Which chats were left out, and why. */
export function leftOutWords(reason: LeftOutReason, count: number): string {
  switch (reason) {
    case 'deleted_here':
      return t(
        '{count, plural, one {# chat that you deleted here. To have it} other {# chats that you deleted here. To have them}} again, tick “Bring back chats that I deleted here” and choose the file once more.',
        { count },
      );
    case 'empty':
      return t(
        '{count, plural, one {# chat with nothing in it} other {# chats with nothing in them}} that can be shown.',
        { count },
      );
    case 'unreadable':
      return t('{count, plural, one {# chat} other {# chats}} whose part of the file is damaged.', { count });
    case 'too_large':
      return t('{count, plural, one {# chat} other {# chats}} longer than any that is kept here.', { count });
    case 'unknown_form':
      return t(
        '{count, plural, one {# entry that is} other {# entries that are}} no chat of ChatGPT, Claude or Signalbox.',
        { count },
      );
  }
}

/** What is missing from chats that came in. `kind`: what the file calls something unknown. */
export function lossWords(reason: LossReason, kind: string | null, count: number): string {
  switch (reason) {
    case 'picture':
      return t('{count, plural, one {# chat} other {# chats}} with pictures: their names came in, not the pictures.', {
        count,
      });
    case 'recording':
      return t(
        '{count, plural, one {# chat} other {# chats}} with recordings: what was said came in where the file has it, not the sound.',
        { count },
      );
    case 'file':
      return t('{count, plural, one {# chat} other {# chats}} with files: their names came in, not the files.', {
        count,
      });
    case 'long_text':
      return t(
        '{count, plural, one {# chat} other {# chats}} with a message longer than any that is kept: it was cut.',
        { count },
      );
    case 'unknown_kind':
      return kind === null
        ? t(
            '{count, plural, one {# chat} other {# chats}} with something that is not known here: its text came in where it had any.',
            { count },
          )
        : t(
            '{count, plural, one {# chat} other {# chats}} with something that is not known here (“{kind}”): its text came in where it had any.',
            { count, kind },
          );
  }
}
