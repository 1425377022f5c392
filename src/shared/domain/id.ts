import { z } from 'zod';

/** The identity of a stored thing: a random UUID in its canonical lower-case form. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** A moment as milliseconds since 1970-01-01T00:00:00Z, as `Date.now()` gives it. */
export const Moment = z.int().nonnegative();
export type Moment = z.infer<typeof Moment>;
