/**
 * The name under which the vault keeps one secret of a tool server: `{serverId}:{name}`. Keys of connections are kept
 * under the id of the connection alone, which has no colon in it.
 */
export function toolSecretSlot(serverId: string, name: string): string {
  return `${serverId}:${name}`;
}

/** Whether a slot is one of a tool server. */
export function isToolSecret(slot: string): boolean {
  return slot.includes(':');
}

/** The server and the name of a slot that {@link isToolSecret} knows. */
export function toolSecretOf(slot: string): { readonly serverId: string; readonly name: string } {
  const end = slot.indexOf(':');
  return { serverId: slot.slice(0, end), name: slot.slice(end + 1) };
}
