import type { ChatOptions } from '../../shared/domain/chat-options';
import type { Message } from '../../shared/domain/message';
import type { PrimaryQuestion } from '../connections/primary';
import type { ChatOptionsRepository } from './chat-options-repository';
import type { SentPart } from './long/sent-part';
import { promptOf, promptToGoOn } from './prompt';

/** Where something is asked, and how. */
export interface AskedWhere {
  readonly conversationId: string;
  /** Where its options are kept: the conversation, or what it was written in before it began. */
  readonly scope: string;
  /** Another model of Primary, for this answer alone; null or absent: what the options say. */
  readonly model?: string | null;
  /** What is there of an answer that is to go on; null or absent: it begins. */
  readonly arrived?: string | null;
}

/** What Primary is asked: the branch, and what the person set for this conversation and for all of them. */
export class Questions {
  readonly #options: ChatOptionsRepository;
  readonly #instructions: () => string;

  /** @param instructions those that hold for every conversation */
  constructor(options: ChatOptionsRepository, instructions: () => string) {
    this.#options = options;
    this.#instructions = instructions;
  }

  /** The question at the end of what is sent of a branch; with `arrived` the rest of its answer, of which that is there. */
  of({ messages, summary }: Pick<SentPart, 'messages' | 'summary'>, where: AskedWhere): PrimaryQuestion {
    const { conversationId, scope, model = null, arrived = null } = where;
    return {
      ...this.#ways(scope, model),
      messages: arrived === null ? promptOf(messages, summary) : promptToGoOn(messages, arrived, summary),
      askedWith: filesOf(messages),
      conversationId,
    };
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

/** The files of the question that a branch ends with. */
function filesOf(branch: readonly Message[]): string[] {
  const last = branch.at(-1);
  return last?.role === 'user' ? last.attachments.map(({ id }) => id) : [];
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
