/**
 * Characters of one token: about four in English (https://help.openai.com/en/articles/4936856), fewer in code and in
 * other languages. Too many tokens reserved cost a little waiting, too few a refused call.
 */
const CHARACTERS_PER_TOKEN = 3.5;
/** Tokens of one image: the most that Claude takes one for (https://docs.claude.com/en/docs/build-with-claude/vision). */
const TOKENS_PER_IMAGE = 1600;
/** Tokens of an answer to which no limit is set: most are shorter. */
const USUAL_OUTPUT = 1000;

/** What a call will likely use, in tokens. */
export interface TokenEstimate {
  readonly input: number;
  readonly output: number;
}

/**
 * A rule of thumb for what a call will use, made before it.
 * @param characters UTF-16 units of everything that is sent
 * @param maxOutputTokens the limit that is set to the answer; null: none
 */
export function estimateOf(characters: number, images: number, maxOutputTokens: number | null): TokenEstimate {
  return {
    input: Math.ceil(characters / CHARACTERS_PER_TOKEN) + images * TOKENS_PER_IMAGE,
    output: maxOutputTokens ?? USUAL_OUTPUT,
  };
}

/** About how many UTF-16 units so many tokens of a prompt have, by the same rule. */
export function charactersIn(tokens: number): number {
  return Math.floor(tokens * CHARACTERS_PER_TOKEN);
}
