import { tidyBaseUrl } from '../../../shared/base-url';
import type { Access } from '../../../shared/contract/connections';
import { checkDraft, hasKeptKey } from './check-draft';
import type { ConnectDraft, ConnectSetting } from './draft';
import { keyFit } from './key-fit';

/**
 * What may be proven without a click, null when nothing may. A key goes unasked only where there is no doubt that it
 * belongs there: never to a provider that was guessed, a saved key never to another origin than its own, and nothing
 * where everyone on the way could read it.
 */
export function accessToProveUnasked(draft: ConnectDraft, setting: ConnectSetting): Access | null {
  const check = checkDraft(draft, setting);
  if (!check.complete) return null;
  const { access } = check;
  // An address that the person typed is where the key was meant to go, whichever provider it was taken for.
  const doubtful = keyFit(draft, setting).fit !== 'silent' && access.baseUrl === undefined;
  if (doubtful) return null;
  if (access.baseUrl !== undefined && !mayBeAskedUnasked(access.baseUrl)) return null;
  if (access.connectionId !== undefined && leavesItsOrigin(access, setting)) return null;
  return access;
}

/** True when a typed key would go to the provider itself: somebody may be about to type a gateway's address for it. */
export function sendsTypedKeyToProvider({ apiKey, baseUrl }: Access): boolean {
  return apiKey !== undefined && baseUrl === undefined;
}

/** An address that is typed to its end, as far as its beginning tells, and that is not read on the way. */
function mayBeAskedUnasked(address: string): boolean {
  const tidy = tidyBaseUrl(address);
  return /^\W*https?:\/\//i.test(address) && tidy.ok && tidy.warning === null;
}

function leavesItsOrigin(access: Access, setting: ConnectSetting): boolean {
  const { editing } = setting;
  if (!editing || !hasKeptKey(editing)) return false;
  return originOf(access.baseUrl ?? '') !== originOf(editing.baseUrl ?? '');
}

function originOf(address: string): string | null {
  const tidy = tidyBaseUrl(address);
  return tidy.ok ? new URL(tidy.url).origin : null;
}
