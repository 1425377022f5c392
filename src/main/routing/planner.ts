import type { Agent } from '../../shared/domain/agent';
import type { LearntEscalation } from '../../shared/domain/escalation';
import type { RouteRequest } from '../../shared/domain/route';
import type { Settings } from '../../shared/domain/settings';
import type { Level } from '../../shared/domain/work';
import { ClaudeLevels } from '../connections/claude-levels';
import type { EventBus } from '../events/event-bus';
import { nextSize } from '../models/levels/next-size';
import type { Backups } from './backups/backups';
import type { LogicalModels } from './logical-models/logical-models';
import { learntKey, type JustFailed, type LearntStronger, type RouteSnapshot } from './plan/snapshot';
import type { Rules } from './rules/rules';
import { Standings, type StandingsParts } from './standings';

/** An agent as far as plans know it. */
export type PlannedAgent = Pick<Agent, 'name' | 'needs' | 'level' | 'stepType' | 'purpose' | 'tools'>;

/** A model that is known not to do for one kind of work. */
export type ActiveEscalation = Pick<LearntEscalation, 'agent' | 'output' | 'connectionId' | 'model'>;

/** What {@link Planner} needs. */
export interface PlannerParts extends Omit<StandingsParts, 'selection' | 'levels'> {
  readonly levels: Pick<ClaudeLevels, 'models' | 'listed' | 'modelFor'>;
  readonly rules: Pick<Rules, 'index'>;
  readonly logicalModels: Pick<LogicalModels, 'byId' | 'removedNames'>;
  readonly backups: Pick<Backups, 'list'>;
  /** Those that hold now. Asked at every plan: it answers from memory. */
  readonly escalations: () => readonly ActiveEscalation[];
  /** Every agent; asked once, and told by `agents_changed` from then on. */
  readonly agents: () => readonly PlannedAgent[];
  readonly settings: () => Pick<Settings, 'capabilityAware' | 'backups' | 'escalation' | 'claudeSelection'>;
  readonly events: Pick<EventBus, 'listen'>;
  readonly now: () => number;
}

const NOTHING_FAILED: readonly JustFailed[] = [];
const NOTHING_LEARNT: RouteSnapshot['learnt'] = new Map();

/** Gathers what plans go by at this moment. The planning itself is a pure function's ({@link ./plan/plan.plan}). */
export class Planner {
  readonly #parts: PlannerParts;
  readonly #standings: Standings;
  readonly #endListening: () => void;
  #agents: ReadonlyMap<string, PlannedAgent> | null = null;
  #agentLevels: ReadonlyMap<string, Level> = new Map();

  constructor(parts: PlannerParts) {
    this.#parts = parts;
    this.#standings = new Standings({ ...parts, selection: () => parts.settings().claudeSelection });
    this.#endListening = parts.events.listen((event) => {
      if (event.type === 'vault_changed') this.#standings.keysChanged();
      if (event.type === 'agents_changed') this.#agents = null;
    });
  }

  /**
   * All that a plan for a request depends on, as it is at this moment.
   * @param justFailed what has failed for this very work
   * @param text what is asked, for the size of Claude where Primary is Claude; empty: not known
   */
  snapshot(request: RouteRequest, justFailed: readonly JustFailed[] = NOTHING_FAILED, text = ''): RouteSnapshot {
    const { rules, logicalModels, backups, rows, settings, now } = this.#parts;
    const { capabilityAware, backups: hasBackups, escalation } = settings();
    this.agents();
    return {
      now: now(),
      connections: this.#standings.now(),
      gone: { get: (id) => logicalModels.removedNames.get(id) ?? rows.goneLabel(id) },
      primary: this.#primary(request, text),
      rules: rules.index,
      logicalModels: logicalModels.byId,
      capabilityAware,
      agentLevels: this.#agentLevels,
      backups: hasBackups ? backups.list() : [],
      learnt: escalation ? this.#learnt() : NOTHING_LEARNT,
      justFailed,
    };
  }

  /** Every agent by name. */
  agents(): ReadonlyMap<string, PlannedAgent> {
    if (this.#agents) return this.#agents;
    const all = this.#parts.agents();
    this.#agents = new Map(all.map((agent) => [agent.name, agent]));
    this.#agentLevels = new Map(all.flatMap(({ name, level }) => (level === null ? [] : [[name, level]])));
    return this.#agents;
  }

  dispose(): void {
    this.#endListening();
  }

  #primary({ hasImages }: RouteRequest, text: string): RouteSnapshot['primary'] {
    const { rows, levels } = this.#parts;
    for (const row of rows.byId().values()) {
      if (row.is_primary !== 1) continue;
      const asked = { text, images: hasImages ? 1 : 0, files: 0, turnsBefore: 0, charactersBefore: 0, isTask: true };
      return { connectionId: row.id, model: levels.modelFor(row, () => asked).model };
    }
    return null;
  }

  #learnt(): RouteSnapshot['learnt'] {
    const active = this.#parts.escalations();
    if (active.length === 0) return NOTHING_LEARNT;
    const learnt = new Map<string, LearntStronger[]>();
    for (const { agent, output, connectionId, model } of active) {
      // All work of an agent that needs a structure asks for one, so that its lessons about plain text are about it as well.
      const needsStructure = agent !== null && this.agents().get(agent)?.needs.structuredOutput === true;
      const key = learntKey(agent, output === 'structured' || needsStructure);
      const entry = { connectionId, model, stronger: this.#nextSize(connectionId, model) };
      learnt.set(key, [...(learnt.get(key) ?? []), entry]);
    }
    return learnt;
  }

  /** The next stronger size of the same Claude connection; null where there is none. */
  #nextSize(connectionId: string, model: string): LearntStronger['stronger'] {
    const row = this.#parts.rows.byId().get(connectionId);
    const next = row && ClaudeLevels.concerns(row) ? nextSize(this.#parts.levels.models(connectionId), model) : null;
    return next === null || next === model ? null : { connectionId, model: next };
  }
}
