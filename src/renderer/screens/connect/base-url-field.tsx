import { t } from '../../../shared/language/t';
import { TextField } from '../../ui/text-field';
import styles from './connect.module.css';
import { addressWarning } from './destination';
import { type ConnectDraft, type ConnectSetting, providerOf } from './draft';
import { fieldError } from './shown-problem';
import type { OpenConnectForm } from './use-connect-flow';

/** Takes the address, and warns at once where everyone on the way could read what is sent to it. */
export function BaseUrlField({ open: { flow, form, setting } }: { readonly open: OpenConnectForm }) {
  const { draft } = form;
  const provider = providerOf(draft, setting);
  const warning = addressWarning(draft.baseUrl);
  return (
    <TextField
      label={t('Base URL')}
      type="url"
      mono
      aside={provider?.baseUrl === 'required' ? undefined : t('Optional')}
      placeholder={provider?.defaultBaseUrl ?? provider?.baseUrlExample ?? undefined}
      value={draft.baseUrl}
      onChange={(text) => flow.change({ type: 'typed', field: 'baseUrl', text })}
      onFocus={() => flow.atAddress(true)}
      onBlur={() => flow.atAddress(false)}
      hint={warning === null ? baseUrlHint(draft, setting) : <span className={styles.warning}>{warning}</span>}
      error={fieldError(form, 'baseUrl')}
    />
  );
}

function baseUrlHint(draft: ConnectDraft, setting: ConnectSetting): string | undefined {
  const provider = providerOf(draft, setting);
  if (!provider || provider.baseUrl !== 'optional') return undefined;
  if (provider.tier === 'local') return t('Change it when the server runs elsewhere.');
  return draft.baseUrl === '' ? t('Only for a gateway or a proxy of your own.') : undefined;
}
