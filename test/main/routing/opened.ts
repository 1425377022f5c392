import { onTestFinished } from 'vitest';
import { BreakerPlacesOfConnections } from '../../../src/main/connections/breaker-places';
import { ClaudeLevels } from '../../../src/main/connections/claude-levels';
import { ConnectionRepository } from '../../../src/main/connections/connection-repository';
import type { NewConnectionRow } from '../../../src/main/connections/connection-row';
import { EventBus } from '../../../src/main/events/event-bus';
import type { HealthBook } from '../../../src/main/health/health-book';
import { openHealth } from '../../../src/main/health/open-health';
import type { LimitStanding } from '../../../src/main/limits/gate';
import { ListedModelsRepository } from '../../../src/main/models/listed-models-repository';
import { openRouting, type Routing } from '../../../src/main/routing/open-routing';
import type { ActiveEscalation, PlannedAgent } from '../../../src/main/routing/planner';
import { NO_LIMITS_NOW } from '../../../src/main/routing/plan/snapshot';
import type { Db } from '../../../src/main/storage/statement';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { CredentialState } from '../../../src/shared/domain/connection';
import type { ConnectionTestRun } from '../../../src/shared/domain/connection-test';
import { Settings } from '../../../src/shared/domain/settings';
import { freshDatabase } from '../storage/fresh-database';
import { CLAUDE, DEEPSEEK, GEMINI } from './plan/snapshots';

/** Rules, logical models and backups on a real database with real health, and what else a plan depends on at hand. */
export interface Opened extends Routing {
  readonly db: Db;
  readonly rows: ConnectionRepository;
  readonly health: HealthBook;
  readonly levels: ClaudeLevels;
  readonly events: EventBus;
  readonly told: AppEvent[];
  readonly defects: unknown[];
  /** What may be changed under it at any time. */
  readonly world: World;
  /** Closes it and opens it again on the same database, as a new start does. */
  again(): Opened;
}

interface World {
  now: number;
  settings: Settings;
  agents: PlannedAgent[];
  escalations: ActiveEscalation[];
  credentials: Record<string, CredentialState>;
  limits: Record<string, Partial<LimitStanding>>;
  test: (connectionId: string) => Promise<ConnectionTestRun>;
}

/** The time at which all of it begins, in milliseconds since 1970. */
export const BEGIN = 1_800_000_000_000;

function rowOf(id: string, label: string, change: Partial<NewConnectionRow>): NewConnectionRow {
  return {
    id,
    kind: 'openai-compatible',
    label,
    base_url: 'http://127.0.0.1:1',
    default_model: `${label.toLowerCase()}-usual`,
    practice_mode: null,
    credential: 'none',
    key_origin: null,
    created_at: 1,
    ...change,
  };
}

/** DeepSeek, which is Primary, Claude and Gemini, connected and never used; no rules. */
export async function openOnThree(): Promise<Opened> {
  const db = await freshDatabase();
  const rows = new ConnectionRepository(db);
  rows.insert(rowOf(DEEPSEEK, 'DeepSeek', { created_at: 1 }));
  rows.insert(rowOf(CLAUDE, 'Claude', { created_at: 2, kind: 'anthropic', base_url: null }));
  rows.insert(rowOf(GEMINI, 'Gemini', { created_at: 3 }));
  return openOn(db, rows);
}

function openOn(db: Db, rows: ConnectionRepository, begin = BEGIN): Opened {
  const world: World = {
    now: begin,
    settings: Settings.parse({}),
    agents: [],
    escalations: [],
    credentials: {},
    limits: {},
    test: () => Promise.reject(new Error('No test was expected.')),
  };
  const [told, defects]: [AppEvent[], unknown[]] = [[], []];
  const events = new EventBus();
  events.listen((event) => told.push(event));
  const now = (): number => world.now;
  const onDefect = (error: unknown) => defects.push(error);
  const health = openHealth({
    db,
    places: new BreakerPlacesOfConnections(rows),
    now,
    changed: () => undefined,
    onDefect,
  });
  const levels = new ClaudeLevels(
    new ListedModelsRepository(db),
    () => Promise.reject(new Error('No list is read here.')),
    () => world.settings.claudeSelection,
    now,
  );
  const routing = openRouting({
    db,
    rows,
    events,
    hasUsableCredential: (row) => ['none', 'saved', 'memory'].includes(world.credentials[row.id] ?? 'none'),
    health,
    limits: { standingOf: (id) => ({ ...NO_LIMITS_NOW, ...world.limits[id] }) },
    levels,
    escalations: () => world.escalations,
    agents: () => world.agents,
    settings: () => world.settings,
    test: (id) => world.test(id),
    now,
    onDefect,
  });
  const dispose = () => {
    routing.dispose();
    health.dispose();
  };
  onTestFinished(dispose);
  return {
    ...routing,
    dispose,
    db,
    rows,
    health,
    levels,
    events,
    told,
    defects,
    world,
    again() {
      dispose();
      return openOn(db, rows, world.now);
    },
  };
}
