import type { ImportReport } from './domain/chat-import';
import { t } from './language/t';

type LeftOut = ImportReport['leftOut'][number];
type Loss = ImportReport['losses'][number];

/** What an import brought, in one sentence. */
export function broughtWords({ added, updated, alreadyHere, messages }: ImportReport): string {
  if (added === 0 && updated === 0) {
    return alreadyHere === 0
      ? t('Nothing came in.')
      : t('Nothing new: {count, plural, one {# conversation is} other {# conversations are}} here already.', {
          count: alreadyHere,
        });
  }
  const parts = [
    ...(added === 0
      ? []
      : [t('{count, plural, one {# conversation} other {# conversations}} came in', { count: added })]),
    ...(updated === 0
      ? []
      : [
          t('{count, plural, one {# conversation was} other {# conversations were}} brought up to date', {
            count: updated,
          }),
        ]),
    ...(alreadyHere === 0
      ? []
      : [t('{count, plural, one {# is here already} other {# are here already}}', { count: alreadyHere })]),
  ];
  return t('{parts}; {count, plural, one {# new message} other {# new messages}}.', {
    parts: parts.join(', '),
    count: messages,
  });
}

/** Why conversations did not come in. */
export function leftOutWords({ reason, count }: Pick<LeftOut, 'reason' | 'count'>): string {
  switch (reason) {
    case 'deleted_here':
      return t(
        '{count, plural, one {# conversation that you deleted here stays deleted} other {# conversations that you deleted here stay deleted}}.',
        { count },
      );
    case 'empty':
      return t(
        '{count, plural, one {# conversation without messages was} other {# conversations without messages were}} skipped.',
        { count },
      );
    case 'unreadable':
      return t(
        '{count, plural, one {# conversation is} other {# conversations are}} damaged in the file and could not be read.',
        { count },
      );
    case 'too_large':
      return t('{count, plural, one {# conversation is} other {# conversations are}} too large to be read.', { count });
    case 'unknown_form':
      return t(
        '{count, plural, one {# entry of the file is} other {# entries of the file are}} no conversation of a known form.',
        { count },
      );
  }
}

/** What is missing from conversations that came in. */
export function lossWords({ reason, kind, count }: Pick<Loss, 'reason' | 'kind' | 'count'>): string {
  switch (reason) {
    case 'picture':
      return t('{count, plural, one {# picture} other {# pictures}} did not come along; the text says where.', {
        count,
      });
    case 'recording':
      return t('{count, plural, one {# recording} other {# recordings}} did not come along.', { count });
    case 'file':
      return t(
        '{count, plural, one {# attached file did not come along; the text has the name} other {# attached files did not come along; the text has the names}}.',
        { count },
      );
    case 'long_text':
      return t('{count, plural, one {# message was} other {# messages were}} cut at two million characters.', {
        count,
      });
    case 'unknown_kind':
      return t(
        '{count, plural, one {# part} other {# parts}} of an unknown kind (“{kind}”) came in as text, where there was any.',
        { count, kind: kind ?? '' },
      );
  }
}

/** What else is to be said of a file that was read, or null. */
export function fileWords({ endsInTheMiddle }: ImportReport): string | null {
  return endsInTheMiddle
    ? t('The file ends in the middle: what came before is here. Download it again for the rest.')
    : null;
}
