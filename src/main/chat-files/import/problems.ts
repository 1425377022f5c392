import { CHAT_IMPORT_MAX_BYTES } from '../../../shared/domain/chat-import';
import { inGigabytes } from '../../../shared/language/sizes';
import type { PlainText } from '../../../shared/language/text';
import { t } from '../../../shared/language/t';
import type { IntakeWords } from '../../attachments/intake';
import { ProblemError } from '../../problem-error';
import type { Unreadable } from './open-export';

/** What happened, and what to do. */
export interface Words {
  readonly sentence: string;
  readonly advice: string;
}

const CHOOSE =
  'Choose the archive (.zip) that ChatGPT or Claude sent you, or the conversations.json in it.' satisfies PlainText;

/** What goes wrong while the file comes in, in words. */
export const intakeWords: IntakeWords = {
  tooLarge: (name, bytes) =>
    problem({
      sentence: t('“{name}” has {size} GB, and at most {most} GB can be read.', {
        name,
        size: inGigabytes(bytes),
        most: CHAT_IMPORT_MAX_BYTES / 1024 ** 3,
      }),
      advice: t('Unpack it and choose the conversations.json in it: pictures and recordings are not needed.'),
    }),
  brokenOff: (name) =>
    problem({
      sentence: name === null ? t('The file did not arrive whole.') : t('“{name}” did not arrive whole.', { name }),
      advice: t('Choose it again.'),
    }),
  unstorable: (name, cause) => {
    const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    return new ProblemError(
      'storage',
      isFull ? t('There is no room on the disk for “{name}”.', { name }) : t('“{name}” could not be stored.', { name }),
      isFull
        ? t('Make room for the file and for what is in it, then choose it again.')
        : t('Look whether the folder of Signalbox can be written to, then try again.'),
      { cause },
    );
  },
};

export function emptyFile(name: string): ProblemError {
  return problem(unreadableWords('empty', name));
}

export function alreadyRunning(): ProblemError {
  return problem({
    sentence: t('Another file of conversations is being read.'),
    advice: t('Wait for its end, or stop it, then choose this one again.'),
  });
}

export function unknownImport(): ProblemError {
  return problem({ sentence: t('This import is not there any more.'), advice: t('Choose the file again.') });
}

/** Why a file cannot be read at all. */
export function unreadableWords(why: Unreadable, name: string): Words {
  switch (why) {
    case 'empty':
      return { sentence: t('“{name}” is empty.', { name }), advice: t(CHOOSE) };
    case 'web_page':
      return { sentence: t('“{name}” is a web page, for reading in a browser.', { name }), advice: t(CHOOSE) };
    case 'not_json':
      return {
        sentence: t('“{name}” is neither an archive nor a file of conversations.', { name }),
        advice: t(CHOOSE),
      };
    case 'no_conversations':
      return {
        sentence: t('The archive “{name}” holds no conversations.json.', { name }),
        advice: t('Ask ChatGPT or Claude for a new export of your data, then choose the archive that they send you.'),
      };
    case 'locked':
      return {
        sentence: t('The archive “{name}” is protected with a password.', { name }),
        advice: t('Unpack it, then choose the conversations.json in it.'),
      };
    case 'broken_archive':
      return {
        sentence: t('The archive “{name}” is damaged or not whole.', { name }),
        advice: t('Download it again, or unpack it and choose the conversations.json in it.'),
      };
  }
}

/** The same as {@link unreadableWords}, before the file is here whole. */
export function unreadableFile(why: Unreadable, name: string): ProblemError {
  return problem(unreadableWords(why, name));
}

/** The file could be read, and there is nothing in it that is known. */
export function nothingFound(name: string): Words {
  return {
    sentence: t('“{name}” holds no conversations of ChatGPT, Claude or Signalbox.', { name }),
    advice: t(CHOOSE),
  };
}

/** The file ends before its first conversation does. */
export function nothingWhole(name: string): Words {
  return {
    sentence: t('“{name}” ends before its first conversation does.', { name }),
    advice: t('Download it again.'),
  };
}

/** Something of our own or of the disk went wrong in the middle. What came in before stays. */
export function brokeDown(name: string, cause: unknown): Words {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return {
      sentence: t('There was no more room on the disk while “{name}” was read.', { name }),
      advice: t('Make room, then choose the file again. What came in is kept and not taken twice.'),
    };
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      sentence: t('A conversation in “{name}” needs more memory than there is for it.', { name }),
      advice: t('What came in before it is kept. The log says more.'),
    };
  }
  return {
    sentence: t('“{name}” could not be read to its end.', { name }),
    advice: t('What came in is kept and not taken twice: choose the file again. The log says more.'),
  };
}

function problem({ sentence, advice }: Words): ProblemError {
  return new ProblemError('chat_file', sentence, advice);
}
