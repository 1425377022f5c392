import { z } from 'zod';
import { API_KEY_MAX, BASE_URL_MAX, Connection, MODEL_NAME_MAX } from '../domain/connection';
import { Discovery } from '../domain/found-server';
import { procedure } from './problem-error';

/** Local model servers. What changes is told by `discovery_changed`. */
export const discovery = {
  /** Looks unless the last result is younger than five minutes; `again` looks anyway. */
  look: procedure.input(z.object({ again: z.boolean() })).output(Discovery),
  /** One click: connects a found server under a label that is free, with its first usable model unless one is named. */
  connect: procedure
    .input(
      z.object({
        baseUrl: z.string().max(BASE_URL_MAX),
        model: z.string().max(MODEL_NAME_MAX).optional(),
        apiKey: z.string().max(API_KEY_MAX).optional(),
      }),
    )
    .output(Connection),
};
