import { z } from 'zod';
import { Id, Moment } from './id';
import { Backend } from './rule';
import { CallParameters, Needs } from './work';

/** Longest name of a logical model, in UTF-16 units, after trimming. */
export const LOGICAL_NAME_MAX = 80;
/** Most targets of one logical model. */
export const TARGETS_MAX = 20;

/** What the person says of a logical model. */
export const LogicalModelDraft = z.object({
  name: z.string().trim().min(1).max(LOGICAL_NAME_MAX),
  /** What work may count on; a target that cannot do it is passed over. */
  capabilities: Needs,
  /** What work inherits unless it sets its own. */
  parameters: CallParameters,
  /** In the order in which they are tried. A target may be another logical model, as long as it does not lead back here. */
  targets: z.array(Backend).max(TARGETS_MAX),
});
export type LogicalModelDraft = z.infer<typeof LogicalModelDraft>;

/** A name of the person's own for "what I need", usable wherever a backend is. */
export const LogicalModel = LogicalModelDraft.extend({ id: Id, createdAt: Moment });
export type LogicalModel = z.infer<typeof LogicalModel>;
