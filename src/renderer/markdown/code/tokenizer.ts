import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import {
  codeToTokensBase,
  createShikiPrimitive,
  getLastGrammarState,
  type ThemedToken,
  type ThemeRegistrationRaw,
} from '@shikijs/primitive';
import { GRAMMARS } from './grammars';
import type { LanguageId } from './languages';
import { EXCEPTIONS, type LineColours, type Role, ROLES, SCOPES } from './roles';

/** Longest line that is looked into, in UTF-16 units: what is longer is data, and grammars may be slow in it. */
const LINE_COLOURED_MAX = 1_000;

const THEME_NAME = 'roles';
const hex = (role: Role) => `#${ROLES.indexOf(role).toString(16).padStart(6, '0')}`;

/** A theme whose colours are the positions of the roles: what comes out of it can be nothing else. */
const THEME: ThemeRegistrationRaw = {
  name: THEME_NAME,
  type: 'light',
  fg: hex('plain'),
  bg: '#ffffff',
  settings: [
    { settings: { foreground: hex('plain'), background: '#ffffff' } },
    ...(Object.keys(SCOPES) as (keyof typeof SCOPES)[]).map((role) => ({
      scope: [...SCOPES[role]],
      settings: { foreground: hex(role) },
    })),
    ...EXCEPTIONS.map(([role, scopes]) => ({ scope: [...scopes], settings: { foreground: hex(role) } })),
  ],
};

/** Where a grammar stands between two lines. */
type State = ReturnType<typeof getLastGrammarState>;

/** What was found in some lines. */
export interface Tokenized {
  readonly lines: readonly LineColours[];
  /** The line behind them, which has no end yet; null where there is none. */
  readonly unfinished: LineColours | null;
}

/** Finds the roles in code that arrives line by line; each line is looked at once, from where the one before ended. */
export class Tokenizer {
  readonly #shiki = createShikiPrimitive({
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    themes: [THEME],
    langs: [],
    warnings: false,
  });
  readonly #fetched = new Map<LanguageId, Promise<void>>();
  /** Where each document stands, by its number. */
  readonly #states = new Map<number, State>();

  /**
   * Goes on with a document.
   *
   * @param document a number of the caller's own; a new one begins at its first line
   * @param unfinished what stands behind the lines; it is looked at without going on to it
   * @throws when the grammar cannot be fetched
   */
  async goOn(
    document: number,
    language: LanguageId,
    lines: readonly string[],
    unfinished: string | null,
  ): Promise<Tokenized> {
    await this.#fetch(language);
    const found = this.#read(document, language, lines);
    if (found.state) this.#states.set(document, found.state);
    const rest = unfinished === null ? null : this.#read(document, language, [unfinished]);
    return { lines: found.lines, unfinished: rest?.lines[0] ?? null };
  }

  /** Forgets a document. */
  forget(document: number): void {
    this.#states.delete(document);
  }

  #read(
    document: number,
    lang: LanguageId,
    lines: readonly string[],
  ): { lines: LineColours[]; state: State | undefined } {
    if (lines.length === 0) return { lines: [], state: undefined };
    const grammarState = this.#states.get(document);
    const tokens = codeToTokensBase(this.#shiki, lines.join('\n'), {
      lang,
      theme: THEME_NAME,
      tokenizeMaxLineLength: LINE_COLOURED_MAX,
      // Whoever asks waits for so long and no longer; a limit here would leave out colours while a grammar is new.
      tokenizeTimeLimit: 0,
      ...(grammarState ? { grammarState } : {}),
    });
    const state = getLastGrammarState(this.#shiki, tokens);
    return { lines: tokens.map(coloursOf), state };
  }

  #fetch(language: LanguageId): Promise<void> {
    const known = this.#fetched.get(language);
    if (known) return known;
    const fetched = GRAMMARS[language]().then(({ default: grammars }) => this.#shiki.loadLanguageSync(...grammars));
    this.#fetched.set(language, fetched);
    return fetched;
  }
}

/** A line's pieces with neighbours of one role together. Empty for a line without any role. */
function coloursOf(tokens: readonly ThemedToken[]): LineColours {
  const pieces: number[] = [];
  for (const { content, color } of tokens) {
    const role = Number.parseInt(color?.slice(1) ?? '0', 16);
    const known = role > 0 && role < ROLES.length ? role : 0;
    if (pieces.at(-1) === known) pieces[pieces.length - 2] = (pieces.at(-2) ?? 0) + content.length;
    else pieces.push(content.length, known);
  }
  return pieces.length === 2 && pieces[1] === 0 ? [] : pieces;
}
