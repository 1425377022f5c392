/** Most tokens of the long input of a certification run. */
const TOKENS_MAX = 32_000;
/** How many are sent when nobody says how many fit. */
const TOKENS_UNKNOWN = 16_000;
/** The part of the known context that is filled: the rest is for other ways of counting and for the answer. */
const SHARE = 0.6;

/** About how many tokens the long input of a certification run has. @param contextTokens null: not known */
export function longInputTokens(contextTokens: number | null): number {
  if (contextTokens === null) return TOKENS_UNKNOWN;
  return Math.min(TOKENS_MAX, Math.floor(contextTokens * SHARE));
}
