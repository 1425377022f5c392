import { changeSettings } from '../../../state/settings';
import { removeRule, saveRule, setBackups } from '../../../state/rules';
import { useRouting } from '../../../state/routing';
import { useSettings } from '../../../state/settings';
import { problemOf } from '../../../state/client';
import { toast, toastProblem } from '../../../ui/toast';
import type { TemplatePlan } from './templates';

/**
 * Does what a template says, and offers to undo all of it. Rejects with main's problem; what was done by then stays, and
 * is not done twice when it is tried again.
 * @param ids for the rules, in their order
 */
export async function carryOut({ rules, backup }: TemplatePlan, ids: readonly string[]): Promise<void> {
  const added: string[] = [];
  for (const [at, rule] of rules.entries()) {
    const id = ids[at];
    if (id === undefined) continue;
    // One after the other: of equal priorities the older rule comes first.
    await saveRule(id, rule, true);
    added.push(id);
  }
  const before = { backups: useRouting.getState().backups, isOn: useSettings.getState().backups };
  if (backup !== null) {
    if (!before.backups.includes(backup)) await setBackups([...before.backups, backup]);
    await changeSettings({ backups: true });
  }
  const undo = async () => {
    try {
      for (const id of added) await removeRule(id);
      if (backup !== null) {
        await setBackups(before.backups);
        await changeSettings({ backups: before.isOn });
      }
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  toast(doneWords(added.length, backup !== null), { action: { label: 'Undo', run: () => void undo() } });
}

function doneWords(rules: number, hasBackup: boolean): string {
  if (hasBackup) return 'The backup is set.';
  return rules === 1 ? 'One rule is added.' : `${rules} rules are added.`;
}
