import { t } from '../../../shared/language/t';
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
  switch (reason) {
    case 'key_rejected':
      return {
        sentence: t('{label} did not accept the API key.', { label }),
        cause: t('The key was mistyped, has been revoked or has expired, or belongs to another provider.'),
        advice: saved
          ? t('Replace the key, then test the connection.')
          : t('Copy the key once more and paste it again.'),
        steps: ['replace_key', 'key_page', 'test_connection'],
      };
    case 'key_missing':
      return {
        sentence: t('{label} asks for an API key and got none.', { label }),
        cause: null,
        advice: saved ? t('Enter a key, then test the connection.') : t('Paste a key and try again.'),
        steps: ['replace_key', 'key_page', 'test_connection'],
      };
    case 'subscription_token':
      return {
        sentence: t('{label} only accepts this token from its own programs, not from Signalbox.', { label }),
        cause: t('It belongs to a subscription and is no API key.'),
        advice: t('Create an API key at {service} and use that instead.', { service }),
        steps: ['replace_key', 'key_page'],
      };
    case 'account_disabled':
      return {
        sentence: t('{label} says that the account behind this key is disabled.', { label }),
        cause: t('The account, organization or project was suspended or closed.'),
        advice: t('Sign in at {service} to see why, or use a key of another account.', { service }),
        steps: ['key_page', 'replace_key', 'test_connection'],
      };
    case 'permission_missing':
      return {
        sentence: t('{label} knows the key, but the key is not allowed to do this.', { label }),
        cause: t('The key is limited to other uses, or the account lacks a permission.'),
        advice: saved
          ? t('Give the key more permissions at {service}, or use another key, then test the connection.', { service })
          : t('Give the key more permissions at {service}, or use another key, then try again.', { service }),
        steps: ['key_page', 'replace_key', 'test_connection'],
      };
    case 'region_blocked':
      return {
        sentence: t('{label} is not available in the country or region that this computer appears to be in.', {
          label,
        }),
        cause: t('The service decides by the network address; a VPN can make it look like another country.'),
        advice: t('Switch a VPN off if one is on, or use a provider that is available there.'),
        steps: ['retry', 'status_page'],
      };
    case 'credits_exhausted':
      return {
        sentence: t('{label} is out of credits.', { label }),
        cause: t('The account has no money left, or no way to pay is set up.'),
        advice: topUp({ atVendor, service, host, saved }),
        steps: ['billing_page', 'test_connection'],
      };
    case 'spend_cap':
      return {
        sentence: t('{label} has reached the spending limit that is set for the account or the key.', { label }),
        cause: null,
        advice: saved
          ? t('Raise the limit at {service} or wait until it starts again, then test the connection.', { service })
          : t('Raise the limit at {service} or wait until it starts again, then try again.', { service }),
        steps: ['billing_page', 'test_connection'],
      };
  }
}

/** At an address of someone else, nobody but its host can be named as the one who is paid. */
function topUp({ atVendor, service, host, saved }: Pick<Subject, 'atVendor' | 'service' | 'host' | 'saved'>): string {
  if (atVendor) {
    return saved
      ? t('Top up at {service}, then test the connection.', { service })
      : t('Top up at {service}, then try again.', { service });
  }
  if (host === null) {
    return saved
      ? t('Top up where the service is paid, then test the connection.')
      : t('Top up where the service is paid, then try again.');
  }
  return saved
    ? t('Top up where {host} is paid, then test the connection.', { host })
    : t('Top up where {host} is paid, then try again.', { host });
}
