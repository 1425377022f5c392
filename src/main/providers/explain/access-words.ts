import type { Subject, Words } from './words';

type AccessReason =
  | 'key_rejected'
  | 'key_missing'
  | 'subscription_token'
  | 'account_disabled'
  | 'permission_missing'
  | 'region_blocked'
  | 'credits_exhausted'
  | 'spend_cap';

/** Failures of the key, the account, and what is paid. */
export function accessWords(reason: AccessReason, { label, service, saved, atVendor, host }: Subject): Words {
  const then = saved ? ', then test the connection' : ', then try again';
  switch (reason) {
    case 'key_rejected':
      return {
        sentence: `${label} did not accept the API key.`,
        cause: 'The key was mistyped, has been revoked or has expired, or belongs to another provider.',
        advice: saved ? 'Replace the key, then test the connection.' : 'Copy the key once more and paste it again.',
        steps: ['replace_key', 'key_page', 'test_connection'],
      };
    case 'key_missing':
      return {
        sentence: `${label} asks for an API key and got none.`,
        cause: null,
        advice: saved ? 'Enter a key, then test the connection.' : 'Paste a key and try again.',
        steps: ['replace_key', 'key_page', 'test_connection'],
      };
    case 'subscription_token':
      return {
        sentence: `${label} only accepts this token from its own programs, not from Signalbox.`,
        cause: 'It belongs to a subscription and is no API key.',
        advice: `Create an API key at ${service} and use that instead.`,
        steps: ['replace_key', 'key_page'],
      };
    case 'account_disabled':
      return {
        sentence: `${label} says that the account behind this key is disabled.`,
        cause: 'The account, organization or project was suspended or closed.',
        advice: `Sign in at ${service} to see why, or use a key of another account.`,
        steps: ['key_page', 'replace_key', 'test_connection'],
      };
    case 'permission_missing':
      return {
        sentence: `${label} knows the key, but the key is not allowed to do this.`,
        cause: 'The key is limited to other uses, or the account lacks a permission.',
        advice: `Give the key more permissions at ${service}, or use another key${then}.`,
        steps: ['key_page', 'replace_key', 'test_connection'],
      };
    case 'region_blocked':
      return {
        sentence: `${label} is not available in the country or region that this computer appears to be in.`,
        cause: 'The service decides by the network address; a VPN can make it look like another country.',
        advice: 'Switch a VPN off if one is on, or use a provider that is available there.',
        steps: ['retry', 'status_page'],
      };
    case 'credits_exhausted':
      return {
        sentence: `${label} is out of credits.`,
        cause: 'The account has no money left, or no way to pay is set up.',
        advice: `${topUp({ atVendor, service, host })}${then}.`,
        steps: ['billing_page', 'test_connection'],
      };
    case 'spend_cap':
      return {
        sentence: `${label} has reached the spending limit that is set for the account or the key.`,
        cause: null,
        advice: `Raise the limit at ${service} or wait until it starts again${then}.`,
        steps: ['billing_page', 'test_connection'],
      };
  }
}

/** At an address of someone else, nobody but its host can be named as the one who is paid. */
function topUp({ atVendor, service, host }: Pick<Subject, 'atVendor' | 'service' | 'host'>): string {
  if (atVendor) return `Top up at ${service}`;
  return host === null ? 'Top up where the service is paid' : `Top up where ${host} is paid`;
}
