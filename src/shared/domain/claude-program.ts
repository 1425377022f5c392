import { z } from 'zod';

/**
 * The Claude Code program on this computer and whether somebody is signed in to it, as far as it says itself.
 * `not_found`: nothing of that name on the PATH, or not where the person said. `not_claude`: something else answered, or
 * it cannot be run. `no_answer`: it did not answer in time. `outdated`: Claude Code, but it cannot tell whether somebody is
 * signed in. `signed_out`, `signed_in`: its own word, which proves presence, not validity. `not_subscription`: signed in
 * with an account that is billed by use.
 */
export const ClaudeProgram = z.object({
  state: z.enum(['not_found', 'not_claude', 'no_answer', 'outdated', 'signed_out', 'not_subscription', 'signed_in']),
  /** Where it is; null when there is none. */
  path: z.string().nullable(),
  version: z.string().nullable(),
  /** The plan that it names ("max", "pro"); null when it names none. */
  plan: z.string().nullable(),
  /** What to run in a terminal to sign in. */
  signInCommand: z.string(),
});
export type ClaudeProgram = z.infer<typeof ClaudeProgram>;
