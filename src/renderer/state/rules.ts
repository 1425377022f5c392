import type { EntryTest } from '../../shared/contract/routing';
import type { LearntEscalation } from '../../shared/domain/escalation';
import type { LogicalModelDraft } from '../../shared/domain/logical-model';
import type { RuleDraft } from '../../shared/domain/rule';
import { readRouting } from './routing';
import { currentMain } from './session';

/** Saves a rule: a new one under an id that the window made, so that a repeated call adds once. Rejects with main's problem. */
export async function saveRule(id: string, draft: RuleDraft, isNew: boolean): Promise<void> {
  const { routing } = currentMain();
  await (isNew ? routing.addRule({ ...draft, id }) : routing.updateRule({ ...draft, id }));
  await readRouting();
}

/** Deletes a rule. Rejects with main's problem. */
export async function removeRule(id: string): Promise<void> {
  await currentMain().routing.removeRule({ id });
  await readRouting();
}

/** Brings a deleted rule back. Rejects with main's problem. */
export async function undoRemoveRule(id: string): Promise<void> {
  await currentMain().routing.undoRemoveRule({ id });
  await readRouting();
}

/** Puts a rule before another one of its context, or last. Rejects with main's problem. */
export async function moveRule(id: string, beforeId: string | null): Promise<void> {
  await currentMain().routing.moveRule({ id, beforeId });
  await readRouting();
}

/** Makes a call by every entry of every rule, or of one. Rejects with main's problem. */
export function testEntries(ruleId?: string): Promise<readonly EntryTest[]> {
  return currentMain().routing.testEntries(ruleId === undefined ? {} : { ruleId });
}

/** Saves a logical model, a new one under an id that the window made. Rejects with main's problem. */
export async function saveLogicalModel(id: string, draft: LogicalModelDraft, isNew: boolean): Promise<void> {
  const { routing } = currentMain();
  await (isNew ? routing.addLogicalModel({ ...draft, id }) : routing.updateLogicalModel({ ...draft, id }));
  await readRouting();
}

/** Deletes a logical model. Rejects with main's problem. */
export async function removeLogicalModel(id: string): Promise<void> {
  await currentMain().routing.removeLogicalModel({ id });
  await readRouting();
}

/** Brings a deleted logical model back. Rejects with main's problem. */
export async function undoRemoveLogicalModel(id: string): Promise<void> {
  await currentMain().routing.undoRemoveLogicalModel({ id });
  await readRouting();
}

/** Says which connections are backups, in their order. Rejects with main's problem. */
export async function setBackups(connectionIds: readonly string[]): Promise<void> {
  await currentMain().routing.setBackups({ connectionIds: [...connectionIds] });
  await readRouting();
}

/** Forgets what auto-escalation learnt of everything, or of one. Rejects with main's problem. */
export async function forgetLearnt(one?: LearntEscalation): Promise<void> {
  const learnt = one && { agent: one.agent, output: one.output, connectionId: one.connectionId, model: one.model };
  await currentMain().routing.forget(learnt ? { learnt } : {});
  await readRouting();
}
