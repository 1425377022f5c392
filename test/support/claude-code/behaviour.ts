/** How the stand-in for Claude Code behaves. It reads this anew at every start, so that it can change between two. */
export interface Behaviour {
  /** `hang`: it never answers. `rubbish`: pages of noise. `other`: another program of that name. */
  readonly version: 'claude' | 'hang' | 'rubbish' | 'other';
  /** `unknown`: a version that has no such command. */
  readonly status: 'signed_in' | 'signed_out' | 'console' | 'hang' | 'rubbish' | 'unknown';
  readonly plan: string | null;
  readonly answer:
    | 'answers'
    /** Answers only in whole messages, as without partial ones. */
    | 'whole'
    /** Thinks, then answers. */
    | 'thinks'
    /** Begins and never goes on; ends neither on its own nor when it is asked to. */
    | 'stalls'
    /** Starts a program of its own and never says a word. */
    | 'silent'
    | 'cut'
    | 'empty'
    | 'refuses'
    | 'length'
    | 'not_logged_in'
    | 'expired'
    | 'billing'
    | 'rate_limit'
    | 'old_rate_limit'
    | 'overloaded'
    | 'server'
    | 'no_model'
    | 'too_long'
    | 'uses_key'
    | 'retries'
    | 'exits'
    | 'exits_quietly'
    | 'unknown_option'
    | 'rubbish';
  readonly text: string;
  /** Milliseconds between two pieces of the answer. */
  readonly pieceMs: number;
  /** What it lists; null: it does not answer when it is asked. */
  readonly models: readonly unknown[] | null;
  /** When the limit starts again, in seconds since 1970. */
  readonly resetsAt: number;
}

/** What it does unless a test says otherwise. */
export const USUAL: Behaviour = {
  version: 'claude',
  status: 'signed_in',
  plan: 'max',
  answer: 'answers',
  text: 'Hello from your own Claude.',
  pieceMs: 1,
  models: [
    { value: 'default', displayName: 'Default (recommended)', description: 'Opus', resolvedModel: 'claude-opus-5-1' },
    { value: 'sonnet', displayName: 'Sonnet', description: 'Everyday', resolvedModel: 'claude-sonnet-5' },
    { value: 'opus', displayName: 'Opus', description: 'Hard things', resolvedModel: 'claude-opus-5-1' },
    { value: 'haiku', displayName: 'Haiku', description: 'Quick', resolvedModel: 'claude-haiku-5' },
  ],
  resetsAt: 0,
};

/** One start of the stand-in, as it wrote it down. */
export interface StandInCall {
  readonly pid: number;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The lines that came on its standard input until it was done, parsed. */
  readonly heard: readonly Readonly<Record<string, unknown>>[];
}
