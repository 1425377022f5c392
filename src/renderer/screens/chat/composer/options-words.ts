import type { ChatOptions } from '../../../../shared/domain/chat-options';
import type { Connection } from '../../../../shared/domain/connection';

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
    ...(model === null ? [] : [{ name: 'model' as const, words: isResting ? `${model.name} rests` : model.name }]),
    ...(instructions === '' ? [] : [{ name: 'instructions' as const, words: 'instructions' }]),
    ...(temperature === null ? [] : [{ name: 'temperature' as const, words: `temperature ${temperature}` }]),
    ...(topP === null ? [] : [{ name: 'topP' as const, words: `top-p ${topP}` }]),
    ...(maxOutputTokens === null
      ? []
      : [{ name: 'maxOutputTokens' as const, words: `at most ${maxOutputTokens.toLocaleString()} tokens` }]),
    ...(stopSequences === null || stopSequences.length === 0
      ? []
      : [
          {
            name: 'stopSequences' as const,
            words: stopSequences.length === 1 ? '1 stop sequence' : `${stopSequences.length} stop sequences`,
          },
        ]),
  ];
}
