import type { Failure } from '../../shared/domain/failure';
import type { Settings } from '../../shared/domain/settings';
import type { AccessBuilder } from '../connections/access';
import { ClaudeLevels } from '../connections/claude-levels';
import type { ConnectionRepository } from '../connections/connection-repository';
import type { OutcomeSink } from '../connections/outcome-sink';
import type { HealthBook } from '../health/health-book';
import type { LimitsGate } from '../limits/gate';
import type { Db } from '../storage/statement';
import type { Ledger } from '../usage/ledger';
import { AnswerRepository } from './escalation/answer-repository';
import { Escalations } from './escalation/escalations';
import type { Routing } from './open-routing';
import { planningBy } from './planning';
import { RoutedTurns } from './routed-turn';
import type { Router } from './router';
import { pause } from './walk/backoff';

/** What {@link openRouter} needs. */
export interface RouterParts {
  readonly db: Db;
  /** What decides where work goes. */
  readonly routing: Pick<Routing, 'planner' | 'rules' | 'news'>;
  readonly rows: ConnectionRepository;
  readonly access: AccessBuilder;
  readonly health: HealthBook;
  readonly outcomes: OutcomeSink;
  readonly gate: LimitsGate;
  readonly ledger: Ledger;
  readonly levels: Pick<ClaudeLevels, 'models'>;
  /** Looks anew whether this computer has a network. */
  readonly isOnline: () => boolean;
  readonly settings: () => Pick<Settings, 'firstTokenSeconds' | 'stallSeconds' | 'escalation'>;
  readonly now: () => number;
  readonly onDefect: (error: unknown) => void;
  /** A service refused what was asked of it as badly asked; it is let go unless given. */
  readonly onBadRequest?: (failure: Failure) => void;
}

/** The way from tasks to providers, with what auto-escalation learns on it. */
export interface OpenRouter {
  readonly router: Router;
  readonly escalations: Escalations;
  /** Saves what was learnt. */
  dispose(): void;
}

/** Opens the way from tasks to providers. */
export function openRouter(parts: RouterParts): OpenRouter {
  const { db, rows, levels, settings, now, onDefect } = parts;
  const { planner, rules, news } = parts.routing;
  const escalations = new Escalations({
    repository: new AnswerRepository(db),
    labelOf: (id) => rows.find(id)?.label ?? null,
    news,
    now,
    onDefect,
  });
  const router = new RoutedTurns({
    connections: rows,
    access: parts.access,
    gate: parts.gate,
    breakers: parts.health.breakers,
    health: parts.health,
    outcomes: parts.outcomes,
    ledger: parts.ledger,
    planning: planningBy(planner),
    rules: {
      breakerFiguresOf: (id) => rules.find(id)?.breakerFigures ?? null,
      noteCall: (id, ok) => rules.noteCall(id, ok),
      noteMatched: (plan) => rules.noteMatched(plan),
    },
    escalations,
    sizesOf: (id) => {
      const row = rows.find(id);
      return row && ClaudeLevels.concerns(row) ? levels.models(id) : null;
    },
    escalates: () => settings().escalation,
    isOnline: parts.isOnline,
    onBadRequest: (failure) => parts.onBadRequest?.(failure),
    patience: () => {
      const { firstTokenSeconds, stallSeconds } = settings();
      return { firstTokenMs: firstTokenSeconds * 1000, stallMs: stallSeconds * 1000 };
    },
    now,
    random: Math.random,
    pause,
  });
  return { router, escalations, dispose: () => escalations.dispose() };
}
