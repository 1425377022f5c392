import type { TestResult } from '../../../shared/contract/connections';
import { keepConnection } from '../../state/connections';
import { currentMain } from '../../state/session';
import { withOpenVault } from './with-open-vault';

/**
 * Tests a connection, after unlocking the keys where they are locked. Rejects with main's problem.
 * @returns null when the person closed the vault's dialog: then nothing was tested
 */
export async function testConnection(id: string): Promise<TestResult | null> {
  const tested = await withOpenVault(() => currentMain().connections.test({ id }));
  if (!tested.given) return null;
  keepConnection(tested.value.connection);
  return tested.value;
}
