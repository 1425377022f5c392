import { z } from 'zod';
import { ClaudeProgram } from '../domain/claude-program';
import { Connection, LABEL_MAX, MODEL_NAME_MAX } from '../domain/connection';
import { procedure } from './problem-error';

const programPath = z.string().max(4096);

/** Claude by the person's own subscription, through the Claude Code program on this computer. */
export const claudeCode = {
  /** Looks for Claude Code on the PATH, or where the person says. Costs nothing. */
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
