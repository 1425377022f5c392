/** How fast an answer comes. */
export interface Pace {
  readonly tokensPerSecond: number;
  /** Milliseconds before the first piece. */
  readonly firstTokenMs: number;
}

/** What the practice provider will say, and how. */
export interface PracticeAnswer {
  /** Empty for most answers. */
  readonly reasoning: string;
  /** Markdown. */
  readonly text: string;
  /** Null: as fast as it is taken. */
  readonly pace: Pace | null;
  /** `silence`: it stops in the middle and says nothing more. `cut`: the connection breaks in the middle. */
  readonly ending: 'complete' | 'silence' | 'cut';
}
