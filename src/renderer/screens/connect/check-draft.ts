import type { Access } from '../../../shared/contract/connections';
import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { recogniseKey } from '../../../shared/recognise-key';
import { type ConnectDraft, type ConnectSetting, providerOf } from './draft';
import { tooLong } from './too-long';

/** The fields that something can be missing from. */
export type DraftField = 'kind' | 'label' | 'apiKey' | 'baseUrl' | 'defaultModel';

/** A sentence for each field that has to be filled in or put right first. */
export type FieldProblems = Readonly<Partial<Record<DraftField, string>>>;

/** Either what is needed to reach the provider, or what is missing. */
export type DraftCheck =
  | { readonly complete: true; readonly access: Access }
  | { readonly complete: false; readonly problems: FieldProblems };

/** True when main holds a key of this connection that it can use or that the service can be asked about again. */
export function hasKeptKey(connection: Connection): boolean {
  return connection.credential === 'saved' || connection.credential === 'memory' || connection.credential === 'invalid';
}

/** What the draft says about where the provider is and how to get in. Looks at the form alone and asks nobody. */
export function checkDraft(draft: ConnectDraft, setting: ConnectSetting): DraftCheck {
  const provider = providerOf(draft, setting);
  if (!provider) return { complete: false, problems: { kind: t('Choose the provider that this key belongs to.') } };

  const problems: { -readonly [Field in DraftField]?: string } = {};
  const { editing } = setting;
  const reading = recogniseKey(draft.apiKey);
  const takesKey = provider.apiKey !== 'none';
  const keyTyped = takesKey && draft.apiKey.trim() !== '';
  if (keyTyped && reading.problem) problems.apiKey = reading.problem;
  const needsKey = setting.replacesKey || (provider.apiKey === 'required' && !(editing && hasKeptKey(editing)));
  if (!keyTyped && needsKey) {
    problems.apiKey = t('Paste your API key for {provider}.', { provider: provider.name });
  }

  const baseUrl = provider.baseUrl === 'none' ? '' : draft.baseUrl.trim();
  if (baseUrl === '' && provider.baseUrl === 'required') {
    problems.baseUrl = provider.baseUrlExample
      ? t('Type the address of the service, for example {example}.', { example: provider.baseUrlExample })
      : t('Type the address of the service.');
  }

  const long = tooLong(draft);
  if (keyTyped && long.apiKey !== undefined) problems.apiKey ??= long.apiKey;
  if (baseUrl !== '' && long.baseUrl !== undefined) problems.baseUrl = long.baseUrl;

  if (Object.keys(problems).length > 0) return { complete: false, problems };
  return {
    complete: true,
    access: {
      kind: provider.kind,
      ...(keyTyped && { apiKey: reading.key }),
      ...(baseUrl !== '' && { baseUrl }),
      ...(editing && !keyTyped && { connectionId: editing.id }),
    },
  };
}
