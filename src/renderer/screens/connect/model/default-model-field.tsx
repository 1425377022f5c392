import { useMemo, useState } from 'react';
import { t } from '../../../../shared/language/t';
import { type FoundModel, useFoundModels } from '../../../state/discovery';
import { Combobox, type RichRows } from '../../../ui/combobox';
import { providerOf } from '../draft';
import { modelRemark } from '../proof-words';
import { fieldError } from '../shown-problem';
import type { OpenConnectForm } from '../use-connect-flow';
import { isAt, type ModelOption, optionsOfFound, optionsOfList } from './model-options';
import { MODEL_ROW_PX, ModelRow } from './model-row';
import { chosenWords, priceSource, rowWords } from './model-words';

const NONE: readonly FoundModel[] = [];

/** Takes the model: out of the provider's live list, out of those found on this computer, or typed. */
export function DefaultModelField({ open }: { readonly open: OpenConnectForm }) {
  // A connection stays with its provider: other servers' models are for new ones only.
  return open.setting.editing ? <ModelField open={open} found={NONE} /> : <NewModelField open={open} />;
}

function NewModelField({ open }: { readonly open: OpenConnectForm }) {
  return <ModelField open={open} found={useFoundModels()} />;
}

function ModelField({ open, found }: { readonly open: OpenConnectForm; readonly found: readonly FoundModel[] }) {
  const { flow, form, setting } = open;
  const { draft, proof } = form;
  const proven = proof.state === 'proven' ? proof.proof : null;
  const listed = proven?.models;
  const options = useMemo(
    () => [...optionsOfList(listed ?? []), ...optionsOfFound(found, draft.kind, draft.baseUrl)],
    [listed, found, draft.kind, draft.baseUrl],
  );
  const byValue = useMemo(() => new Map(options.map((option) => [option.value, option])), [options]);
  const [now] = useState(() => Date.now());
  const rich = useMemo(() => richRows(byValue, now), [byValue, now]);
  const name = draft.defaultModel.trim();
  // What was seen of a server when it was found counts until it has answered the form.
  const seen = found.find((one) => one.model.id === name && isAt(one, draft.kind, draft.baseUrl));
  const chosen = byValue.get(name)?.model ?? seen?.model;
  const tier = providerOf(draft, setting)?.tier ?? null;

  const take = (value: string) => {
    const server = byValue.get(value)?.found;
    if (server) takeFound(open, server);
    else flow.change({ type: 'typed', field: 'defaultModel', text: value });
  };
  return (
    <Combobox
      label={t('Default model')}
      freeText
      mono={draft.defaultModel !== ''}
      placeholder={proven ? t('Choose or type a name') : t('Filled in once the service answers')}
      options={options}
      rich={rich}
      busy={proof.state === 'checking'}
      value={draft.defaultModel}
      onChange={take}
      hint={modelRemark(draft.defaultModel, proven) ?? (chosen ? chosenWords(chosen, tier, now) : undefined)}
      error={fieldError(form, 'defaultModel')}
    />
  );
}

/** Fills in everything that a found model needs. A key that was typed is another provider's and goes nowhere. */
function takeFound({ flow }: OpenConnectForm, { server, model }: FoundModel): void {
  flow.change({ type: 'typed', field: 'apiKey', text: '' });
  flow.change({ type: 'chose_kind', kind: server.kind });
  flow.change({ type: 'typed', field: 'baseUrl', text: server.baseUrl });
  flow.change({ type: 'typed', field: 'defaultModel', text: model.id });
}

function richRows(byValue: ReadonlyMap<string, ModelOption>, now: number): RichRows {
  return {
    px: MODEL_ROW_PX,
    draw: ({ value }, chosen) => {
      const option = byValue.get(value);
      return option ? <ModelRow option={option} chosen={chosen} /> : null;
    },
    words: ({ value }) => {
      const option = byValue.get(value);
      return option ? rowWords(option.model, option.found?.server.product ?? null, now) : '';
    },
    about: (active) => {
      const option = active && byValue.get(active.value);
      if (!option) return t('Prices are US dollars for a million tokens, in / out.');
      const { found, model } = option;
      if (found)
        return t('Fills in {product} at {address}.', { product: found.server.product, address: found.server.baseUrl });
      const price = model.price ? priceSource(model.price, now) : t('Its price is not known here.');
      return model.standing === 'community'
        ? `${price} ${t('Community: nobody has tried it on this computer yet.')}`
        : price;
    },
  };
}
