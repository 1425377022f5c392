import type { ChatOptions } from '../../../../shared/domain/chat-options';
import type { Connection } from '../../../../shared/domain/connection';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';

/** As it was typed, to the last digit. */
const EXACT: Intl.NumberFormatOptions = { maximumFractionDigits: 20 };

/** One thing that is set for a conversation, in as few words as do. */
export interface SetOption {
  readonly name: keyof ChatOptions | keyof ChatOptions['parameters'];
  readonly words: string;
}

/** Whether a model that is set for a connection is not asked now, since another one is Primary. */
export function rests({ model }: ChatOptions, primary: Connection | undefined): boolean {
  return model !== null && model.connectionId !== primary?.id;
}

/** What is set for a conversation, in the order in which it is worth knowing. Nothing for one that is asked as usual. */
export function setOptionsOf(options: ChatOptions, primary: Connection | undefined): SetOption[] {
  const { model, instructions, parameters } = options;
  const { temperature, topP, maxOutputTokens, stopSequences } = parameters;
  const isResting = rests(options, primary);
  return [
    ...(model === null
      ? []
      : [{ name: 'model' as const, words: isResting ? t('{model} rests', { model: model.name }) : model.name }]),
    ...(instructions === '' ? [] : [{ name: 'instructions' as const, words: t('instructions') }]),
    ...(temperature === null
      ? []
      : [
          { name: 'temperature' as const, words: t('temperature {value}', { value: numberWords(temperature, EXACT) }) },
        ]),
    ...(topP === null
      ? []
      : [{ name: 'topP' as const, words: t('top-p {value}', { value: numberWords(topP, EXACT) }) }]),
    ...(maxOutputTokens === null
      ? []
      : [
          {
            name: 'maxOutputTokens' as const,
            words: t('at most {count, plural, one {# token} other {# tokens}}', { count: maxOutputTokens }),
          },
        ]),
    ...(stopSequences === null || stopSequences.length === 0
      ? []
      : [
          {
            name: 'stopSequences' as const,
            words: t('{count, plural, one {# stop sequence} other {# stop sequences}}', {
              count: stopSequences.length,
            }),
          },
        ]),
  ];
}
