import type { RoutingRule } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { problemOf } from '../../../state/client';
import { moveRule, removeRule, undoRemoveRule } from '../../../state/rules';
import { toast, toastProblem } from '../../../ui/toast';

async function tried(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    toastProblem(problemOf(error));
    return false;
  }
}

/** Deletes a rule and offers to undo it. Resolves to whether it is gone; what went wrong is said in a toast. */
export async function deleteRule({ id, context }: RoutingRule): Promise<boolean> {
  const isGone = await tried(() => removeRule(id));
  if (isGone) {
    toast(t('The rule for {context} is deleted.', { context }), {
      action: { label: t('Undo'), run: () => void tried(() => undoRemoveRule(id)) },
    });
  }
  return isGone;
}

/** Puts a rule before another of its context, null: last. Resolves to whether it was done. */
export function placeRule(id: string, beforeId: string | null): Promise<boolean> {
  return tried(() => moveRule(id, beforeId));
}
