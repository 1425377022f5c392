import type { ClaudeSelection } from '../../shared/domain/claude-level';
import type { ModelInfo } from '../../shared/domain/model';
import { ClaudeLevels } from '../connections/claude-levels';
import type { ConnectionRow } from '../connections/connection-row';
import type { CircuitBreakers } from '../health/circuit-breakers';
import type { HealthBook } from '../health/health-book';
import type { LimitsGate } from '../limits/gate';
import type { ConnectedRows } from './connected-rows';
import { ModelBook } from './model-book';
import type { ConnectionStanding } from './plan/snapshot';

/** What {@link Standings} reads. All of it answers from memory. */
export interface StandingsParts {
  readonly rows: ConnectedRows;
  /** Whether its key can be used now. Asked again when keys have changed. */
  readonly hasUsableCredential: (row: ConnectionRow) => boolean;
  readonly health: Pick<HealthBook, 'stateOf'> & { readonly breakers: Pick<CircuitBreakers, 'breakerOf'> };
  readonly limits: Pick<LimitsGate, 'standingOf'>;
  readonly levels: Pick<ClaudeLevels, 'models' | 'listed'>;
  readonly selection: () => ClaudeSelection;
}

/** What does not change while connections, keys, lists of models and the selection of Claude stay as they are. */
interface Lasting {
  readonly row: ConnectionRow;
  readonly listed: readonly ModelInfo[] | null;
  readonly selection: ClaudeSelection;
  readonly hasUsableCredential: boolean;
  readonly models: ModelBook;
  readonly sizes: readonly string[];
}

/** How the connections stand, as plans take it. What lasts is worked out again only when it has changed. */
export class Standings {
  readonly #parts: StandingsParts;
  #lasting = new Map<string, Lasting>();
  #rows: ReadonlyMap<string, ConnectionRow> | null = null;

  constructor(parts: StandingsParts) {
    this.#parts = parts;
  }

  /** Keys can be opened, or no longer. */
  keysChanged(): void {
    this.#lasting = new Map();
  }

  /** By id, in the order in which they were connected. */
  now(): Map<string, ConnectionStanding> {
    const rows = this.#parts.rows.byId();
    if (rows !== this.#rows) {
      this.#rows = rows;
      this.#lasting = new Map();
    }
    const standings = new Map<string, ConnectionStanding>();
    for (const row of rows.values()) standings.set(row.id, this.#standingOf(row));
    return standings;
  }

  #standingOf(row: ConnectionRow): ConnectionStanding {
    const { health, limits } = this.#parts;
    const { hasUsableCredential, models, sizes } = this.#lastingOf(row);
    const state = health.stateOf(row.id);
    const { breaker } = health.breakers.breakerOf(row.id);
    return {
      id: row.id,
      label: row.label,
      defaultModel: row.default_model,
      isPractice: row.kind === 'practice',
      isSwitchedOn: row.background_tasks,
      hasUsableCredential: hasUsableCredential && state.rejected === null,
      isOutOfCredits: state.outOfCredits !== null,
      circuitOpenUntil: breaker.opensUntil,
      coolingUntil: state.cooling?.until ?? null,
      limits: limits.standingOf(row.id),
      unavailableModels: state.unavailableModels,
      models,
      sizes,
    };
  }

  #lastingOf(row: ConnectionRow): Lasting {
    const { levels, hasUsableCredential } = this.#parts;
    const listed = levels.listed(row.id);
    const selection = this.#parts.selection();
    const kept = this.#lasting.get(row.id);
    if (kept && kept.listed === listed && kept.selection === selection) return kept;
    const lasting: Lasting = {
      row,
      listed,
      selection,
      hasUsableCredential: hasUsableCredential(row),
      models: new ModelBook(row, listed ?? []),
      sizes: ClaudeLevels.concerns(row) ? sizesOf(levels.models(row.id)) : [],
    };
    this.#lasting.set(row.id, lasting);
    return lasting;
  }
}

function sizesOf({ haiku, sonnet, opus }: ReturnType<ClaudeLevels['models']>): string[] {
  return [haiku, sonnet, opus].filter((model) => model !== null);
}
