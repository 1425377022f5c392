import { t } from '../../../shared/language/t';
import { safeName } from '../../../shared/safe-name';

/** Longest name before the ending, in UTF-16 units: it stays readable in a list of files. */
const LONGEST = 80;
/** What no file may be called on Windows, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The name of a file for a conversation: its title, as far as every system can have it. */
export function fileNameOf(title: string, ending: 'md' | 'json' | 'html'): string {
  const plain = safeName(title.replace(/[/\\:*?"<>|]+/g, ' '))
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const isUsable = plain !== '' && plain !== 'file' && !RESERVED.test(plain.split('.')[0] ?? '');
  return `${isUsable ? plain : t('Conversation')}.${ending}`;
}
