import type { Level } from '../../../shared/domain/work';
import type { LogicalModel } from '../../../shared/domain/logical-model';
import type { RuleIndex } from './rule-index';

/** What is known of one model. Null: unknown, which counts as able; an unknown price is never taken for none. */
export interface ModelFacts {
  /** Tokens that its context holds. */
  readonly contextTokens: number | null;
  readonly imageInput: boolean | null;
  readonly tools: boolean | null;
  readonly structuredOutput: boolean | null;
  /** US dollars for a million tokens; zero for what runs at home. */
  readonly price: { readonly input: number; readonly output: number } | null;
  /** Its place among its maker's own sizes, where its name says so: Haiku, Sonnet, Opus. */
  readonly grade: 'light' | 'middle' | 'strong' | null;
}

/** A model of which nothing is known. */
export const UNKNOWN_MODEL: ModelFacts = {
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  price: null,
  grade: null,
};

/** Limits per minute and the budget of a connection, as they stand. Times are milliseconds since 1970. */
export interface LimitsNow {
  /** Null: no limit. */
  readonly requestsLeft: number | null;
  readonly requestsFreeAt: number | null;
  readonly tokensLeft: number | null;
  readonly tokensFreeAt: number | null;
  readonly isOverBudget: boolean;
  readonly budgetFreeAt: number;
}

/** A connection without limits of any kind. */
export const NO_LIMITS_NOW: LimitsNow = {
  requestsLeft: null,
  requestsFreeAt: null,
  tokensLeft: null,
  tokensFreeAt: null,
  isOverBudget: false,
  budgetFreeAt: 0,
};

/** How one connection stands. Times are milliseconds since 1970; one that is over by the snapshot's clock means nothing. */
export interface ConnectionStanding {
  readonly id: string;
  readonly label: string;
  readonly defaultModel: string;
  /** It only plays a provider: nothing is sent to it that was not sent by name. */
  readonly isPractice: boolean;
  /** Whether work in the background may use it. */
  readonly isSwitchedOn: boolean;
  readonly hasUsableCredential: boolean;
  readonly isOutOfCredits: boolean;
  readonly circuitOpenUntil: number | null;
  readonly coolingUntil: number | null;
  readonly limits: LimitsNow;
  /** Models that the service said it does not have, or does not give this account. */
  readonly unavailableModels: readonly string[];
  /** Undefined: nothing is known of the model. */
  readonly models: { get(model: string): ModelFacts | undefined };
  /** Models that may be taken beside the default one where a level is looked for: the sizes of Claude. */
  readonly sizes: readonly string[];
}

/** A call that failed a moment ago for this very work. */
export interface JustFailed {
  readonly connectionId: string;
  /** Null: whatever model of it. */
  readonly model: string | null;
  /** Milliseconds since 1970 from when trying again is worth it; null: not by waiting. */
  readonly until: number | null;
}

/** A model whose answers were of no use for one kind of work, and what goes first in its place. */
export interface LearntStronger {
  readonly connectionId: string;
  readonly model: string;
  /** Null: the next candidate that is stronger, whichever that is. */
  readonly stronger: { readonly connectionId: string; readonly model: string } | null;
}

/** All that a plan depends on besides its request. Nothing in it changes once it is made. */
export interface RouteSnapshot {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Those that are connected, in the order in which they were. */
  readonly connections: ReadonlyMap<string, ConnectionStanding>;
  /** Names of what is gone (connections and logical models) as far as they are still known. */
  readonly gone: { get(id: string): string | undefined };
  /** Primary with the model that is picked for this request; null while nothing is connected. */
  readonly primary: { readonly connectionId: string; readonly model: string } | null;
  readonly rules: RuleIndex;
  readonly logicalModels: ReadonlyMap<string, LogicalModel>;
  /** Whether capability-aware choice is switched on. */
  readonly capabilityAware: boolean;
  /** The levels that the work of agents is worth, by name: what to look for where a choice is made by ability. */
  readonly agentLevels: ReadonlyMap<string, Level>;
  /** In the order in which they are tried; empty while backups are switched off. */
  readonly backups: readonly string[];
  /** What auto-escalation has learnt, by {@link learntKey}; empty while it is switched off. */
  readonly learnt: ReadonlyMap<string, readonly LearntStronger[]>;
  readonly justFailed: readonly JustFailed[];
}

/** The key of {@link RouteSnapshot.learnt}: the agent, and whether a given structure is to be filled in. */
export function learntKey(agent: string | null, isStructured: boolean): string {
  return `${isStructured ? 'structured' : 'text'} ${agent ?? ''}`;
}
