import type { Failure } from '../../shared/domain/failure';
import type { Cost } from '../../shared/domain/money';
import type { RoutePlan, RouteRequest } from '../../shared/domain/route';
import type { RanOn } from '../../shared/domain/task';
import type { CallParameters } from '../../shared/domain/work';
import type { ModelPrompt, ModelQuestion, ModelReply } from '../providers/ask-model';

/** One turn of a model that is to be routed. */
export interface RoutedTurn {
  readonly request: RouteRequest;
  readonly prompt: ModelPrompt;
  readonly tools?: ModelQuestion['tools'];
  /** The JSON schema that the answer must fit; null: words. */
  readonly outputSchema: Readonly<Record<string, unknown>> | null;
  /** The work's own; they come before those of a logical model. */
  readonly parameters: CallParameters;
  readonly taskId: string;
  /** Ends it at once, whatever a service does. */
  readonly signal: AbortSignal;
}

/**
 * What comes of a routed turn. Text belongs to the latest `attempt`; after `discarded` all text of the turn so far is
 * void. Ends with exactly one {@link RoutedEnd}; attempts count in the ledger before the part that ends them is told.
 */
export type RoutedPart =
  | { readonly type: 'planned'; readonly plan: RoutePlan }
  | { readonly type: 'attempt'; readonly ranOn: RanOn }
  | { readonly type: 'text' | 'reasoning'; readonly text: string }
  /** `words`: what happened, in a sentence for the steps of the task. */
  | { readonly type: 'discarded'; readonly words: string }
  /** Something to know that voids no text: an escalation, a backup that took over. */
  | { readonly type: 'note'; readonly words: string }
  | RoutedEnd;

export type RoutedEnd =
  | { readonly type: 'answered'; readonly reply: ModelReply; readonly ranOn: RanOn; readonly cost: Cost }
  /**
   * Everything is passed over or has failed for now; `plan.passedOver` has every reason, those that just failed included.
   * `plan.candidates` has those of them that a plan made now would still name: they are no reason to try again at once.
   */
  | { readonly type: 'nobody'; readonly plan: RoutePlan; readonly failures: readonly Failure[]; readonly cost: Cost }
  /** It cannot go on anywhere: refused, our own mistake, too long for all, or of no use from the stronger model as well. */
  | { readonly type: 'failed'; readonly failure: Failure; readonly cost: Cost }
  | { readonly type: 'cancelled'; readonly cost: Cost };

/** Plans and walks: the one way from a task to a provider. */
export interface Router {
  /** What would happen now. */
  plan(request: RouteRequest): RoutePlan;
  /** Never throws for anything that a service does. Ending the iteration early ends the call. */
  turn(turn: RoutedTurn): AsyncGenerator<RoutedPart, void, void>;
}
