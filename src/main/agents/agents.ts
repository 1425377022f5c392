import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import { AgentDraft, type Agent, type AllowedTool } from '../../shared/domain/agent';
import type { EventBus } from '../events/event-bus';
import { agentDocument, readAgentDocument } from './agent-document';
import { agentGone, nameTaken, nothingToReset, removalFinal, shippedStays } from './agent-problems';
import { StoredDraft, type AgentRepository, type AgentRow } from './agent-repository';
import { freeAgentName } from './free-agent-name';
import type { ShippedAgent } from './shipped/shipped-agent';

/** How long a removed agent can be brought back, in milliseconds. */
export const UNDO_REMOVE_MS = 24 * 60 * 60_000;

/** What {@link Agents} needs. */
export interface AgentsParts {
  readonly rows: AgentRepository;
  readonly shipped: readonly ShippedAgent[];
  readonly events: EventBus;
  /** Carries a new name over to the rules that name the agent. Called inside the transaction that renames it. */
  readonly renamed: (from: string, to: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The agents themselves: those that ship, which follow the app as far as the person left them alone, and the person's own. */
export class Agents {
  readonly #parts: AgentsParts;
  readonly #shipped: ReadonlyMap<string, ShippedAgent>;

  constructor(parts: AgentsParts) {
    this.#parts = parts;
    this.#shipped = new Map(parts.shipped.map((agent) => [agent.name, agent]));
    parts.rows.purge(parts.now() - UNDO_REMOVE_MS);
    parts.rows.transaction(() => this.#settleShipped());
  }

  /** Those that ship first, then the person's own, oldest first. */
  all(): Agent[] {
    return this.#parts.rows.all().flatMap((row) => this.#agentOf(row) ?? []);
  }

  /** Null: there is none of that name. */
  find(name: string): Agent | null {
    const row = this.#parts.rows.findByName(name);
    return row && this.#agentOf(row);
  }

  /** The same id again changes nothing. @throws ProblemError `agent` when the name is taken */
  add({ id, ...draft }: AgentDraft & { readonly id: string }): Agent {
    const { rows } = this.#parts;
    if (!rows.find(id)) {
      rows.transaction(() => {
        this.#refuseTaken(draft.name, id);
        this.#insertOwn(id, draft);
      });
      this.#tell();
    }
    return this.#need(id);
  }

  /** A new name is carried over to the rules that name it. @throws ProblemError `agent` when the name is taken */
  update({ id, ...draft }: AgentDraft & { readonly id: string }): Agent {
    const { rows, renamed } = this.#parts;
    rows.transaction(() => {
      const row = rows.find(id);
      if (!row) throw agentGone();
      this.#refuseTaken(draft.name, id);
      const stored = this.#storedOf(row, draft);
      const isChanged = row.shippedAs !== null && (Object.keys(stored).length > 0 || draft.name !== row.shippedAs);
      rows.update({ id, name: draft.name, draft: stored, isChanged });
      if (draft.name !== row.name) renamed(row.name, draft.name);
    });
    this.#tell();
    return this.#need(id);
  }

  /** A shipped one as it came, its name included unless another has that now. */
  reset(id: string): Agent {
    const { rows, renamed } = this.#parts;
    rows.transaction(() => {
      const row = rows.find(id);
      if (!row) throw agentGone();
      if (row.shippedAs === null) throw nothingToReset(this.#agentOf(row)?.title ?? row.name);
      const name = this.#free(row.shippedAs, id);
      rows.update({ id, name, draft: {}, isChanged: false });
      if (name !== row.name) renamed(row.name, name);
    });
    this.#tell();
    return this.#need(id);
  }

  /** Takes away one of the person's own, for a day undoably. Rules that name it stay. */
  remove(id: string): void {
    const { rows, now } = this.#parts;
    const row = rows.find(id);
    if (!row) throw agentGone();
    if (row.shippedAs !== null) throw shippedStays(this.#agentOf(row)?.title ?? row.name);
    rows.setRemoved(id, now(), row.name);
    this.#tell();
  }

  /** A name that was given to another meanwhile gets a number. */
  undoRemove(id: string): Agent {
    const { rows } = this.#parts;
    const name = rows.removedName(id);
    if (name === null) throw removalFinal();
    rows.setRemoved(id, null, this.#free(name, id));
    this.#tell();
    return this.#need(id);
  }

  /** As a file to keep, or to take in elsewhere, without the tools it may use. */
  document(id: string): { readonly fileName: string; readonly content: string } {
    return agentDocument(this.#need(id));
  }

  /** Takes in such a file as a new agent; a name that is taken gets a number. @throws ProblemError `agent` */
  take(id: string, content: string): Agent {
    const { rows } = this.#parts;
    const carried = readAgentDocument(content);
    if (!rows.find(id)) {
      rows.transaction(() => this.#insertOwn(id, { ...carried, name: this.#free(carried.name, id), tools: [] }));
      this.#tell();
    }
    return this.#need(id);
  }

  /** The person is not asked any more before this agent uses this tool. Does nothing when it may not use it at all. */
  stopAsking(name: string, { serverId, tool }: Pick<AllowedTool, 'serverId' | 'tool'>): void {
    const agent = this.find(name);
    const isMeant = (one: AllowedTool): boolean => one.asks && one.serverId === serverId && one.tool === tool;
    if (!agent?.tools.some(isMeant)) return;
    const tools = agent.tools.map((one) => (isMeant(one) ? { ...one, asks: false } : one));
    this.update({ ...AgentDraft.parse(agent), tools, id: agent.id });
  }

  /** Agents that this version of the app has and the database does not. */
  #settleShipped(): void {
    const { rows, shipped, now } = this.#parts;
    for (const { name } of shipped) {
      if (rows.findShipped(name)) continue;
      const id = randomUUID();
      const free = this.#free(name, id);
      rows.insert({ id, name: free, draft: {}, shippedAs: name, isChanged: free !== name, createdAt: now() });
    }
  }

  #insertOwn(id: string, { name, ...draft }: AgentDraft): void {
    if (this.#parts.rows.removedName(id) !== null) throw agentGone();
    this.#parts.rows.insert({ id, name, draft, shippedAs: null, isChanged: false, createdAt: this.#parts.now() });
  }

  /** Null for one that an app of another version brought, and that this one does not know. */
  #agentOf({ id, name, draft, shippedAs, isChanged, createdAt }: AgentRow): Agent | null {
    const base = shippedAs === null ? {} : this.#shipped.get(shippedAs);
    const whole = base && AgentDraft.safeParse({ tools: [], ...base, ...draft, name });
    return whole?.success ? { ...whole.data, id, isShipped: shippedAs !== null, isChanged, createdAt } : null;
  }

  #storedOf(row: AgentRow, whole: AgentDraft): StoredDraft {
    // The name has a column of its own.
    const draft = StoredDraft.parse(whole);
    const base = row.shippedAs === null ? undefined : this.#shipped.get(row.shippedAs);
    if (!base) return draft;
    const asItCame: StoredDraft = { ...base, tools: [] };
    const kept = Object.entries(draft).filter(
      ([field, value]) => !isDeepStrictEqual(value, Object.entries(asItCame).find(([other]) => other === field)?.[1]),
    );
    return Object.fromEntries(kept);
  }

  #free(name: string, self: string): string {
    return freeAgentName(name, (taken) => (this.#parts.rows.findByName(taken)?.id ?? self) !== self);
  }

  #refuseTaken(name: string, self: string): void {
    const taken = this.#parts.rows.findByName(name);
    if (taken && taken.id !== self) throw nameTaken(name);
  }

  #need(id: string): Agent {
    const row = this.#parts.rows.find(id);
    const agent = row && this.#agentOf(row);
    if (!agent) throw agentGone();
    return agent;
  }

  #tell(): void {
    this.#parts.events.emit({ type: 'agents_changed', agents: this.all() });
  }
}
