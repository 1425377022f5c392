import { useEffect, useRef } from 'react';
import type { ProviderTier } from '../../../shared/domain/provider';
import { Combobox, type ComboboxOption } from '../../ui/combobox';
import { TextField } from '../../ui/text-field';
import { ApiKeyField } from './api-key-field';
import { ConnectStatus } from './connect-status';
import styles from './connect.module.css';
import { destination } from './destination';
import { type ConnectDraft, type ConnectSetting, providerOf, proposedLabel } from './draft';
import { PracticeModeField } from './practice-mode-field';
import { modelRemark } from './proof-words';
import { fieldError } from './shown-problem';
import type { OpenConnectForm } from './use-connect-flow';

const TIER_WORDS: Readonly<Record<ProviderTier, string>> = {
  cloud: 'With your own key',
  compatible: 'By address',
  local: 'On this computer',
  practice: 'To look around',
};
const TIERS = Object.keys(TIER_WORDS) as readonly ProviderTier[];

/** The fields of the connect form, and below them what a check of them showed. */
export function ConnectFields({ open }: { readonly open: OpenConnectForm }) {
  const { flow, form, setting } = open;
  const { draft, proof } = form;
  const provider = providerOf(draft, setting);
  const models = proof.state === 'proven' ? proof.proof : null;
  const fields = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (setting.editing) return;
    // The field that the form is opened for: the key, or the address of a server that mostly has none.
    const wanted = flow.store.getState().draft.baseUrl === '' ? 'input[type="password"]' : 'input[type="url"]';
    fields.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [flow, setting]);

  useEffect(() => {
    if (Object.keys(form.problems).length === 0) return;
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.problems]);

  return (
    <div ref={fields} className={styles.fields}>
      <Combobox
        label="Provider"
        placeholder="Recognised from the key, or choose"
        options={providerOptions(setting)}
        value={draft.kind ?? ''}
        onChange={(kind) => {
          const chosen = setting.providers.find((candidate) => candidate.kind === kind);
          if (chosen) flow.change({ type: 'chose_kind', kind: chosen.kind });
        }}
        disabled={setting.editing !== null}
        hint={provider ? destination(provider, draft.baseUrl) : undefined}
        error={fieldError(form, 'kind')}
      />
      {provider?.apiKey === 'none' ? null : <ApiKeyField open={open} />}
      {provider?.tier === 'practice' ? <PracticeModeField open={open} /> : null}
      {provider?.baseUrl === 'none' ? null : (
        <TextField
          label="Base URL"
          type="url"
          mono
          aside={provider?.baseUrl === 'required' ? undefined : 'Optional'}
          placeholder={provider?.defaultBaseUrl ?? provider?.baseUrlExample ?? undefined}
          value={draft.baseUrl}
          onChange={(text) => flow.change({ type: 'typed', field: 'baseUrl', text })}
          hint={baseUrlHint(draft, setting)}
          error={fieldError(form, 'baseUrl')}
        />
      )}
      <Combobox
        label="Default model"
        freeText
        mono={draft.defaultModel !== ''}
        placeholder={models ? 'Choose or type a name' : 'Filled in once the service answers'}
        options={
          models?.models.map(({ id, name }) =>
            name === id ? { value: id, label: id } : { value: id, label: id, detail: name },
          ) ?? []
        }
        busy={proof.state === 'checking'}
        value={draft.defaultModel}
        onChange={(text) => flow.change({ type: 'typed', field: 'defaultModel', text })}
        hint={modelRemark(draft.defaultModel, models) ?? undefined}
        error={fieldError(form, 'defaultModel')}
      />
      <TextField
        label="Label"
        placeholder={proposedLabel(draft.kind, setting) || 'What you want to call it'}
        value={draft.label}
        onChange={(text) => flow.change({ type: 'typed', field: 'label', text })}
        error={fieldError(form, 'label')}
      />
      <ConnectStatus open={open} />
    </div>
  );
}

function providerOptions({ providers }: ConnectSetting): ComboboxOption[] {
  return TIERS.flatMap((tier) =>
    providers
      .filter((provider) => provider.tier === tier)
      .map(({ kind, name }) => ({ value: kind, label: name, group: TIER_WORDS[tier] })),
  );
}

function baseUrlHint(draft: ConnectDraft, setting: ConnectSetting): string | undefined {
  const provider = providerOf(draft, setting);
  if (!provider || provider.baseUrl !== 'optional') return undefined;
  if (provider.tier === 'local') return 'Change it when the server runs elsewhere.';
  return draft.baseUrl === '' ? `Only for a gateway or a proxy of your own.` : undefined;
}
