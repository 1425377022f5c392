import { z } from 'zod';
import { Connection } from '../domain/connection';
import { ProviderKind } from '../domain/provider';
import { procedure } from './problem-error';

/** Longest bundle that is read, in UTF-16 units. Hundreds of connections stay far below. */
export const BUNDLE_MAX = 5_000_000;
const passphrase = z.string().max(1024);
const content = z.string().max(BUNDLE_MAX);

/** One connection in a bundle, without its key. */
export const BundledConnection = z.object({
  /** Its place in the bundle. */
  index: z.int().nonnegative(),
  kind: ProviderKind,
  label: z.string(),
  baseUrl: z.string().nullable(),
  defaultModel: z.string(),
  hasKey: z.boolean(),
  /** What it will be called here: another label when its own is taken. */
  labelHere: z.string(),
  /** The same account or server is connected here already, under this label; null when it is not. */
  alreadyHere: z.string().nullable(),
});
export type BundledConnection = z.infer<typeof BundledConnection>;

/** Carrying connections with their keys, rules and logical models to another computer, sealed with a passphrase. */
export const transfer = {
  /** The sealed file, to be saved by the window. Nobody can read it without the passphrase. */
  pack: procedure.input(z.object({ passphrase })).output(z.object({ fileName: z.string(), content: z.string() })),
  /** What a file holds. Nothing is saved by looking. */
  open: procedure
    .input(z.object({ content, passphrase }))
    .output(z.object({ madeAt: z.int().nonnegative(), connections: z.array(BundledConnection) })),
  /**
   * Connects the chosen ones, all or none. Keys that cannot be kept here are not taken: the problem says why. Rules and
   * logical models come along as far as what they point to is here then; a notice says how many.
   */
  take: procedure
    .input(z.object({ content, passphrase, indexes: z.array(z.int().nonnegative()).min(1) }))
    .output(z.array(Connection)),
};
