import type { SecretStore } from '../../platform/platform';
import { type RootKey, rootKeyBytes, rootKeyOf } from './root-key';

/** Where the system's store keeps a root key. The id is part of it, so that a new root key never overwrites the old. */
export function slotOf(keyId: string): string {
  return `root-key-${keyId}`;
}

/** A root key out of the system's store; null when nothing fitting is there. Rejects when the store cannot be asked. */
export async function readFromSystem(secrets: SecretStore, keyId: string): Promise<RootKey | null> {
  const hex = await secrets.read(slotOf(keyId));
  const bytes = hex === null ? null : rootKeyBytes(hex);
  return bytes === null ? null : rootKeyOf(bytes, keyId);
}

/** Has the system keep a root key, and reads it back: nothing is sealed with a key that the store lost. Rejects otherwise. */
export async function keepInSystem(secrets: SecretStore, root: RootKey): Promise<void> {
  await secrets.write(slotOf(root.id), root.bytes.toString('hex'));
  const back = await readFromSystem(secrets, root.id);
  if (back === null || !back.bytes.equals(root.bytes)) throw new Error('The store did not give back what it was given');
}
