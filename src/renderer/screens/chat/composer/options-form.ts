import { type ChatOptions, INSTRUCTIONS_MAX } from '../../../../shared/domain/chat-options';
import { CallParameters } from '../../../../shared/domain/work';
import { t } from '../../../../shared/language/t';

/** The dialog's fields as they stand. */
export interface OptionsForm {
  readonly instructions: string;
  /** A model of Primary; null: what Primary answers with. */
  readonly model: string | null;
  readonly temperature: string;
  readonly topP: string;
  readonly maxOutputTokens: string;
  /** One in each line. */
  readonly stopSequences: string;
}

/** What is wrong with a field, in words, by the field. */
export type OptionsFaults = Partial<Record<keyof OptionsForm, string>>;

const shown = (number: number | null): string => (number === null ? '' : String(number));

/** The fields for what is set now. @param primaryId a model that is set for another connection is not a choice here */
export function formOf({ instructions, model, parameters }: ChatOptions, primaryId: string | null): OptionsForm {
  return {
    instructions,
    model: model !== null && model.connectionId === primaryId ? model.name : null,
    temperature: shown(parameters.temperature),
    topP: shown(parameters.topP),
    maxOutputTokens: shown(parameters.maxOutputTokens),
    stopSequences: (parameters.stopSequences ?? []).join('\n'),
  };
}

/** A number as people write it, with a comma or a point; null for none, NaN for what is none. */
function numberIn(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : Number(text);
}

/** The sequences, one of each line: spaces count, empty lines do not. */
function sequencesIn(typed: string): string[] | null {
  const lines = typed.split('\n').filter((line) => line !== '');
  return lines.length === 0 ? null : lines;
}

/** The parameters that were typed, and what is wrong with them. */
export function parametersIn(form: OptionsForm): {
  readonly parameters: CallParameters | null;
  readonly faults: OptionsFaults;
} {
  const typed = {
    temperature: numberIn(form.temperature),
    topP: numberIn(form.topP),
    maxOutputTokens: numberIn(form.maxOutputTokens),
    stopSequences: sequencesIn(form.stopSequences),
  };
  const { shape } = CallParameters;
  const faults: OptionsFaults = {
    ...(!shape.temperature.safeParse(typed.temperature).success && { temperature: t('Type a number from 0 to 2.') }),
    ...(!shape.topP.safeParse(typed.topP).success && { topP: t('Type a number from 0 to 1.') }),
    ...(!shape.maxOutputTokens.safeParse(typed.maxOutputTokens).success && {
      maxOutputTokens: t('Type a whole number from 1 to {most, number}.', { most: 10_000_000 }),
    }),
    ...(!shape.stopSequences.safeParse(typed.stopSequences).success && {
      stopSequences: t('At most 16 lines of 200 characters each.'),
    }),
    ...(form.instructions.length > INSTRUCTIONS_MAX && {
      instructions: t('At most {count, number} characters fit.', { count: INSTRUCTIONS_MAX }),
    }),
  };
  return { parameters: Object.keys(faults).length === 0 ? typed : null, faults };
}
