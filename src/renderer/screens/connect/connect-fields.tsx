import { useEffect, useRef } from 'react';
import { LABEL_MAX } from '../../../shared/domain/connection';
import type { ProviderTier } from '../../../shared/domain/provider';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { openClaudeSignIn } from '../../app/next-steps/dialog-requests';
import { Combobox, type ComboboxOption } from '../../ui/combobox';
import { TextField } from '../../ui/text-field';
import { ApiKeyField } from './api-key-field';
import { BackgroundTasksField } from './background-tasks-field';
import { BaseUrlField } from './base-url-field';
import { ConnectStatus } from './connect-status';
import styles from './connect.module.css';
import { destination } from './destination';
import { type ConnectSetting, providerOf, proposedLabel } from './draft';
import { DefaultModelField } from './model/default-model-field';
import { PracticeModeField } from './practice-mode-field';
import { fieldError } from './shown-problem';
import type { OpenConnectForm } from './use-connect-flow';

const TIER_WORDS = {
  cloud: 'With your own key',
  subscription: 'With your own plan',
  compatible: 'By address',
  local: 'On this computer',
  practice: 'To look around',
} as const satisfies Record<ProviderTier, PlainText>;
const TIERS = Object.keys(TIER_WORDS) as readonly ProviderTier[];

/** The fields of the connect form, and below them what a check of them showed. */
export function ConnectFields({ open }: { readonly open: OpenConnectForm }) {
  const { flow, form, setting } = open;
  const { draft } = form;
  const provider = providerOf(draft, setting);
  // A server of one's own hardly ever has a key: there its address leads.
  const keyFirst = provider?.tier !== 'local';
  const key =
    provider?.apiKey === 'none' ? null : (
      <div className={keyFirst ? styles.key : undefined}>
        <ApiKeyField open={open} />
      </div>
    );
  const fields = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (setting.editing) return;
    // The field that the form is opened for: the key, or the address of a server that mostly has none.
    const { baseUrl, baseUrlTyped } = flow.store.getState().draft;
    const wanted = baseUrl === '' || baseUrlTyped ? 'input[type="password"]' : 'input[type="url"]';
    fields.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [flow, setting]);

  useEffect(() => {
    if (Object.keys(form.problems).length === 0) return;
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.problems]);

  return (
    <div ref={fields} className={styles.fields}>
      {keyFirst ? key : null}
      <div className={styles.provider}>
        <Combobox
          label={t('Provider')}
          placeholder={t('Recognised from the key, or choose')}
          options={providerOptions(setting)}
          value={draft.kind ?? ''}
          onChange={(kind) => {
            const chosen = setting.providers.find((candidate) => candidate.kind === kind);
            // It has neither a key nor an address: the person signs in to its program instead.
            if (chosen?.tier === 'subscription') openClaudeSignIn();
            else if (chosen) flow.change({ type: 'chose_kind', kind: chosen.kind });
          }}
          disabled={setting.editing !== null}
          hint={provider ? (destination(provider, draft.baseUrl) ?? undefined) : undefined}
          error={fieldError(form, 'kind')}
        />
      </div>
      {provider?.tier === 'practice' ? <PracticeModeField open={open} /> : null}
      {provider?.baseUrl === 'none' ? null : <BaseUrlField open={open} />}
      {keyFirst ? null : key}
      <DefaultModelField open={open} />
      <TextField
        label={t('Label')}
        placeholder={proposedLabel(draft.kind, setting) || t('What you want to call it')}
        value={draft.label}
        onChange={(text) => flow.change({ type: 'typed', field: 'label', text })}
        maxLength={LABEL_MAX}
        hint={
          draft.label.length === LABEL_MAX
            ? t('That is as long as a label can be: {most, number} characters.', { most: LABEL_MAX })
            : undefined
        }
        error={fieldError(form, 'label')}
      />
      {provider?.tier === 'subscription' ? <BackgroundTasksField open={open} /> : null}
      <ConnectStatus open={open} />
    </div>
  );
}

function providerOptions({ providers }: ConnectSetting): ComboboxOption[] {
  return TIERS.flatMap((tier) =>
    providers
      .filter((provider) => provider.tier === tier)
      .map(({ kind, name }) => ({ value: kind, label: name, group: t(TIER_WORDS[tier]) })),
  );
}
