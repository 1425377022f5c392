import { z } from 'zod';
import { LearntEscalation } from '../domain/escalation';
import { Id } from '../domain/id';
import { LogicalModel, LogicalModelDraft } from '../domain/logical-model';
import { Assumption, Outlook, PassedOver } from '../domain/route';
import { Backend, RoutingRule, RuleDraft, RuleFigures } from '../domain/rule';
import { procedure } from './problem-error';

/** Most rules that there can be. */
export const RULES_MAX = 10_000;

/** A rule with what it has come to, and what keeps its own backend from being used now. */
export const RuleView = z.object({
  rule: RoutingRule,
  figures: RuleFigures,
  /** Why its backend would be passed over at this moment; null: it would not. */
  trouble: PassedOver.nullable(),
  /** Whether an agent of the context's name exists; true for `default`. */
  agentExists: z.boolean(),
});
export type RuleView = z.infer<typeof RuleView>;

/** What one entry of the table came to when it was tried. */
export const EntryTest = z.object({
  backend: Backend,
  /** Null for an entry that leads to no connection. */
  connectionId: Id.nullable(),
  ok: z.boolean(),
  /** What was seen, in a sentence. */
  words: z.string(),
});
export type EntryTest = z.infer<typeof EntryTest>;

/** Rules, logical models, backups and what auto-escalation learnt. Any change is told by `routing_changed`. */
export const routing = {
  /** In the order in which plans see them: by context, priority, age. */
  rules: procedure.output(z.array(RuleView)),
  /** The window makes the id, so that a repeated call adds once. */
  addRule: procedure.input(RuleDraft.extend({ id: Id })).output(RoutingRule),
  updateRule: procedure.input(RuleDraft.extend({ id: Id })).output(RoutingRule),
  /** Undoable for a day. */
  removeRule: procedure.input(z.object({ id: Id })),
  undoRemoveRule: procedure.input(z.object({ id: Id })).output(RoutingRule),
  /** Puts one rule before another of its context (null: last), by giving priorities anew where they have to change. */
  moveRule: procedure.input(z.object({ id: Id, beforeId: Id.nullable() })),
  /** Makes a call by every entry of every rule, or of one, as Test connection does it. */
  testEntries: procedure.input(z.object({ ruleId: Id.optional() })).output(z.array(EntryTest)),
  /** What would happen now, for `default` and every agent: the same function that routes. */
  outlook: procedure.input(z.object({ assume: z.array(Assumption).max(20) })).output(z.array(Outlook)),

  logicalModels: procedure.output(z.array(LogicalModel)),
  addLogicalModel: procedure.input(LogicalModelDraft.extend({ id: Id })).output(LogicalModel),
  updateLogicalModel: procedure.input(LogicalModelDraft.extend({ id: Id })).output(LogicalModel),
  /** Rules that point to it stay, and say that it is gone. Undoable for a day. */
  removeLogicalModel: procedure.input(z.object({ id: Id })),
  undoRemoveLogicalModel: procedure.input(z.object({ id: Id })).output(LogicalModel),

  /** Connections that are backups, in the order in which they are tried. */
  backups: procedure.output(z.array(Id)),
  setBackups: procedure.input(z.object({ connectionIds: z.array(Id).max(1000) })).output(z.array(Id)),

  learnt: procedure.output(z.array(LearntEscalation)),
  /** Forgets what was learnt of everything, or of one. */
  forget: procedure.input(
    z.object({
      learnt: LearntEscalation.pick({ agent: true, output: true, connectionId: true, model: true }).optional(),
    }),
  ),
};
