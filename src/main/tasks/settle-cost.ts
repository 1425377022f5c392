import type { RunSeams } from './run-seams';

/** Differences below it are those of adding up in another order, in US dollars. */
const ROUNDING = 1e-9;

/** Brings the cost of a task up to what the ledger knows: calls that were cut off are paid for too. */
export function settleCost(
  { stores, store, ledger }: Pick<RunSeams, 'stores' | 'store' | 'ledger'>,
  id: string,
  onDefect: (error: unknown) => void,
): void {
  try {
    const task = stores.tasks.find(id);
    const dollars = ledger.ofTask(id).reduce((sum, { cost }) => sum + (cost?.dollars ?? 0), 0);
    if (!task || dollars <= task.cost.dollars + ROUNDING) return;
    store.write((changes) => changes.task(id, 'amend', { cost: { ...task.cost, dollars } }));
  } catch (error) {
    onDefect(error);
  }
}
