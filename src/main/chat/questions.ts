import type { ChatOptions } from '../../shared/domain/chat-options';
import type { Message } from '../../shared/domain/message';
import type { PrimaryQuestion } from '../connections/primary';
import type { ChatOptionsRepository } from './chat-options-repository';
import { promptOf, promptToGoOn } from './prompt';

/** What Primary is asked: the branch, and what the person set for this conversation and for all of them. */
export class Questions {
  readonly #options: ChatOptionsRepository;
  readonly #instructions: () => string;

  /** @param instructions those that hold for every conversation */
  constructor(options: ChatOptionsRepository, instructions: () => string) {
    this.#options = options;
    this.#instructions = instructions;
  }

  /**
   * The question at the end of a branch.
   * @param scope where its options are kept: the conversation, or `new`
   * @param model another model of Primary, for this answer alone; null: what the options say
   */
  of(branch: readonly Message[], conversationId: string, scope: string, model: string | null = null): PrimaryQuestion {
    return { ...this.#ways(scope, model), messages: promptOf(branch), conversationId };
  }

  /** A request for the rest of an answer of which `arrived` is there. The branch ends with its question. */
  toGoOn(branch: readonly Message[], conversationId: string, arrived: string): PrimaryQuestion {
    return { ...this.#ways(conversationId, null), messages: promptToGoOn(branch, arrived), conversationId };
  }

  #ways(scope: string, model: string | null): Pick<PrimaryQuestion, 'instructions' | 'parameters' | 'model'> {
    const options = this.#options.read(scope);
    return {
      instructions: [this.#instructions(), options.instructions]
        .map((text) => text.trim())
        .filter(Boolean)
        .join('\n\n'),
      parameters: options.parameters,
      model: model === null ? options.model : { connectionId: null, name: model },
    };
  }
}

/** Options as they are kept: without what only looks like something. */
export function tidyOptions(options: ChatOptions): ChatOptions {
  const { stopSequences } = options.parameters;
  const isNone = stopSequences === null || stopSequences.length === 0;
  return {
    ...options,
    instructions: options.instructions.trim(),
    parameters: { ...options.parameters, stopSequences: isNone ? null : stopSequences },
  };
}
