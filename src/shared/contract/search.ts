import { z } from 'zod';
import { Id } from '../domain/id';
import { SearchOf, SearchPage, SearchState } from '../domain/search';
import { procedure } from './problem-error';

/** Finds words in everything that is kept of conversations and of tasks. */
export const search = {
  /**
   * Anything may be typed. Several words: all of them; "in quotes": just so; -word: without it; the last word counts by
   * its beginning while no space follows it. Capitals and accents make no difference. `conversationId`: only messages of
   * that conversation.
   */
  find: procedure
    .input(
      z.object({
        text: z.string(),
        of: SearchOf.default('chat'),
        limit: z.int().min(1).max(50),
        offset: z.int().min(0).max(10_000).default(0),
        conversationId: Id.optional(),
      }),
    )
    .output(SearchPage),
  /** How far the index is. After a large import or the first start with it, it is built in the background. */
  state: procedure.output(SearchState),
};
