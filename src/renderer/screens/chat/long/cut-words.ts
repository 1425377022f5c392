import type { ContextCut } from '../../../../shared/domain/context-cut';
import type { CutMode } from '../../../../shared/domain/cut-mode';
import { t } from '../../../../shared/language/t';
import { dollars } from '../../../ui/money';

/** What a divider says by itself. */
export function cutTitle({ mode, messages }: ContextCut): string {
  switch (mode) {
    case 'summary':
      return t(
        '{count, plural, one {Summary of the message above, sent in its place} other {Summary of the # messages above, sent in their place}}',
        { count: messages },
      );
    case 'drop':
      return t(
        '{count, plural, one {The message above is no longer sent} other {The # messages above are no longer sent}}',
        { count: messages },
      );
  }
}

/** What of a conversation is not sent, in the line below the composer and in its options; null where everything is. */
export function leftOutWords(cut: ContextCut | null): string | null {
  switch (cut?.mode) {
    case undefined:
      return null;
    case 'summary':
      return t('{count, plural, one {# older message summarised} other {# older messages summarised}}', {
        count: cut.messages,
      });
    case 'drop':
      return t('{count, plural, one {# older message left out} other {# older messages left out}}', {
        count: cut.messages,
      });
  }
}

/** What happens first when a message is sent with which the conversation does not fit; null: the person is asked then. */
export function toBeCutWords(mode: CutMode | null): string | null {
  switch (mode) {
    case 'summary':
      return t('older messages are summarised first');
    case 'drop':
      return t('the oldest messages are left out');
    case null:
      return null;
  }
}

/** What of a conversation is not sent, as a sentence. */
export function leftOutSentence(cut: ContextCut | null): string {
  switch (cut?.mode) {
    case undefined:
      return t('Everything is sent now.');
    case 'summary':
      return t(
        '{count, plural, one {Now a summary of # older message is sent in its place.} other {Now a summary of # older messages is sent in their place.}}',
        { count: cut.messages },
      );
    case 'drop':
      return t('{count, plural, one {Now # older message is not sent.} other {Now # older messages are not sent.}}', {
        count: cut.messages,
      });
  }
}

/** Files that went with the messages above and are not sent either; null where there are none. */
export function filesWords({ mode, files }: ContextCut): string | null {
  if (files === 0) return null;
  return mode === 'summary'
    ? t(
        '{count, plural, one {A file of these messages is named in what was summarised, but no longer sent.} other {# files of these messages are named in what was summarised, but no longer sent.}}',
        { count: files },
      )
    : t(
        '{count, plural, one {A file of these messages is no longer sent either.} other {# files of these messages are no longer sent either.}}',
        {
          count: files,
        },
      );
}

/** Who wrote a summary and what it cost; null where nothing is known of it. */
export function writtenWords({ source, cost, isEdited }: ContextCut): string | null {
  if (source === null) return null;
  const who = source.model === null ? source.label : `${source.label} · ${source.model}`;
  const price = cost === null || cost.dollars === 0 || source.practice ? null : dollars(cost.dollars);
  if (isEdited) return t('Written by {who}, changed by you', { who });
  return price === null ? t('Written by {who}', { who }) : t('Written by {who} for {price}', { who, price });
}

/** What is said once a cut was changed; null: everything is sent. */
export function changedWords(mode: CutMode | null): string {
  switch (mode) {
    case 'summary':
      return t('The summary is sent in place of the older messages.');
    case 'drop':
      return t('The older messages are no longer sent.');
    case null:
      return t('All messages are sent again.');
  }
}
