import { ATTACHMENT_MAX_BYTES } from '../../shared/domain/attachment';
import { numberWords } from '../../shared/language/formats';
import { inMegabytes } from '../../shared/language/sizes';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import { MOST_PIXELS, type PixelSize } from './pictures/picture-order';

const MOST_MEGABYTES = ATTACHMENT_MAX_BYTES / 1_048_576;

/** What goes wrong while files are taken in, in words. */
export function tooLarge(name: string, bytes: number): ProblemError {
  return new ProblemError(
    'attachment',
    t('“{name}” has {size} MB, and at most {most, number} MB can be attached.', {
      name,
      size: inMegabytes(bytes),
      most: MOST_MEGABYTES,
    }),
    t('Attach a smaller part of it.'),
  );
}

export function empty(name: string): ProblemError {
  return new ProblemError('attachment', t('“{name}” is empty.', { name }), t('Choose the file again, or another one.'));
}

export function unfit(name: string, ending: string | null): ProblemError {
  return new ProblemError(
    'attachment',
    unfitWords(name, ending),
    t('Pictures (PNG, JPEG, WebP, GIF), PDFs and text files can.'),
  );
}

function unfitWords(name: string, ending: string | null): string {
  if (ending === null) {
    return t('“{name}” is a file of unknown form, whatever its name says, and cannot be attached.', { name });
  }
  const kind = ending.toUpperCase();
  return name.toLowerCase().endsWith(`.${ending}`)
    ? t('“{name}” is a file of the kind {kind} and cannot be attached.', { name, kind })
    : t('“{name}” is a file of the kind {kind}, whatever its name says, and cannot be attached.', { name, kind });
}

/** A picture in a form that no service takes: HEIC of a phone, TIFF of a scanner, the raw file of a camera. */
export function unfitPicture(name: string, ending: string): ProblemError {
  return new ProblemError(
    'attachment',
    t('“{name}” is a picture of the kind {kind}, which cannot be read here.', { name, kind: ending.toUpperCase() }),
    t('Save or export it as JPEG or PNG, then attach that.'),
  );
}

export function unreadablePicture(name: string): ProblemError {
  return new ProblemError(
    'attachment',
    t('“{name}” is a picture that cannot be read to its end.', { name }),
    t('It may be damaged or cut off. Open it elsewhere and save it again, then attach that.'),
  );
}

export function tooManyPixels(name: string, { width, height }: PixelSize): ProblemError {
  return new ProblemError(
    'attachment',
    t('“{name}” has {width} × {height} pixels, and at most {most, number} million can be read.', {
      name,
      width: numberWords(width),
      height: numberWords(height),
      most: MOST_PIXELS / 1_000_000,
    }),
    t('Make it smaller in an app for pictures, or attach a part of it: models see a few million pixels at most.'),
  );
}

export function lockedPdf(name: string): ProblemError {
  return new ProblemError(
    'attachment',
    t('“{name}” is protected with a password.', { name }),
    t('Save a copy without the password, then attach that.'),
  );
}

export function unreadablePdf(name: string): ProblemError {
  return new ProblemError(
    'attachment',
    t('“{name}” is a PDF that cannot be read.', { name }),
    t('It may be damaged. Open it elsewhere and save it again, or attach its text.'),
  );
}

/** @param name null where it is not known which file it was */
export function brokenOff(name: string | null = null): ProblemError {
  return new ProblemError(
    'attachment',
    name === null ? t('The file did not arrive whole.') : t('“{name}” did not arrive whole.', { name }),
    t('Attach it again.'),
  );
}

export function unstorable(name: string, cause: unknown): ProblemError {
  const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
  return new ProblemError(
    'storage',
    isFull ? t('There is no room on the disk for “{name}”.', { name }) : t('“{name}” could not be stored.', { name }),
    isFull
      ? t('Make room, then attach it again.')
      : t('Look whether the folder of Signalbox can be written to, then try again.'),
    { cause },
  );
}

export function goneAttachment(): ProblemError {
  return new ProblemError('attachment', t('This file is not there any more.'), t('Attach it again.'));
}
