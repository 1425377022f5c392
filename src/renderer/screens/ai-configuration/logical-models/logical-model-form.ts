import { LOGICAL_NAME_MAX, type LogicalModelDraft } from '../../../../shared/domain/logical-model';
import { type Needs, NO_NEEDS } from '../../../../shared/domain/work';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { type ListedBackend, listed } from '../backends/backend-list';
import { tidy } from '../routing-rules/rule-form';
import { plainNumber, typedNumber } from '../typed-number';

/** What a model can be counted on for, as it is chosen. */
export type Ability = 'imageInput' | 'tools' | 'structuredOutput';

/** A logical model as it stands in the dialog. */
export interface LogicalForm {
  readonly name: string;
  readonly abilities: readonly Ability[];
  readonly contextTokens: string;
  readonly temperature: string;
  readonly maxOutputTokens: string;
  readonly topP: string;
  /** One a line. */
  readonly stopSequences: string;
  readonly targets: readonly ListedBackend[];
}

/** What is wrong, by field. */
export type LogicalErrors = Partial<Record<Exclude<keyof LogicalForm, 'abilities'>, string>>;

/** A logical model that nothing was said of yet. */
export const EMPTY_LOGICAL: LogicalForm = {
  name: '',
  abilities: [],
  contextTokens: '',
  temperature: '',
  maxOutputTokens: '',
  topP: '',
  stopSequences: '',
  targets: [],
};

const ABILITIES: readonly Ability[] = ['imageInput', 'tools', 'structuredOutput'];

const ABILITY_WORDS = {
  imageInput: 'Image input',
  tools: 'Tools',
  structuredOutput: 'Structured output',
} as const satisfies Record<Ability, PlainText>;

/** The abilities as choices. */
export function abilityChips(): readonly { readonly value: Ability; readonly label: string }[] {
  return ABILITIES.map((value) => ({ value, label: t(ABILITY_WORDS[value]) }));
}

const typed = (value: number | null): string => (value === null ? '' : typedNumber(value));

/** A logical model as the dialog begins with it. */
export function logicalFormOf({ name, capabilities, parameters, targets }: LogicalModelDraft): LogicalForm {
  return {
    name,
    abilities: ABILITIES.filter((ability) => capabilities[ability]),
    contextTokens: capabilities.contextTokens === 0 ? '' : String(capabilities.contextTokens),
    temperature: typed(parameters.temperature),
    maxOutputTokens: typed(parameters.maxOutputTokens),
    topP: typed(parameters.topP),
    // What is typed in a line cannot show a line's end otherwise.
    stopSequences: (parameters.stopSequences ?? []).map((one) => one.replaceAll('\n', '\\n')).join('\n'),
    targets: listed(targets),
  };
}

/** A number that was typed; null for an empty field, undefined for what is not one in range. Commas and points both part decimals. */
function numberOf(text: string, least: number, most: number, whole: boolean): number | null | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  const value = Number(whole ? plainNumber(plain) : plain.replace(',', '.'));
  const isRight = Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value));
  return isRight ? value : undefined;
}

/** The logical model that was typed, or what is wrong with it. */
export function checkLogical(
  form: LogicalForm,
): { readonly draft: LogicalModelDraft } | { readonly errors: LogicalErrors } {
  const name = form.name.trim();
  const contextTokens = numberOf(form.contextTokens, 0, 100_000_000, true);
  const temperature = numberOf(form.temperature, 0, 2, false);
  const maxOutputTokens = numberOf(form.maxOutputTokens, 1, 10_000_000, true);
  const topP = numberOf(form.topP, 0, 1, false);
  const stops = form.stopSequences
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('\\n', '\n'));
  const errors: LogicalErrors = {
    ...(name === '' && { name: t('Give it a name.') }),
    ...(name.length > LOGICAL_NAME_MAX && {
      name: t('A name has at most {most, number} characters.', { most: LOGICAL_NAME_MAX }),
    }),
    ...(contextTokens === undefined && { contextTokens: t('Type a whole number of tokens, or nothing.') }),
    ...(temperature === undefined && { temperature: t('Type a number from 0 to 2, or nothing.') }),
    ...(maxOutputTokens === undefined && {
      maxOutputTokens: t('Type a whole number from 1 to {most, number}, or nothing.', { most: 10_000_000 }),
    }),
    ...(topP === undefined && { topP: t('Type a number from 0 to 1, or nothing.') }),
    ...((stops.length > 16 || stops.some((stop) => stop.length > 200)) && {
      stopSequences: t('At most 16 lines of at most 200 characters.'),
    }),
  };
  if (
    contextTokens === undefined ||
    temperature === undefined ||
    maxOutputTokens === undefined ||
    topP === undefined ||
    Object.keys(errors).length > 0
  ) {
    return { errors };
  }
  const abilities = Object.fromEntries(ABILITIES.map((one) => [one, form.abilities.includes(one)]));
  const capabilities: Needs = { ...NO_NEEDS, ...abilities, contextTokens: contextTokens ?? 0 };
  return {
    draft: {
      name,
      capabilities,
      parameters: { temperature, maxOutputTokens, topP, stopSequences: stops.length === 0 ? null : stops },
      targets: form.targets.map(({ backend }) => tidy(backend)),
    },
  };
}
