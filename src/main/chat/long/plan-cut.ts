import type { CutMode } from '../../../shared/domain/cut-mode';
import type { Message } from '../../../shared/domain/message';
import type { PrimaryQuestion } from '../../connections/primary';
import type { QuestionFit } from '../../connections/question-outlook';
import type { Estimated } from './asking';
import { firstThatFits, placesToCut } from './places';

/** How much of the room is still sent after a cut: the other half is for what comes, so that not every message cuts anew. */
const KEPT_SHARE = 0.5;
/** How much of the room a summary may take, and the most tokens that it may have: longer ones are not read by people. */
const SUMMARY_SHARE = 0.25;
const SUMMARY_TOKENS = 2000;
/** Fewest tokens that a summary needs to say anything. */
const SUMMARY_LEAST = 60;

/** Where a conversation is cut. */
export interface CutPlan {
  /** The last message that is not sent; it may have been taken away. */
  readonly messageId: string;
  /** What is still sent, in reading order, the question last. */
  readonly messages: readonly Message[];
  /** About how many tokens a summary may have. */
  readonly summaryTokens: number;
}

/**
 * Where to cut so that what is sent fits: where half of the room stays free if there is such a place, else as far down as
 * it takes. The question itself is always sent.
 * @returns null where not even the question alone leaves room for what is wanted
 */
export function planCut(
  { request, sent, room }: Estimated,
  mode: CutMode,
  fitOf: (question: PrimaryQuestion) => QuestionFit | null,
): CutPlan | null {
  const { messages, cut } = sent;
  const tokensFrom = (place: number): number =>
    fitOf(request.make({ messages: messages.slice(place), summary: null }))?.prompt ?? 0;
  // Without its summary what is above stays away: the same place, and less is sent.
  const places = [...(mode === 'drop' && cut?.mode === 'summary' ? [0] : []), ...placesToCut(messages)];
  const least = mode === 'summary' ? SUMMARY_LEAST : 0;
  const place =
    firstThatFits(places, (at) => tokensFrom(at) <= room * KEPT_SHARE) ??
    firstThatFits(places, (at) => tokensFrom(at) + least <= room);
  if (place === null) return null;
  const messageId = place === 0 ? cut?.message_id : messages[place]?.parentId;
  if (messageId == null) return null;
  const free = room - tokensFrom(place);
  return {
    messageId,
    messages: messages.slice(place),
    summaryTokens: Math.floor(Math.min(SUMMARY_TOKENS, room * SUMMARY_SHARE, free * 0.75)),
  };
}
