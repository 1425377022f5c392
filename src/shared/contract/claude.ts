import { z } from 'zod';
import { ClaudeModels, ClaudeSelection } from '../domain/claude-level';
import { ClaudeProgram } from '../domain/claude-program';
import { Connection, LABEL_MAX, MODEL_NAME_MAX } from '../domain/connection';
import { Id } from '../domain/id';
import { procedure } from './problem-error';

const programPath = z.string().max(4096);

/** Claude's levels, and Claude by the person's own subscription. */
export const claude = {
  /** The models behind the levels of a Claude connection. */
  models: procedure.input(z.object({ connectionId: Id })).output(ClaudeModels),
  select: procedure.input(ClaudeSelection).output(ClaudeSelection),
  /** Looks for Claude Code on the PATH, or where the person says. */
  find: procedure.input(z.object({ path: programPath.optional() })).output(ClaudeProgram),
  /** Connects the signed-in program as a provider, proven by asking it once whether it is signed in. */
  connect: procedure
    .input(
      z.object({
        path: programPath.optional(),
        label: z.string().max(LABEL_MAX).optional(),
        model: z.string().max(MODEL_NAME_MAX).optional(),
      }),
    )
    .output(Connection),
};
