import type { Context } from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { problemOf } from '../../../state/client';
import { useRouting } from '../../../state/routing';
import { removeRule, saveRule, setBackups } from '../../../state/rules';
import { changeSettings, useSettings } from '../../../state/settings';
import { toast, toastProblem } from '../../../ui/toast';
import type { TemplatePlan } from './templates';

/**
 * Does what a template says, and offers to undo all of it. Rejects with main's problem; what was done by then stays, and
 * is not done twice when it is tried again.
 * @param idFor the id of the rule of a context, the same whenever it is asked for
 */
export async function carryOut({ rules, backup }: TemplatePlan, idFor: (context: Context) => string): Promise<void> {
  const added: string[] = [];
  for (const rule of rules) {
    const id = idFor(rule.context);
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
  toast(doneWords(added.length, backup !== null), { action: { label: t('Undo'), run: () => void undo() } });
}

function doneWords(rules: number, hasBackup: boolean): string {
  if (hasBackup) return t('The backup is set.');
  return t('{count, plural, one {One rule is added.} other {# rules are added.}}', { count: rules });
}
