/** What the app asked of Electron, in order: for tests that look at what was set up. */
export interface Asked {
  /** What was called, as `module.call`. */
  readonly call: string;
  /** Its arguments, as far as JSON can hold them. */
  readonly with: unknown;
}

const asked: Asked[] = [];

/** Remembers a call. Functions are named, so that it can be seen that one was given. */
export function record(call: string, given: unknown = null): void {
  const seen = JSON.stringify(given, (_key, value: unknown) => (typeof value === 'function' ? '(function)' : value));
  asked.push({ call, with: JSON.parse(seen ?? 'null') as unknown });
}

/** Everything that was asked so far. */
export const askedSoFar = (): readonly Asked[] => asked;
