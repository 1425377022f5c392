import { z } from 'zod';
import { ClaudeModels } from '../domain/claude-level';
import { Id } from '../domain/id';
import { procedure } from './problem-error';

/** Claude's levels. Which one is used for what is a setting. */
export const claude = {
  /** The models behind the levels of a Claude connection, by its list as it was last read. */
  models: procedure.input(z.object({ connectionId: Id })).output(ClaudeModels),
};
