import type { Connection } from '../../shared/domain/connection';
import type { Discovery, FoundServer } from '../../shared/domain/found-server';
import type { Connections } from '../connections/connections';
import type { EventBus } from '../events/event-bus';
import { pickable, type CertifiedAt } from '../models/pickable';
import { timeLimit } from '../providers/time-limit';
import { connectFound, type WhatToConnect } from './connect-found';
import type { IdentifiedServer } from './identify';
import { LOOK_MS, lookAround } from './look-around';
import { OwnNames } from './own-names';
import { connectionTo, placeOfConnection } from './place';

/** A result younger than this is told again instead of looking, in milliseconds. */
export const FRESH_MS = 5 * 60_000;
/** How long after the start the first look begins, in milliseconds: the window's first paint goes before. */
const FIRST_LOOK_AFTER_MS = 500;

/** What {@link LocalServers} is made of. */
export interface LocalServersParts {
  /** The addresses to look at, without trailing slashes. */
  readonly places: readonly string[];
  readonly connections: Pick<Connections, 'list' | 'prove' | 'add'>;
  readonly events: EventBus;
  readonly now: () => number;
  /** Nothing is certified unless given. */
  readonly certifiedAt?: CertifiedAt;
  /** Takes what goes wrong in a look that nobody waits for. */
  readonly onDefect: (error: unknown) => void;
}

/** The model servers on this computer and in its network: looks for them, remembers them, connects them. */
export class LocalServers {
  readonly #parts: LocalServersParts;
  readonly #names = new OwnNames();
  readonly #end = new AbortController();
  readonly #stopListening: () => void;
  readonly #connecting = new Map<string, Promise<Connection>>();
  #found: readonly IdentifiedServer[] = [];
  #lookedAt: number | null = null;
  #running: Promise<Discovery> | null = null;
  /** The connections of the found servers, as the window was last told. */
  #toldIds = '';

  constructor(parts: LocalServersParts) {
    this.#parts = parts;
    this.#stopListening = parts.events.listen((event) => {
      if (event.type === 'connection_changed' || event.type === 'connection_removed') this.#tellNewIds();
    });
  }

  /** Looks for the first time in the background: the start waits for nothing of it. */
  begin(): void {
    const timer = setTimeout(() => {
      this.look(false).catch(this.#parts.onDefect);
    }, FIRST_LOOK_AFTER_MS);
    timer.unref();
    this.#end.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** What the last look came to, or a new look where that is old or `again` is set. Looks at the same time share one. */
  look(again: boolean): Promise<Discovery> {
    if (this.#running) return this.#running;
    if (!again && this.#isFresh()) return Promise.resolve(this.#discovery());
    this.#running = this.#lookNow();
    this.#tell();
    return this.#running;
  }

  /**
   * Connects a found server in one click, with the named model or its first usable one. What is connected already is
   * not connected twice.
   * @throws ProblemError when the server, or a model on it, is not there, and those of adding a connection
   */
  connect(wanted: WhatToConnect): Promise<Connection> {
    const key = JSON.stringify([wanted.baseUrl, wanted.model]);
    const running = this.#connecting.get(key);
    if (running) return running;
    const server = this.#found.find(({ baseUrl }) => baseUrl === wanted.baseUrl) ?? null;
    const connected = server && this.#connectionTo(server, this.#parts.connections.list());
    const connecting = connectFound(wanted, server, connected, this.#parts.connections).finally(() =>
      this.#connecting.delete(key),
    );
    this.#connecting.set(key, connecting);
    return connecting;
  }

  /** Ends the look that runs, and every later one. */
  dispose(): void {
    this.#stopListening();
    this.#end.abort();
  }

  #isFresh(): boolean {
    const age = this.#lookedAt === null ? Number.NaN : this.#parts.now() - this.#lookedAt;
    // A clock that was set back makes no result fresh for longer.
    return age >= 0 && age < FRESH_MS;
  }

  async #lookNow(): Promise<Discovery> {
    const { places, connections, now } = this.#parts;
    const signal = AbortSignal.any([this.#end.signal, timeLimit(LOOK_MS)]);
    try {
      const addresses = [...places, ...connections.list().map(placeOfConnection)].filter((place) => place !== null);
      const named = this.#names.learn(
        addresses.map((address) => new URL(address).hostname),
        signal,
      );
      const [found] = await Promise.all([lookAround(places, (name) => this.#names.means(name), signal), named]);
      if (!this.#end.signal.aborted) {
        this.#found = found;
        this.#lookedAt = now();
      }
    } finally {
      this.#running = null;
    }
    this.#tell();
    return this.#discovery();
  }

  #discovery(): Discovery {
    const { certifiedAt = () => null } = this.#parts;
    const connections = this.#parts.connections.list();
    const servers = this.#found.map((server): FoundServer => ({
      ...server,
      models: pickable(server.kind, server.models, { baseUrl: server.baseUrl, certifiedAt }),
      connectionId: this.#connectionTo(server, connections)?.id ?? null,
    }));
    const looked = this.#lookedAt === null ? 'not_looked' : 'looked';
    return {
      state: this.#running ? 'looking' : looked,
      lookedAt: this.#lookedAt,
      servers,
      asked: [...this.#parts.places],
    };
  }

  #connectionTo(server: IdentifiedServer, connections: readonly Connection[]): Connection | null {
    return connectionTo(server, connections, (name) => this.#names.means(name));
  }

  #tell(): void {
    if (this.#end.signal.aborted) return;
    const discovery = this.#discovery();
    this.#toldIds = idsOf(discovery.servers);
    this.#parts.events.emit({ type: 'discovery_changed', discovery });
  }

  /** A connection that came, went or moved may be one to a found server. */
  #tellNewIds(): void {
    if (this.#found.length > 0 && idsOf(this.#discovery().servers) !== this.#toldIds) this.#tell();
  }
}

function idsOf(servers: readonly FoundServer[]): string {
  return servers.map(({ connectionId }) => connectionId).join(' ');
}
