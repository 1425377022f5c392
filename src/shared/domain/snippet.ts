import { z } from 'zod';
import { Id } from './id';

/** Longest name of a snippet, in UTF-16 units. */
export const SNIPPET_NAME_MAX = 40;
/** Longest text of a snippet, in UTF-16 units. */
export const SNIPPET_TEXT_MAX = 20_000;
/** Most snippets: more than a list that is read while typing is of use for. */
export const SNIPPETS_MAX = 300;

/** Names of slash commands, which no snippet can have. */
export const COMMAND_NAMES = ['task', 'agent', 'model', 'new', 'snippets', 'export'] as const;

/** A text that is written often, taken by its name. `{{words}}` in it are asked for whenever it is taken. */
export const Snippet = z.object({
  id: Id,
  /** One word of letters, figures, hyphens and underscores, unique whatever the case. */
  name: z.string().min(1).max(SNIPPET_NAME_MAX),
  text: z.string().min(1).max(SNIPPET_TEXT_MAX),
});
export type Snippet = z.infer<typeof Snippet>;
