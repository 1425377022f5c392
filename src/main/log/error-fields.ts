/** How many causes of an error are followed. */
const CAUSES_MAX = 5;

/** What a log line tells of an error: no request bodies, no headers, nothing that only hangs on the error object. */
export interface ErrorFields {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorFields;
}

/** Turns whatever was thrown into the fields of a log line. */
export function errorFields(thrown: unknown, depth = 0): ErrorFields {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: String(thrown) };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  const cause = thrown.cause === undefined || depth >= CAUSES_MAX ? undefined : errorFields(thrown.cause, depth + 1);
  return {
    name: thrown.name,
    message: thrown.message,
    ...(code === undefined ? {} : { code }),
    ...(thrown.stack === undefined ? {} : { stack: thrown.stack }),
    ...(cause === undefined ? {} : { cause }),
  };
}
