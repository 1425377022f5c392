import type { Checks } from './check';
import { longInput } from './long-input';
import { streaming } from './streaming';
import { structuredOutput } from './structured-output';
import { tools } from './tools';
import { vision } from './vision';

/** The checks as they are carried out. Read at the first run: the start of the app has no use for them. */
export const allChecks: Checks = {
  streaming,
  tools,
  structured_output: structuredOutput,
  vision,
  long_input: longInput,
};
