import type { ReactNode } from 'react';
import type { ProviderInfo, ProviderKind } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';
import { recogniseKey } from '../../../shared/recognise-key';
import { ExternalLink } from '../../ui/external-link';
import { SecretField } from '../../ui/secret-field';
import { hasKeptKey } from './check-draft';
import styles from './connect.module.css';
import { providerOf } from './draft';
import { keyFit } from './key-fit';
import { fieldError } from './shown-problem';
import type { OpenConnectForm } from './use-connect-flow';

interface ApiKeyFieldProps {
  readonly open: OpenConnectForm;
  readonly autoFocus?: boolean;
}

/** Takes the key, and says what its form tells about it. A kept key is never shown, only that there is one. */
export function ApiKeyField({ open, autoFocus = false }: ApiKeyFieldProps) {
  const { flow, form, setting } = open;
  const { draft } = form;
  const provider = providerOf(draft, setting);
  const { problem, remark } = recogniseKey(draft.apiKey);
  const typed = draft.apiKey.trim() !== '';
  const saved = setting.editing !== null && !setting.replacesKey && hasKeptKey(setting.editing);
  return (
    <SecretField
      label={t('API key')}
      autoFocus={autoFocus}
      saved={saved}
      value={draft.apiKey}
      onChange={(text) => flow.change({ type: 'typed', field: 'apiKey', text })}
      aside={provider?.keyPage ? <ExternalLink url={provider.keyPage}>{t('Get a key')}</ExternalLink> : undefined}
      hint={
        typed ? (
          <>
            {remark} {otherProviders(open)}
          </>
        ) : (
          emptyHint(provider, saved)
        )
      }
      error={fieldError(form, 'apiKey') ?? (typed ? (problem ?? undefined) : undefined)}
    />
  );
}

function emptyHint(provider: ProviderInfo | null, saved: boolean): string | undefined {
  if (!provider || saved) return undefined;
  if (provider.apiKey === 'optional') return t('Only if the service asks for one.');
  return provider.keyHint ?? undefined;
}

/** Says whose key it may be instead, and offers to choose that provider. Null when there is no doubt. */
function otherProviders({ flow, form, setting }: OpenConnectForm): ReactNode {
  const fit = keyFit(form.draft, setting);
  if (fit.fit === 'silent') return null;
  const others = setting.providers.filter(({ kind }) => fit.others.includes(kind));
  if (others.length === 0) return null;
  const choose = (kind: ProviderKind) => flow.change({ type: 'chose_kind', kind });
  return (
    <span className={styles.others}>
      {fit.fit === 'other'
        ? t('By its form this key belongs to another provider.')
        : t('Other providers have keys of this form too.')}{' '}
      {others.map(({ kind, name }) => (
        <button key={kind} type="button" className={styles.other} onClick={() => choose(kind)}>
          {t('Use {name}', { name })}
        </button>
      ))}
    </span>
  );
}
