import { z } from 'zod';
import type { ClaudeProgram } from '../../shared/domain/claude-program';
import { runBriefly, type BriefRun } from '../programs/run-briefly';

/** How long the program may take for each of its two answers, in milliseconds. */
export const ANSWER_LIMIT_MS = 5000;

/** What to run in a terminal to sign in (https://code.claude.com/docs/en/cli-reference). */
export const SIGN_IN_COMMAND = 'claude auth login';

/** A program that may be Claude Code, as it can be started. */
export interface Candidate {
  /** Where it is. */
  readonly path: string;
  /** An empty folder of the app's own. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** "2.1.272 (Claude Code)". */
const VERSION = /^\s*v?(\d+\.\d+\.\d+\S*) \(Claude Code\)\s*$/m;

/**
 * What `claude auth status` says. `authMethod` is "claude.ai" for a subscription and "oauth_token" for a token of one;
 * others name a key or another company's cloud, both billed by use.
 */
const Status = z.object({
  loggedIn: z.boolean(),
  authMethod: z.string().nullish().catch(null),
  apiProvider: z.string().nullish().catch(null),
  subscriptionType: z.string().nullish().catch(null),
});

const OF_A_SUBSCRIPTION = /^(?:claude\.?ai|oauth|oauth_token|none)$/i;

/** Longest version or plan that is shown; the real ones have a few characters. */
const WORD_MAX = 40;

/** Nothing was found. */
export const NOT_FOUND: ClaudeProgram = {
  state: 'not_found',
  path: null,
  version: null,
  plan: null,
  signInCommand: SIGN_IN_COMMAND,
};

/** How to start a program with arguments: a script of npm's runs in Node. */
export function commandFor(path: string, args: readonly string[]): { command: string; args: readonly string[] } {
  return /\.[cm]?js$/i.test(path) ? { command: 'node', args: [path, ...args] } : { command: path, args };
}

/**
 * Asks a program for its version and whether somebody is signed in to it. Both answers cost nothing. Never rejects; when
 * the signal says so, the program is ended as one that did not answer.
 */
export async function identify(candidate: Candidate, signal: AbortSignal): Promise<ClaudeProgram> {
  const { path } = candidate;
  const asked = await ask(candidate, ['--version'], signal);
  if (asked.outcome === 'no_answer') return { ...NOT_FOUND, state: 'no_answer', path };
  const version = asked.outcome === 'ended' ? VERSION.exec(asked.output)?.[1]?.slice(0, WORD_MAX) : undefined;
  if (version === undefined) return { ...NOT_FOUND, state: 'not_claude', path };
  const status = await ask(candidate, ['auth', 'status'], signal);
  const known = { ...NOT_FOUND, path, version };
  if (status.outcome !== 'ended') return { ...known, state: 'no_answer' };
  const said = readStatus(status.output);
  if (!said) return { ...known, state: 'outdated' };
  if (!said.loggedIn) return { ...known, state: 'signed_out' };
  const billedByUse =
    (said.authMethod && !OF_A_SUBSCRIPTION.test(said.authMethod)) ||
    (said.apiProvider && said.apiProvider !== 'firstParty');
  if (billedByUse) return { ...known, state: 'not_subscription' };
  return { ...known, state: 'signed_in', plan: said.subscriptionType?.trim().slice(0, WORD_MAX) || null };
}

function ask({ path, cwd, env }: Candidate, args: readonly string[], signal: AbortSignal): Promise<BriefRun> {
  return runBriefly({ ...commandFor(path, args), cwd, env }, ANSWER_LIMIT_MS, signal);
}

/** The status in what was written, which may have notices around it. */
function readStatus(output: string): z.infer<typeof Status> | null {
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  try {
    return Status.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
