import type { LanguageId } from './languages';
import type { LineColours } from './roles';

/** What the window asks of the thread that colours code. One question is answered before the next is asked. */
export type ColourRequest =
  | {
      readonly do: 'colour';
      /** The number of a document; a new one begins at its first line. */
      readonly document: number;
      readonly language: LanguageId;
      /** Complete lines, without their ends. */
      readonly lines: readonly string[];
      /** The line behind them that may still grow; null when there are more complete ones to come. */
      readonly unfinished: string | null;
    }
  | { readonly do: 'forget'; readonly document: number };

/** What it answers to `colour`. */
export type ColourReply =
  | {
      readonly ok: true;
      readonly document: number;
      readonly lines: readonly LineColours[];
      readonly unfinished: LineColours | null;
    }
  | { readonly ok: false; readonly document: number };
