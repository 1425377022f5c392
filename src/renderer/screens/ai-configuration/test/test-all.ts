import { create } from 'zustand';
import type { ConnectionTestRun } from '../../../../shared/domain/connection-test';
import { allOf } from '../../../../shared/language/lists';
import { t } from '../../../../shared/language/t';
import { askToUnlockKeys } from '../../../app/next-steps/dialog-requests';
import { problemOf } from '../../../state/client';
import { useConnectionStore } from '../../../state/connections';
import { startAllTests } from '../../../state/tests';
import { useVault } from '../../../state/vault';
import { toast, toastProblem } from '../../../ui/toast';

/** Whether every connection is being tested: then the cards are quiet, and what came of it is told once. */
export const useTestAll = create<{ readonly isRunning: boolean }>(() => ({ isRunning: false }));

/** Tests every connection, after unlocking the keys where they are locked, and says what came of it. */
export async function testAll(): Promise<void> {
  if (useTestAll.getState().isRunning) return;
  useTestAll.setState({ isRunning: true });
  try {
    if (useVault.getState().vault?.state === 'locked') await askToUnlockKeys();
    const connected = useConnectionStore.getState().order.length;
    toast(outcomeWords(await startAllTests(), connected));
  } catch (error) {
    toastProblem(problemOf(error));
  } finally {
    useTestAll.setState({ isRunning: false });
  }
}

/** What came of testing all, in one sentence: "4 of 5 providers passed: Claude failed." */
export function outcomeWords(runs: readonly ConnectionTestRun[], connected: number): string {
  const passed = runs.filter(({ state }) => state === 'passed').length;
  if (passed === connected) return t('All {count, number} providers passed.', { count: connected });
  const { byId } = useConnectionStore.getState();
  const failed = runs.flatMap(({ state, connectionId }) =>
    state === 'failed' ? (byId[connectionId]?.label ?? []) : [],
  );
  const told = { passed, count: connected };
  if (failed.length === 0) return t('{passed, number} of {count, number} providers passed.', told);
  return failed.length <= 2
    ? t('{passed, number} of {count, number} providers passed: {names} failed.', { ...told, names: allOf(failed) })
    : t('{passed, number} of {count, number} providers passed, {failed, number} failed.', {
        ...told,
        failed: failed.length,
      });
}
