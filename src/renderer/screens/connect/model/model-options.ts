import type { PickableModel } from '../../../../shared/domain/model';
import { byName } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { placeOf } from '../../../../shared/network-place';
import type { FoundModel } from '../../../state/discovery';
import type { ComboboxOption } from '../../../ui/combobox';

/** A choice of the model field, with the model that it stands for. */
export interface ModelOption extends ComboboxOption {
  readonly model: PickableModel;
  /** The server that has it, where choosing it also chooses that one; null for a model of the provider in the form. */
  readonly found: FoundModel | null;
}

/** From this many models on, those of several makers are put under their makers' names. */
const GROUPED_FROM = 12;

/**
 * The models of the provider's list: newest first where it tells when each came out, else as it lists them; many of
 * several makers stand under their makers' names.
 */
export function optionsOfList(models: readonly PickableModel[]): readonly ModelOption[] {
  const ordered = newestFirst(models);
  const makers = new Map<string, PickableModel[]>();
  for (const model of ordered) {
    const maker = makerOf(model.id);
    const rest = makers.get(maker);
    if (rest) rest.push(model);
    else makers.set(maker, [model]);
  }
  if (makers.size < 2 || models.length < GROUPED_FROM) return ordered.map((model) => optionOf(model));
  const inOrder = [...makers].toSorted(([a], [b]) => byName(a, b));
  return inOrder.flatMap(([maker, own]) => own.map((model) => optionOf(model, maker === '' ? t('Others') : maker)));
}

/**
 * The models of local servers that were found, but for the server that the form is about already.
 * @param kind of the form's provider
 * @param baseUrl as it stands in the form
 */
export function optionsOfFound(
  found: readonly FoundModel[],
  kind: string | null,
  baseUrl: string,
): readonly ModelOption[] {
  return found
    .filter((one) => !isAt(one, kind, baseUrl))
    .toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)))
    .map((one) => ({
      ...optionOf(one.model, isHere(one) ? t('On this computer') : t('In your network')),
      // The provider's list may have a model of the same name.
      value: `${one.server.baseUrl} ${one.model.id}`,
      detail: one.server.product,
      pickedOnly: true,
      found: one,
    }));
}

/** Whether a found model is one of the server that the form is about. */
export function isAt({ server }: FoundModel, kind: string | null, baseUrl: string): boolean {
  return server.kind === kind && server.baseUrl === baseUrl.trim();
}

function optionOf(model: PickableModel, group?: string): ModelOption {
  return {
    value: model.id,
    label: model.id,
    ...(model.name !== model.id && { detail: model.name }),
    ...(group !== undefined && { group }),
    model,
    found: null,
  };
}

function newestFirst(models: readonly PickableModel[]): readonly PickableModel[] {
  if (models.some(({ createdAt }) => createdAt === null)) return models;
  return models.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

/** Services with models of many makers write "maker/model". */
function makerOf(id: string): string {
  const slash = id.indexOf('/');
  return slash > 0 ? id.slice(0, slash) : '';
}

function isHere({ server }: FoundModel): boolean {
  return placeOf(URL.parse(server.baseUrl)?.hostname ?? '') === 'this_computer';
}
