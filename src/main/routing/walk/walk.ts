import type { Failure } from '../../../shared/domain/failure';
import type { Candidate } from '../../../shared/domain/route';
import type { RanOn } from '../../../shared/domain/task';
import { t } from '../../../shared/language/t';
import { isOfOwnNetwork } from '../../connections/own-network';
import type { ModelReply } from '../../providers/ask-model';
import type { RoutedPart, RoutedTurn } from '../router';
import { pauseBeforeRetry } from './backoff';
import { decisionFor } from './decide';
import { oneCall, type CallResult } from './one-call';
import { sizeOf, type PromptSize } from './prompt-size';
import { Reach } from './reach';
import type { KnownModels, WalkParts } from './walk-parts';
import { placeOf, WalkRecord } from './walk-record';

/**
 * What is done about an answer that is of no use. `escalate`: whoever `strongerThan` names is to be asked in its place;
 * where it names nobody, the table's row for answers that cannot be read holds. `end`: it is not asked a third time.
 */
export type OnUnusable =
  | { readonly do: 'escalate'; readonly strongerThan: (candidate: Candidate) => Candidate | null }
  | { readonly do: 'end' };

/** How a walk over some candidates ended. */
export type WalkEnd =
  | { readonly type: 'answered'; readonly reply: ModelReply; readonly ranOn: RanOn }
  | {
      readonly type: 'unusable';
      readonly candidate: Candidate;
      /** Who is to be asked in its place; null: nobody. */
      readonly stronger: Candidate | null;
      readonly failure: Failure;
      readonly hadText: boolean;
    }
  /** Nobody else is asked: it would come to the same everywhere. */
  | { readonly type: 'stopped'; readonly failure: Failure }
  | { readonly type: 'exhausted' }
  | { readonly type: 'cancelled' };

type Step = Exclude<WalkEnd, { type: 'exhausted' }> | { readonly type: 'next' };
type Failed = Extract<CallResult, { type: 'failed' | 'unusable' }>;

/** What a walk is told beside its turn. */
export interface WalkOptions {
  /** The reply as it is to be handed on; null: it is of no use. */
  readonly judge: (reply: ModelReply) => ModelReply | null;
  /** Told of each answer, and whether it was of use. */
  readonly judged: (candidate: Candidate, isUsable: boolean) => void;
}

/** Why the next call is made, as far as the person should know. */
interface News {
  readonly words: string | null;
  readonly isAgain: boolean;
}

/**
 * Takes one turn over candidates, one after the other, by the table of routing.md: calls, decides, and keeps what it has
 * come to know. It holds no slot and no reservation between two calls. Text of two candidates is never put together: what
 * broke off is told to be void before anybody else begins. Nobody is asked twice beyond the one retry that the table
 * gives, over however many lists of candidates it is taken.
 */
export class Walk {
  readonly record = new WalkRecord();
  #parts: WalkParts;
  readonly #turn: RoutedTurn;
  readonly #options: WalkOptions;
  readonly #size: PromptSize;
  readonly #reach: Reach;
  readonly #seen = new Set<string>();
  #hasCalled = false;
  #news: News | null = null;

  constructor(parts: WalkParts, turn: RoutedTurn, options: WalkOptions) {
    this.#parts = parts;
    this.#turn = turn;
    this.#options = options;
    this.#size = sizeOf(turn);
    this.#reach = new Reach();
  }

  /** What is known of models now. */
  get models(): KnownModels {
    return this.#parts.models;
  }

  /** From now on this is known of models. */
  know(models: KnownModels): void {
    this.#parts = { ...this.#parts, models };
  }

  /** Whether a candidate has had its turn, or was passed over. */
  hasSeen(candidate: Candidate): boolean {
    return this.#seen.has(placeOf(candidate));
  }

  /** Whether a prompt that was too long for others may be short enough for this one. */
  mayHold(connectionId: string, model: string): boolean {
    return this.#reach.mayHold(model, this.models.factsOf(connectionId, model));
  }

  /** Walks over those of the candidates that it has not come by before. */
  async *over(candidates: readonly Candidate[], onUnusable: OnUnusable): AsyncGenerator<RoutedPart, WalkEnd, void> {
    for (const candidate of candidates) {
      if (this.hasSeen(candidate)) continue;
      this.#seen.add(placeOf(candidate));
      const step = yield* this.#tried(candidate, onUnusable);
      if (step.type !== 'next') return step;
    }
    return this.#turn.signal.aborted ? { type: 'cancelled' } : { type: 'exhausted' };
  }

  /** One candidate, asked once or, where the table says so, once more. */
  async *#tried(candidate: Candidate, onUnusable: OnUnusable): AsyncGenerator<RoutedPart, Step, void> {
    let before: Failure | null = null;
    for (;;) {
      if (this.#turn.signal.aborted) return { type: 'cancelled' };
      if (this.record.passOverRuledOut(candidate)) return { type: 'next' };
      if (!this.mayHold(candidate.connectionId, candidate.model)) {
        this.record.passOver(candidate, 'context_too_short', null);
        return { type: 'next' };
      }
      const result = yield* this.#called(candidate);
      if (result.type === 'cancelled') return { type: 'cancelled' };
      if (result.type === 'passed_over') {
        // One that may not be asked once more has failed all the same.
        if (before) this.#ruleOut(candidate, before);
        else this.record.passOver(candidate, result.reason, result.until);
        return { type: 'next' };
      }
      if (result.type === 'answered') {
        this.#options.judged(candidate, true);
        return { type: 'answered', reply: result.reply, ranOn: result.ranOn };
      }
      const { failure, hadText } = result;
      this.record.failed(failure);
      if (result.type === 'unusable') {
        this.#options.judged(candidate, false);
        const stronger = onUnusable.do === 'escalate' ? onUnusable.strongerThan(candidate) : null;
        if (stronger || onUnusable.do === 'end') {
          this.#ruleOut(candidate, failure);
          return { type: 'unusable', candidate, stronger, failure, hadText };
        }
      }
      const next = yield* this.#afterFailure(candidate, result, before !== null);
      if (next) return next;
      before = failure;
    }
  }

  /** What the table says. @returns null: the same candidate is asked once more */
  async *#afterFailure(
    candidate: Candidate,
    { failure, hadText }: Failed,
    isRetry: boolean,
  ): AsyncGenerator<RoutedPart, Step | null, void> {
    const decision = decisionFor(failure.class);
    if (hadText) yield { type: 'discarded', words: `${failure.sentence} ${t('What had arrived is discarded.')}` };
    if (failure.class === 'bad_request') this.#parts.onBadRequest(failure);
    if (decision.next === 'none') return { type: 'stopped', failure };
    const words = hadText ? null : failure.sentence;
    const wait = isRetry || !decision.sameAgain ? null : this.#waitBeforeRetry(candidate, failure);
    if (wait !== null) {
      this.#news = { words, isAgain: true };
      return (await this.#parts.pause(wait, this.#turn.signal)) ? null : { type: 'cancelled' };
    }
    this.#news = { words, isAgain: false };
    this.#ruleOut(candidate, failure);
    if (decision.next === 'longer_context') {
      this.#reach.tooShort(candidate.model, this.models.factsOf(candidate.connectionId, candidate.model));
    }
    return { type: 'next' };
  }

  /** Milliseconds; null: it is not worth it, because the service wants a long pause or there is no network. */
  #waitBeforeRetry(candidate: Candidate, failure: Failure): number | null {
    const { now, random } = this.#parts;
    return this.#isOffline(candidate, failure) ? null : pauseBeforeRetry(failure.retryAt, now(), random());
  }

  /** Without a network time alone changes nothing: the network does. */
  #ruleOut(candidate: Candidate, failure: Failure): void {
    this.record.ruleOut(candidate, failure, !this.#isOffline(candidate, failure), this.#parts.now());
  }

  #isOffline({ connectionId }: Candidate, failure: Failure): boolean {
    const row = this.#parts.connections.find(connectionId);
    return row !== null && isOfOwnNetwork(failure, row, this.#parts.isOnline);
  }

  async *#called(candidate: Candidate): AsyncGenerator<RoutedPart, CallResult, void> {
    const result = yield* oneCall(this.#parts, {
      turn: this.#turn,
      size: this.#size,
      candidate,
      judge: this.#options.judge,
      begins: () => this.#begins(candidate),
    });
    if ('cost' in result) this.record.spent(result.cost);
    return result;
  }

  /** What the person should know when a call begins; null where everything goes as it should. */
  #begins({ label, via }: Candidate): RoutedPart | null {
    const news = this.#news;
    const isFirst = !this.#hasCalled;
    this.#news = null;
    this.#hasCalled = true;
    const words = [news?.words ?? null, this.#turnTaken(label, via, isFirst, news?.isAgain === true)];
    const told = words.filter((some) => some !== null).join(' ');
    return told === '' ? null : { type: 'note', words: told };
  }

  #turnTaken(label: string, { by }: Candidate['via'], isFirst: boolean, isAgain: boolean): string | null {
    if (isAgain) return t('{label} is asked once more.', { label });
    if (by === 'backup') return t('{label} takes over as backup.', { label });
    // An escalation is told by whoever decided it.
    return isFirst || by === 'escalation' ? null : t('{label} takes over.', { label });
  }
}
