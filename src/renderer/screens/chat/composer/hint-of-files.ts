import { ATTACHMENTS_MAX } from '../../../../shared/domain/attachment';
import { t } from '../../../../shared/language/t';
import { isArriving } from '../../../state/attaching';
import type { Draft } from '../../../state/chat-drafts';

/** Why what is written cannot go off with its files as they are; null when it can. */
export function hintOfFiles(files: Draft['files']): string | null {
  if (files.length > ATTACHMENTS_MAX) {
    return t('At most {count, number} files can be attached. Remove some.', { count: ATTACHMENTS_MAX });
  }
  if (files.some(isArriving)) return t('A file is still being read. Wait a moment, or remove it.');
  const refused = files.filter(({ problem }) => problem !== null).length;
  if (refused === 0) return null;
  return t(
    '{count, plural, one {Remove the file that could not be attached.} other {Remove the files that could not be attached.}}',
    {
      count: refused,
    },
  );
}
