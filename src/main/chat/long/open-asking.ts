import type { Primary } from '../../connections/primary';
import type { PrimaryOutlook } from '../../connections/question-outlook';
import type { EventBus } from '../../events/event-bus';
import type { Answering } from '../answering';
import { Asking } from './asking';
import type { CutRepository } from './cut-repository';
import { SentParts } from './sent-part';
import { SummarisedAnswers } from './summarised-answers';
import { SummaryWriter } from './summary-writer';

/** What {@link openAsking} needs. */
export interface AskingGround {
  readonly cuts: CutRepository;
  readonly primary: Primary;
  readonly outlook: PrimaryOutlook;
  readonly answering: Answering;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How questions are asked in conversations of any length, put together. */
export function openAsking({ cuts, primary, outlook, answering, events, now }: AskingGround) {
  const sent = new SentParts(cuts);
  const writer = new SummaryWriter(primary, events);
  const summarised = new SummarisedAnswers({ primary, outlook, cuts, writer, now });
  return { sent, writer, asking: new Asking({ primary, outlook, answering, cuts, sent, summarised, events, now }) };
}
