import { numberWords } from './formats';

const ONE_DIGIT: Intl.NumberFormatOptions = {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  useGrouping: false,
};

/** A size in megabytes of 1,048,576 bytes, with one digit behind the point: "12.5". */
export function inMegabytes(bytes: number): string {
  return numberWords(bytes / 1_048_576, ONE_DIGIT);
}

/** A size in gigabytes of 1,073,741,824 bytes, with one digit behind the point: "3.0". */
export function inGigabytes(bytes: number): string {
  return numberWords(bytes / 1024 ** 3, ONE_DIGIT);
}
