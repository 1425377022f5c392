import { ATTACHMENT_MAX_BYTES } from '../../shared/domain/attachment';
import { ProblemError } from '../problem-error';

const MOST = `${ATTACHMENT_MAX_BYTES / 1_048_576} MB`;

/** What goes wrong while files are taken in, in words. */
export function tooLarge(name: string, bytes: number): ProblemError {
  return new ProblemError(
    'attachment',
    `“${name}” has ${(bytes / 1_048_576).toFixed(1)} MB, and at most ${MOST} can be attached.`,
    'Attach a smaller part of it.',
  );
}

export function empty(name: string): ProblemError {
  return new ProblemError('attachment', `“${name}” is empty.`, 'Choose the file again, or another one.');
}

export function unfit(name: string, ending: string | null): ProblemError {
  const isCalledThat = ending !== null && name.toLowerCase().endsWith(`.${ending}`);
  const what = ending === null ? 'a file of unknown form' : `a file of the kind ${ending.toUpperCase()}`;
  return new ProblemError(
    'attachment',
    `“${name}” is ${what}${isCalledThat ? '' : ', whatever its name says,'} and cannot be attached.`,
    'Pictures (PNG, JPEG, WebP, GIF), PDFs and text files can.',
  );
}

export function lockedPdf(name: string): ProblemError {
  return new ProblemError(
    'attachment',
    `“${name}” is protected with a password.`,
    'Save a copy without the password, then attach that.',
  );
}

export function unreadablePdf(name: string): ProblemError {
  return new ProblemError(
    'attachment',
    `“${name}” is a PDF that cannot be read.`,
    'It may be damaged. Open it elsewhere and save it again, or attach its text.',
  );
}

export function brokenOff(name = 'The file'): ProblemError {
  return new ProblemError('attachment', `“${name}” did not arrive whole.`, 'Attach it again.');
}

export function unstorable(name: string, cause: unknown): ProblemError {
  const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
  return new ProblemError(
    'storage',
    isFull ? `There is no room on the disk for “${name}”.` : `“${name}” could not be stored.`,
    isFull
      ? 'Make room, then attach it again.'
      : 'Look whether the folder of Signalbox can be written to, then try again.',
    { cause },
  );
}

export function goneAttachment(): ProblemError {
  return new ProblemError('attachment', 'This file is not there any more.', 'Attach it again.');
}
