import { tidyBaseUrl } from '../../shared/base-url';
import type { ProviderKind } from '../../shared/domain/provider';
import { recogniseKey } from '../../shared/recognise-key';
import { t } from '../../shared/language/t';
import { ProblemError } from '../problem-error';
import { providerOf } from '../providers/registry';
import { Secret } from '../vault/secret';

/** What was typed about a provider, tidied and found usable. */
export interface TypedAccess {
  readonly kind: ProviderKind;
  readonly key: Secret | null;
  /** The addresses to try, best first. Empty for the practice provider, whose address is not the person's. */
  readonly baseUrls: readonly string[];
  /** The address as it will be kept when the first candidate answers; null means the provider's default. */
  readonly typedBaseUrl: string | null;
  readonly remarks: readonly string[];
}

/**
 * Tidies what was typed, without any request.
 * @throws ProblemError `key_form` or `base_url`, naming the field
 */
export function readTypedAccess(
  kind: ProviderKind,
  apiKey: string | undefined,
  baseUrl: string | undefined,
): TypedAccess {
  const { info } = providerOf(kind);
  if (info.tier === 'subscription') {
    throw new ProblemError(
      'invalid_input',
      t('{name} has neither a key nor an address: it is connected through Claude Code.', { name: info.name }),
      t('Choose it under Add provider and sign in there.'),
      { field: 'kind' },
    );
  }
  const remarks: string[] = [];
  const typedBaseUrl = info.baseUrl === 'none' ? null : readBaseUrl(baseUrl ?? '', remarks);
  const key = info.apiKey === 'none' ? null : readKey(kind, apiKey ?? '', typedBaseUrl, remarks);
  if (info.baseUrl === 'required' && typedBaseUrl === null) {
    throw new ProblemError(
      'base_url',
      t('{name} needs an address.', { name: info.name }),
      addressAdvice(info.baseUrlExample),
      {
        field: 'baseUrl',
      },
    );
  }
  const baseUrls = kind === 'practice' ? [] : providerOf(kind).baseUrls(typedBaseUrl);
  return { kind, key, baseUrls, typedBaseUrl, remarks };
}

function addressAdvice(example: string | null): string {
  return example ? t('Type it under Base URL, for example {example}.', { example }) : t('Type it under Base URL.');
}

function readKey(kind: ProviderKind, typed: string, baseUrl: string | null, remarks: string[]): Secret | null {
  const { key, problem, remark } = recogniseKey(typed);
  const { info } = providerOf(kind);
  // At another address the provider's own page has no key to give.
  const keyPage = baseUrl === null ? info.keyPage : null;
  if (key === '') {
    if (info.apiKey === 'optional') return null;
    throw new ProblemError(
      'key_form',
      t('{name} needs an API key.', { name: info.name }),
      keyPage ? t('Paste it here; you find it at {host}.', { host: new URL(keyPage).host }) : t('Paste it here.'),
      {
        field: 'apiKey',
        steps: keyPage ? [{ do: 'open_page', label: t('Open the key page'), url: keyPage }] : [],
      },
    );
  }
  if (problem) throw new ProblemError('key_form', problem, t('Paste the API key again.'), { field: 'apiKey' });
  if (remark) remarks.push(remark);
  return new Secret(key);
}

function readBaseUrl(typed: string, remarks: string[]): string | null {
  if (typed.trim() === '') return null;
  const tidied = tidyBaseUrl(typed);
  if (!tidied.ok) throw new ProblemError('base_url', tidied.sentence, tidied.advice, { field: 'baseUrl' });
  remarks.push(...[tidied.remark, tidied.warning].filter((said) => said !== null));
  return tidied.url;
}
