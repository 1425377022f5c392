import type { Failure } from '../../../shared/domain/failure';
import type { BreakerFigures } from '../../../shared/domain/health';
import type { AccessBuilder } from '../../connections/access';
import type { ConnectionRepository } from '../../connections/connection-repository';
import type { OutcomeSink } from '../../connections/outcome-sink';
import type { CircuitBreakers } from '../../health/circuit-breakers';
import type { HealthState } from '../../health/health-state';
import type { LimitsGate } from '../../limits/gate';
import type { Ledger } from '../../usage/ledger';
import type { ModelFacts } from '../plan/snapshot';

/** The rules, as calls need them. */
export interface WalkedRules {
  /** The rule's own figures for the circuit breaker; null: those of the connection. */
  breakerFiguresOf(ruleId: string): BreakerFigures | null;
  /** A call by this rule succeeded or failed. */
  noteCall(ruleId: string, ok: boolean): void;
}

/** What is known of the models that a walk comes by. */
export interface KnownModels {
  factsOf(connectionId: string, model: string): ModelFacts;
}

/** All that a walk needs of the house. */
export interface WalkParts {
  readonly connections: Pick<ConnectionRepository, 'find' | 'revision'>;
  readonly access: Pick<AccessBuilder, 'backend' | 'checkKey'>;
  readonly gate: LimitsGate;
  readonly breakers: Pick<CircuitBreakers, 'admit' | 'giveUp'>;
  readonly health: { stateOf(connectionId: string): HealthState };
  readonly outcomes: OutcomeSink;
  readonly ledger: Ledger;
  readonly rules: WalkedRules;
  readonly models: KnownModels;
  /** A service refused what was asked of it as badly asked: a defect of ours, to be written down. */
  readonly onBadRequest: (failure: Failure) => void;
  /** Looks anew whether this computer has a network; asked after calls that failed. */
  readonly isOnline: () => boolean;
  /** How long is waited for the first sign of an answer, and in its middle, in milliseconds. */
  readonly patience: () => { readonly firstTokenMs: number; readonly stallMs: number };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to, and without, 1. */
  readonly random: () => number;
  /** Waits so many milliseconds; false as soon as the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<boolean>;
}
