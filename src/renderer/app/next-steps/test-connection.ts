import type { ConnectionTestRun } from '../../../shared/domain/connection-test';
import { startTest } from '../../state/tests';
import { withOpenVault } from './with-open-vault';

/**
 * Tests a connection, after unlocking the keys where they are locked. A failed test is a result. Rejects with main's
 * problem when it could not be made.
 * @returns null when the person closed the vault's dialog: then nothing was tested
 */
export async function testConnection(id: string): Promise<ConnectionTestRun | null> {
  const tested = await withOpenVault(() => startTest(id));
  return tested.given ? tested.value : null;
}
