import type { ToolServer, ToolServerDraft } from '../../shared/domain/tool-server';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { toolSecretSlot } from '../vault/tool-secret';
import type { Vault } from '../vault/vault';
import type { RunningServers } from './running-servers';
import { readServerDraft, type ReadDraft } from './server-draft';
import { ServerFault } from './server-fault';
import type { ToolServerRepository, ToolServerRow } from './tool-server-repository';

/** How long a removed tool server can be brought back, in milliseconds: until then its secrets stay sealed on disk. */
export const UNDO_REMOVE_MS = 24 * 60 * 60_000;

/** A tool server as typed. `secretValues`: by name; what is left out stays, an empty one is taken away. */
export interface TypedServer extends ToolServerDraft {
  readonly id: string;
  readonly secretValues: Readonly<Record<string, string>>;
}

/** What {@link ToolServers} needs. */
export interface ToolServersParts {
  readonly rows: ToolServerRepository;
  readonly running: RunningServers;
  readonly vault: Pick<Vault, 'ready' | 'seal' | 'forget'>;
  readonly events: EventBus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The tool servers themselves: adding, editing, removing, and starting one to see whether it works. */
export class ToolServers {
  readonly #parts: ToolServersParts;

  constructor(parts: ToolServersParts) {
    this.#parts = parts;
    parts.rows.purge(parts.now() - UNDO_REMOVE_MS);
  }

  /** Oldest first. */
  servers(): ToolServer[] {
    return this.#parts.rows.all().map((row) => this.#parts.running.view(row));
  }

  /** The same id again changes nothing. Rejects with a ProblemError `tool_server`, or of the vault's. */
  async add(typed: TypedServer): Promise<ToolServer> {
    const { rows, running, now } = this.#parts;
    const read = readServerDraft(typed, typed.secretValues, null);
    if (read.typed.size > 0) await this.#parts.vault.ready();
    if (!rows.find(typed.id)) {
      rows.transaction(() => {
        this.#refuseTaken(read.draft.name, typed.id);
        if (rows.removedName(typed.id) !== null) throw serverGone();
        rows.insert(typed.id, read.draft, now());
        this.#seal(typed.id, read);
      });
      running.announce(typed.id);
    }
    return this.#view(typed.id);
  }

  /** A server that runs is stopped when it would run otherwise now. */
  async update(typed: TypedServer): Promise<ToolServer> {
    const { rows, running, vault } = this.#parts;
    const { id } = typed;
    const before = this.#need(id);
    const read = readServerDraft(typed, typed.secretValues, before.transport);
    if (read.typed.size > 0) await vault.ready();
    const gone = before.transport.secrets.filter((named) => !read.draft.transport.secrets.includes(named));
    rows.transaction(() => {
      this.#need(id);
      this.#refuseTaken(read.draft.name, id);
      rows.update(id, read.draft);
      for (const named of gone) vault.forget(toolSecretSlot(id, named));
      this.#seal(id, read);
    });
    const isOther = JSON.stringify(before.transport) !== JSON.stringify(read.draft.transport);
    if (isOther || read.typed.size > 0 || !read.draft.isOn) await running.drop(id);
    running.announce(id);
    return this.#view(id);
  }

  /** Stops it and takes it away, for a day undoably. */
  async remove(id: string): Promise<void> {
    const { rows, running, events, now } = this.#parts;
    const row = this.#need(id);
    rows.setRemoved(id, now(), row.name);
    events.emit({ type: 'tool_server_removed', id });
    await running.drop(id);
  }

  /** A name that was given to another meanwhile gets a number. */
  undoRemove(id: string): ToolServer {
    const { rows, running } = this.#parts;
    const name = rows.removedName(id);
    if (name === null) {
      throw new ProblemError('not_found', t('This tool server can no longer be brought back.'), t('Add it again.'));
    }
    rows.setRemoved(
      id,
      null,
      freeName(name, (taken) => rows.findByName(taken) !== null),
    );
    running.announce(id);
    return this.#view(id);
  }

  /** Starts or reaches it now and lists its tools; how it went is in its state. */
  async connect(id: string): Promise<ToolServer> {
    const { name } = this.#need(id);
    const running = this.#parts.running.of(id);
    if (!running) {
      throw new ProblemError(
        'tool_server',
        t('{name} is switched off.', { name }),
        t('Switch it on, then connect it.'),
      );
    }
    const letGo = running.live.hold();
    try {
      running.live.forgive();
      const isRunning = running.live.state.is === 'ready';
      const session = await running.live.session(new AbortController().signal);
      if (isRunning) await session.refresh();
    } catch (error) {
      // It is in the state of the server, in words.
      if (!(error instanceof ServerFault)) throw error;
    } finally {
      letGo();
    }
    return this.#view(id);
  }

  #seal(id: string, { typed }: ReadDraft): void {
    for (const [named, secret] of typed) this.#parts.vault.seal(toolSecretSlot(id, named), secret);
  }

  #refuseTaken(name: string, self: string): void {
    const taken = this.#parts.rows.findByName(name);
    if (!taken || taken.id === self) return;
    throw new ProblemError(
      'tool_server',
      t('There is a tool server called {name} already.', { name: taken.name }),
      t('Type another name.'),
      {
        field: 'name',
      },
    );
  }

  #need(id: string): ToolServerRow {
    const row = this.#parts.rows.find(id);
    if (row) return row;
    throw serverGone();
  }

  #view(id: string): ToolServer {
    return this.#parts.running.view(this.#need(id));
  }
}

function serverGone(): ProblemError {
  return new ProblemError('not_found', t('This tool server is not there any more.'), t('Add it again.'));
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let n = 2; ; n += 1) {
    const candidate = `${name.slice(0, 55)} ${n}`;
    if (!isTaken(candidate)) return candidate;
  }
}
