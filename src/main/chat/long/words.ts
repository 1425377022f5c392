import type { Failure, NextStep } from '../../../shared/domain/failure';
import { t } from '../../../shared/language/t';
import type { QuestionFit } from '../../connections/question-outlook';

/** Most models that are offered by name as buttons. */
const MODELS_OFFERED = 2;

const SUMMARISE: NextStep = { do: 'cut_context', mode: 'summary' };
const LEAVE_OUT: NextStep = { do: 'cut_context', mode: 'drop' };

/** A question that does not fit, and what is known about that. */
export interface Misfit {
  readonly fit: QuestionFit;
  /** Other models of Primary that have room for it. */
  readonly roomier: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The conversation does not fit, and nobody said yet what is to happen then. */
export function doesNotFit(misfit: Misfit, room: number): Failure {
  const { model, label, prompt } = misfit.fit;
  return failure(misfit, {
    sentence: t(
      'The conversation has become too long for {model} at {label}: with this message about {prompt, number} tokens, and {room, number} fit beside the answer.',
      { model, label, prompt, room },
    ),
    advice: t(
      'Choose what happens to the older messages when they no longer fit. They stay here either way, and you can change it at any time.',
    ),
    steps: [SUMMARISE, LEAVE_OUT, ...askModel(misfit)],
  });
}

/** The newest message does not fit, whatever is left out before it. */
export function tooLongAlone(misfit: Misfit, room: number): Failure {
  const { model, label, prompt } = misfit.fit;
  return failure(misfit, {
    sentence: t(
      'This message alone has about {prompt, number} tokens with its files and instructions, and {room, number} fit beside the answer of {model} at {label}.',
      { prompt, room, model, label },
    ),
    advice: shorten(misfit),
    steps: askModel(misfit),
  });
}

function shorten({ roomier }: Misfit): string {
  return roomier.length === 0
    ? t('Shorten it, or send it in parts.')
    : t('Shorten it, send it in parts, or ask a model that takes more.');
}

/** The newest message leaves no room for a summary. */
export function noRoomForSummary(misfit: Misfit): Failure {
  const { model, label } = misfit.fit;
  return failure(misfit, {
    sentence: t('Beside this message, {model} at {label} has no room left for a summary of the older ones.', {
      model,
      label,
    }),
    advice: t('Leave out the older messages, or shorten this one.'),
    steps: [LEAVE_OUT, ...askModel(misfit)],
  });
}

/** The summary is there, and too long to be sent with the question. */
export function summaryTooLong(misfit: Misfit): Failure {
  const { model, label } = misfit.fit;
  return failure(misfit, {
    sentence: t('The summary is longer than {model} at {label} can take together with this message.', { model, label }),
    advice: t('Shorten the summary or write it again, then retry. Or leave out the older messages.'),
    steps: [LEAVE_OUT, ...askModel(misfit)],
  });
}

/** Not a word of a summary came. */
export function emptySummary(misfit: Misfit): Failure {
  const { model, label } = misfit.fit;
  return failure(misfit, {
    sentence: t('{model} at {label} wrote no summary of the older messages.', { model, label }),
    advice: t('Retry, or leave out the older messages.'),
    steps: [LEAVE_OUT],
  });
}

/** Another connection became Primary while the summary was written. */
export function primaryChanged(misfit: Misfit): Failure {
  return failure(misfit, {
    sentence: t('Another provider became Primary while the older messages were summarised.'),
    advice: t('Retry. The summary is kept.'),
    steps: [],
  });
}

/** What stops a question in the middle that a problem says: the vault was locked, or nothing is connected any more. */
export function stoppedBy(
  misfit: Misfit,
  problem: { readonly sentence: string; readonly advice: string; readonly steps: NextStep[] },
): Failure {
  const { sentence, advice, steps } = problem;
  return { ...failure(misfit, { sentence, advice, steps }), class: 'bad_request', reason: 'rejected_request' };
}

/** The service refused the conversation as too long: what it said, with the choices. */
export function refusedAsTooLong(said: Failure, misfit: Misfit): Failure {
  return {
    ...said,
    advice: t(
      'Choose what happens to the older messages when they no longer fit. They stay here either way, and you can change it at any time.',
    ),
    steps: [SUMMARISE, LEAVE_OUT, ...askModel(misfit), ...said.steps],
  };
}

/** The service refused a message as too long that stands alone: its size here is an estimate, and it may know better. */
export function refusedAlone(said: Failure, misfit: Misfit): Failure {
  return { ...said, advice: shorten(misfit), steps: [...askModel(misfit), ...said.steps] };
}

/** No summary could be written: why, with the other choice. */
export function noSummary(why: Failure): Failure {
  return why.class === 'cancelled' ? why : { ...why, steps: [...why.steps, LEAVE_OUT] };
}

function askModel({ fit: { connectionId }, roomier }: Misfit): NextStep[] {
  return roomier.slice(0, MODELS_OFFERED).map((model) => ({ do: 'ask_model', connectionId, model }));
}

function failure({ fit, at }: Misfit, words: Pick<Failure, 'sentence' | 'advice' | 'steps'>): Failure {
  return {
    class: 'context_length',
    reason: 'prompt_too_long',
    provider: fit.kind,
    cause: null,
    status: null,
    serviceWords: null,
    requestId: null,
    retryAt: null,
    at,
    ...words,
  };
}
