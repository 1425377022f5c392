/** A question whose answer is to be a piece of JSON. */
export interface StructuredQuestion {
  /** All that is asked, the work included. */
  readonly prompt: string;
  /** The JSON schema of the answer. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly taskId: string;
}

/** Asks Primary something for the app itself. Like chat it goes to whoever carries the mark, and to nobody else. */
export interface AskPrimary {
  /**
   * `text` is whatever came, and not to be trusted. Never rejects: without a Primary, over its limits, red, too late or
   * failed is all `ok` false.
   */
  ask(
    question: StructuredQuestion,
    signal: AbortSignal,
  ): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false }>;
}
