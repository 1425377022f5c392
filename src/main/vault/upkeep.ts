import type { SecretStore } from '../platform/platform';
import type { KeyRing } from './key-ring';
import { passesCheck } from './root-key/root-key';
import { readFromSystem, slotOf } from './root-key/system';

/**
 * Brings back what is sealed with an earlier root key that the system's store has again.
 * @returns whether there was any
 */
export async function recoverFromSystem(ring: KeyRing, secrets: SecretStore): Promise<boolean> {
  let any = false;
  for (const { keyId, source, check } of ring.isOpen ? ring.rootKeys.others() : []) {
    if (source !== 'system' || ring.envelopes.under(keyId).length === 0) continue;
    // A store that does not answer changes nothing: the next start asks again.
    const root = await readFromSystem(secrets, keyId).catch(() => null);
    if (root === null || !ring.isOpen || !passesCheck(root, check)) continue;
    ring.recover(root);
    any = true;
  }
  return any;
}

/**
 * Removes root keys that nothing is sealed with: what a rotation left behind, or one that was cut short. The system's
 * store first, so that a key it still holds stays on record.
 */
export async function removeUnused(ring: KeyRing, secrets: SecretStore): Promise<void> {
  for (const { keyId, source } of ring.isOpen ? ring.rootKeys.others() : []) {
    if (!ring.isOpen || ring.envelopes.under(keyId).length > 0) continue;
    const gone =
      source !== 'system' ||
      // A store that does not answer keeps the record: the next start tries again.
      (await secrets.remove(slotOf(keyId)).then(
        () => true,
        () => false,
      ));
    if (gone && ring.isOpen && ring.envelopes.under(keyId).length === 0) ring.rootKeys.remove(keyId);
  }
}
