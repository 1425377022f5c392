import { z } from 'zod';
import { ClaudeModels, ClaudeSelection } from '../domain/claude-level';
import { Id } from '../domain/id';
import { procedure } from './problem-error';

/** Claude's levels. */
export const claude = {
  /** The models behind the levels of a Claude connection. */
  models: procedure.input(z.object({ connectionId: Id })).output(ClaudeModels),
  select: procedure.input(ClaudeSelection).output(ClaudeSelection),
};
