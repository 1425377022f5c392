import type { LogicalModel } from '../../../shared/domain/logical-model';
import type { Candidate, PassedOver, PassedOverReason, RouteRequest, Via } from '../../../shared/domain/route';
import type { Backend } from '../../../shared/domain/rule';
import { NO_PARAMETERS, type CallParameters, type Needs } from '../../../shared/domain/work';
import { learntKey, type ConnectionStanding, type LearntStronger, type RouteSnapshot } from './snapshot';
import { troubleOf, type Demand } from './trouble';

/** By which logical models a place was come to, and what they ask for. */
interface Within {
  /** The outermost, which the rule names. */
  readonly logicalModel: Candidate['logicalModel'];
  readonly parameters: CallParameters;
  readonly demand: Demand;
}

/** A place that has its place already. */
interface Met {
  readonly model: string;
  /** Null: it is a candidate. */
  readonly passed: PassedOver | null;
  /** Whether a logical model asked for more than the work needs: by another way it may be a candidate yet. */
  readonly isOverAsked: boolean;
}

const ESCALATED: Via = { by: 'escalation', learnt: true };
const NOTHING_LEARNT: readonly LearntStronger[] = [];

/** The places of a plan as they come: each connection and model once, at its first place, in one of the two lists. */
export class Places {
  readonly candidates: Candidate[] = [];
  readonly passedOver: PassedOver[] = [];
  readonly needs: Needs;
  readonly #snapshot: RouteSnapshot;
  readonly #asked: Within;
  readonly #learnt: readonly LearntStronger[];
  readonly #met = new Map<string, { readonly standing: ConnectionStanding | undefined; readonly places: Met[] }>();
  /** Logical models that were expanded, with what was asked of them. */
  readonly #expanded = new Set<string>();

  constructor(request: RouteRequest, snapshot: RouteSnapshot) {
    this.#snapshot = snapshot;
    const { needs, hasImages, expectedTokens } = request;
    this.needs = hasImages && !needs.imageInput ? { ...needs, imageInput: true } : needs;
    const { now, justFailed, learnt } = snapshot;
    this.#asked = {
      logicalModel: null,
      parameters: NO_PARAMETERS,
      demand: { needs: this.needs, expectedTokens, now, justFailed },
    };
    this.#learnt =
      learnt.size === 0
        ? NOTHING_LEARNT
        : (learnt.get(learntKey(request.agent, needs.structuredOutput)) ?? NOTHING_LEARNT);
  }

  /** Adds what a rule points to: a connection, or the targets of a logical model in order. */
  addBackend(backend: Backend, via: Via): void {
    this.#addBackend(backend, via, this.#asked, []);
  }

  /**
   * Adds a connection with one of its models; null: its default one.
   * @param needs what is asked of it when that is not what the work needs
   */
  add(connectionId: string, model: string | null, via: Via, needs: Needs = this.needs): void {
    const within = needs === this.needs ? this.#asked : { ...this.#asked, demand: { ...this.#asked.demand, needs } };
    this.#add(connectionId, model, via, within);
  }

  #addBackend(backend: Backend, via: Via, within: Within, path: readonly string[]): void {
    if (backend.type === 'connection') this.#add(backend.connectionId, backend.model, via, within);
    else this.#addLogical(backend.logicalModelId, via, within, path);
  }

  #addLogical(id: string, via: Via, within: Within, path: readonly string[]): void {
    const logical = this.#snapshot.logicalModels.get(id);
    if (!logical) return this.#leadsNowhere(id, this.#snapshot.gone.get(id) ?? null, via, 'logical_model_missing');
    if (path.includes(id)) return this.#leadsNowhere(id, logical.name, via, 'logical_model_cycle');
    if (logical.targets.length === 0) return this.#leadsNowhere(id, logical.name, via, 'logical_model_empty');
    const inner = narrowed(within, logical);
    // The same targets under the same demands all have their places: this is what ends the expansion of any tangle.
    const { imageInput, tools, structuredOutput, contextTokens } = inner.demand.needs;
    const expansion = `${id} ${imageInput} ${tools} ${structuredOutput} ${contextTokens}`;
    if (this.#expanded.has(expansion)) return;
    this.#expanded.add(expansion);
    for (const target of logical.targets) this.#addBackend(target, via, inner, [...path, id]);
  }

  #leadsNowhere(id: string, label: string | null, via: Via, reason: PassedOverReason): void {
    const expansion = `${id} ${reason}`;
    if (this.#expanded.has(expansion)) return;
    this.#expanded.add(expansion);
    this.passedOver.push({ connectionId: null, label, model: null, via, reason, until: null });
  }

  #add(connectionId: string, named: string | null, via: Via, within: Within): void {
    let met = this.#met.get(connectionId);
    if (met === undefined) {
      met = { standing: this.#snapshot.connections.get(connectionId), places: [] };
      this.#met.set(connectionId, met);
    }
    const { standing, places } = met;
    const model = named ?? standing?.defaultModel ?? '';
    for (let at = 0; at < places.length; at += 1) {
      const before = places[at] as Met;
      if (before.model !== model) continue;
      if (!before.isOverAsked || before.passed === null) return;
      if (standing === undefined || troubleOf(standing, model, within.demand) !== null) return;
      this.passedOver.splice(this.passedOver.indexOf(before.passed), 1);
      places.splice(at, 1);
    }
    if (standing === undefined) {
      const label = this.#snapshot.gone.get(connectionId) ?? null;
      this.#pass(
        places,
        { connectionId, label, model: named, via, reason: 'disconnected', until: null },
        model,
        within,
      );
      return;
    }
    const trouble = troubleOf(standing, model, within.demand);
    if (trouble !== null) {
      const { reason, until } = trouble;
      this.#pass(places, { connectionId, label: standing.label, model, via, reason, until }, model, within);
      return;
    }
    places.push({ model, passed: null, isOverAsked: false });
    if (this.#learnt.length > 0) this.#addStronger(connectionId, model, within);
    const { logicalModel, parameters } = within;
    this.candidates.push({ connectionId, label: standing.label, model, via, logicalModel, parameters });
  }

  #pass(places: Met[], passed: PassedOver, model: string, { demand }: Within): void {
    this.passedOver.push(passed);
    places.push({ model, passed, isOverAsked: demand.needs !== this.needs });
  }

  #addStronger(connectionId: string, model: string, within: Within): void {
    for (const learnt of this.#learnt) {
      if (learnt.connectionId !== connectionId || learnt.model !== model || learnt.stronger === null) continue;
      this.#add(learnt.stronger.connectionId, learnt.stronger.model, ESCALATED, within);
    }
  }
}

/** What holds inside a logical model: its demands on top, and its parameters where those around it set none. */
function narrowed({ logicalModel, parameters, demand }: Within, logical: LogicalModel): Within {
  const own = logical.capabilities;
  const { needs } = demand;
  const asksNoMore =
    (needs.imageInput || !own.imageInput) &&
    (needs.tools || !own.tools) &&
    (needs.structuredOutput || !own.structuredOutput) &&
    needs.contextTokens >= own.contextTokens;
  const both: Needs = {
    imageInput: needs.imageInput || own.imageInput,
    tools: needs.tools || own.tools,
    structuredOutput: needs.structuredOutput || own.structuredOutput,
    contextTokens: Math.max(needs.contextTokens, own.contextTokens),
  };
  return {
    logicalModel: logicalModel ?? { id: logical.id, name: logical.name },
    parameters: {
      temperature: parameters.temperature ?? logical.parameters.temperature,
      maxOutputTokens: parameters.maxOutputTokens ?? logical.parameters.maxOutputTokens,
      topP: parameters.topP ?? logical.parameters.topP,
      stopSequences: parameters.stopSequences ?? logical.parameters.stopSequences,
    },
    demand: asksNoMore ? demand : { ...demand, needs: both },
  };
}
