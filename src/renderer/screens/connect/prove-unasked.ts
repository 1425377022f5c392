import type { Access } from '../../../shared/contract/connections';
import { checkDraft, hasKeptKey } from './check-draft';
import type { ConnectDraft, ConnectSetting } from './draft';
import { keyFit } from './key-fit';

/**
 * What may be proven without a click, null when nothing may. A key goes unasked only where there is no doubt that it
 * belongs there: never to a provider that was guessed, and a saved key never to another origin than its own.
 */
export function accessToProveUnasked(draft: ConnectDraft, setting: ConnectSetting): Access | null {
  const check = checkDraft(draft, setting);
  if (!check.complete) return null;
  const { access } = check;
  // An address that the person typed is where the key was meant to go, whichever provider it was taken for.
  const doubtful = keyFit(draft, setting).fit !== 'silent' && access.baseUrl === undefined;
  if (doubtful) return null;
  if (access.baseUrl !== undefined && originOf(access.baseUrl) === null) return null;
  if (access.connectionId !== undefined && leavesItsOrigin(access, setting)) return null;
  return access;
}

function leavesItsOrigin(access: Access, setting: ConnectSetting): boolean {
  const { editing } = setting;
  if (!editing || !hasKeptKey(editing)) return false;
  return originOf(access.baseUrl ?? '') !== originOf(editing.baseUrl ?? '');
}

/** The origin of an address that is typed to its end; null while it is not one. */
function originOf(address: string): string | null {
  if (!/^https?:\/\/[^/?#\s]/i.test(address)) return null;
  return URL.canParse(address) ? new URL(address).origin : null;
}
