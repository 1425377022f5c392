import { numberWords } from '../../../shared/language/formats';

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** A short duration as people say it: "80 ms", "0.9 s", "12 s". Takes milliseconds. */
export function seconds(ms: number): string {
  if (ms < 99.5) return `${Math.round(ms)} ms`;
  if (ms < 9950) return `${numberWords(ms / 1000, TENTHS)} s`;
  return `${Math.round(ms / 1000)} s`;
}
