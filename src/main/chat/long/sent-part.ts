import type { Message } from '../../../shared/domain/message';
import type { CutRepository, CutRow } from './cut-repository';

/** A summary as it is sent in place of what it stands for. */
export interface SentSummary {
  readonly text: string;
  /** The beginning of an id that was made after everything that the summary is of: nothing in it can hold it. */
  readonly mark: string;
}

/** What of a branch is sent. */
export interface SentPart {
  /** In reading order, the newest question last. */
  readonly messages: readonly Message[];
  /** Stands before the messages; null: nothing does. */
  readonly summary: SentSummary | null;
  /** The cut above the messages; null: nothing is left out. */
  readonly cut: CutRow | null;
}

/** Which messages of a branch are sent: those below its nearest cut, unless that one was lifted. */
export class SentParts {
  readonly #cuts: CutRepository;

  constructor(cuts: CutRepository) {
    this.#cuts = cuts;
  }

  /** @param branch messages that are there, in reading order, the question that is to be answered last */
  of(branch: readonly Message[]): SentPart {
    const whole: SentPart = { messages: branch, summary: null, cut: null };
    const question = branch.at(-1);
    // A cut at the question itself belongs to what follows it: what is asked is always sent.
    if (!question || question.parentId === null) return whole;
    const cut = this.#cuts.nearest(question.conversationId, question.parentId);
    if (cut === null || cut.mode === 'none') return whole;
    const at = this.#cuts.liveAt(cut.message_id);
    const last = branch.findLastIndex(({ id }) => id === at);
    if (last === -1) return whole;
    return { messages: branch.slice(last + 1), summary: summaryOf(cut), cut };
  }
}

/** What of a cut is sent; null: nothing stands in the place of the messages. */
export function summaryOf({ id, mode, summary }: CutRow): SentSummary | null {
  return mode === 'summary' ? { text: summary, mark: id.slice(0, 8) } : null;
}
