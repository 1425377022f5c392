import { randomUUID } from 'node:crypto';
import type { Access as TypedInput, Proof } from '../../shared/contract/connections';
import type { Connection } from '../../shared/domain/connection';
import type { ConnectionTestRun } from '../../shared/domain/connection-test';
import type { BreakerFigures, HealthDetail } from '../../shared/domain/health';
import type { ModelInfo, PickableModel } from '../../shared/domain/model';
import type { PracticeMode } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import type { HealthBook } from '../health/health-book';
import { pickable, type CertifiedAt } from '../models/pickable';
import { ProblemError } from '../problem-error';
import type { Secret } from '../vault/secret';
import type { Vault } from '../vault/vault';
import type { ConnectionRepository } from './connection-repository';
import type { ConnectionRow } from './connection-row';
import { viewOf } from './connection-view';
import { freeLabel, neededLabel } from './free-label';
import { neededModel } from './needed-model';
import { keptBaseUrl, originOf } from './prove';
import type { Proving } from './proving';
import type { ConnectionTest } from './test-connection';

/** How long a disconnected provider can be brought back, in milliseconds: until then its key stays sealed on disk. */
export const UNDO_DISCONNECT_MS = 24 * 60 * 60_000;

/** What is needed to add a connection, as typed. */
export interface NewConnection extends Omit<TypedInput, 'connectionId' | 'model'> {
  readonly label: string;
  readonly defaultModel: string;
  readonly practiceMode?: PracticeMode | undefined;
  readonly unproven?: boolean | undefined;
}

/** What may be changed of a connection, as typed. */
export interface ConnectionEdit {
  readonly label?: string | undefined;
  readonly baseUrl?: string | null | undefined;
  readonly defaultModel?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly practiceMode?: PracticeMode | undefined;
  /** Null: back to the usual figures. */
  readonly breakerFigures?: BreakerFigures | null | undefined;
  readonly backgroundTasks?: boolean | undefined;
}

/** The connections themselves: proving, adding, editing, the Primary mark, disconnecting. */
export class Connections {
  readonly #rows: ConnectionRepository;
  readonly #vault: Vault;
  readonly #health: HealthBook;
  readonly #proving: Proving;
  readonly #test: ConnectionTest;
  readonly #events: EventBus;
  readonly #noteModels: (connectionId: string, models: readonly ModelInfo[]) => void;
  readonly #now: () => number;
  readonly #certifiedAt: CertifiedAt;

  constructor(
    rows: ConnectionRepository,
    vault: Vault,
    health: HealthBook,
    proving: Proving,
    test: ConnectionTest,
    events: EventBus,
    noteModels: (connectionId: string, models: readonly ModelInfo[]) => void,
    now: () => number,
    certifiedAt: CertifiedAt = () => null,
  ) {
    this.#rows = rows;
    this.#vault = vault;
    this.#health = health;
    this.#proving = proving;
    this.#test = test;
    this.#events = events;
    this.#noteModels = noteModels;
    this.#now = now;
    this.#certifiedAt = certifiedAt;
    rows.purge(now() - UNDO_DISCONNECT_MS);
  }

  list(): Connection[] {
    return this.#rows.all().map((row) => viewOf(row, this.#vault, this.#health));
  }

  /** Tells the window what a connection looks like now. */
  announce(id: string): void {
    const row = this.#rows.find(id);
    if (row) this.#events.emit({ type: 'connection_changed', connection: viewOf(row, this.#vault, this.#health) });
  }

  announceAll(): void {
    for (const row of this.#rows.all()) this.announce(row.id);
  }

  /** One real, free request with what was typed, or with the saved key when editing. Saves nothing. */
  async prove(input: TypedInput): Promise<Proof> {
    return this.#proving.prove(input, input.connectionId === undefined ? null : this.#need(input.connectionId));
  }

  async add(input: NewConnection): Promise<Connection> {
    const label = neededLabel(input.label, this.#rows, null);
    const typed = this.#proving.read(input.kind, input.apiKey, input.baseUrl, null);
    const defaultModel = neededModel(input.defaultModel);
    // Asked before the provider is: a key that cannot be kept should not be sent around first.
    if (typed.key) await this.#vault.ready();
    const startedAt = performance.now();
    const proof = await this.#proving.proveUnlessWaived(typed, defaultModel, label, input.unproven ?? false);
    const at = this.#now();
    const id = randomUUID();
    this.#rows.transaction(() => {
      // While the provider was asked, another may have got the label.
      neededLabel(label, this.#rows, null);
      const baseUrl = proof ? keptBaseUrl(typed, proof) : typed.typedBaseUrl;
      this.#rows.insert({
        id,
        kind: input.kind,
        label,
        base_url: baseUrl,
        default_model: defaultModel,
        practice_mode: input.kind === 'practice' ? (input.practiceMode ?? 'answers') : null,
        credential: typed.key ? 'saved' : 'none',
        key_origin: typed.key ? originOf(input.kind, baseUrl) : null,
        created_at: at,
      });
      if (typed.key) this.#keep(id, typed.key);
    });
    if (proof) {
      this.#noteModels(id, proof.models);
      this.#recordProof(id, startedAt, at);
    }
    this.announceAll();
    return this.#view(id);
  }

  /** Changes what is given. A key goes to the origin it was entered for alone: another address asks for it again. */
  async update(id: string, edit: ConnectionEdit): Promise<Connection> {
    const row = this.#need(id);
    const label = edit.label === undefined ? row.label : neededLabel(edit.label, this.#rows, id);
    const defaultModel = edit.defaultModel === undefined ? row.default_model : neededModel(edit.defaultModel);
    const moves = edit.baseUrl !== undefined && edit.baseUrl !== row.base_url;
    const replacesKey = edit.apiKey !== undefined && edit.apiKey.trim() !== '';
    const proven =
      moves || replacesKey ? await this.#proveEdit(row, edit, { moves, replacesKey, label, defaultModel }) : null;
    const baseUrl = proven ? proven.baseUrl : row.base_url;
    const key = proven?.key ?? null;
    // What a test under way would find out is about what no longer is.
    if (moves || replacesKey || edit.practiceMode || defaultModel !== row.default_model) this.#test.stop(id);
    this.#rows.transaction(() => {
      if (edit.label !== undefined) neededLabel(label, this.#rows, id);
      this.#rows.update(id, { label, default_model: defaultModel, base_url: baseUrl });
      if (edit.practiceMode !== undefined && row.kind === 'practice') {
        this.#rows.update(id, { practice_mode: edit.practiceMode });
      }
      if (edit.breakerFigures !== undefined) this.#rows.update(id, { breaker_figures: edit.breakerFigures });
      if (edit.backgroundTasks !== undefined) this.#rows.update(id, { background_tasks: edit.backgroundTasks });
      if (key) {
        this.#rows.update(id, { credential: 'saved', key_origin: originOf(row.kind, baseUrl) });
        this.#keep(id, key);
      }
    });
    if (moves || replacesKey) this.#health.accessChanged(id);
    if (proven) {
      this.#noteModels(id, proven.proof.models);
      if (proven.proof.keyProven) this.#recordProof(id, proven.startedAt, this.#now());
    }
    this.announce(id);
    return this.#view(id);
  }

  async #proveEdit(
    row: ConnectionRow,
    edit: ConnectionEdit,
    about: { moves: boolean; replacesKey: boolean; label: string; defaultModel: string },
  ) {
    const { moves, replacesKey, label, defaultModel } = about;
    const baseUrl = (moves ? edit.baseUrl : row.base_url) ?? undefined;
    const typed = this.#proving.read(row.kind, edit.apiKey, baseUrl, row);
    if (replacesKey) await this.#vault.ready();
    const startedAt = performance.now();
    const proof = await this.#proving.proveTyped(typed, defaultModel, { label, connectionId: row.id });
    return { proof, startedAt, baseUrl: keptBaseUrl(typed, proof), key: replacesKey ? typed.key : null };
  }

  /** The live list of a saved connection. */
  async models(id: string): Promise<PickableModel[]> {
    const row = this.#need(id);
    const models = await this.#proving.models(row);
    this.#noteModels(id, models);
    return pickable(row.kind, models, { baseUrl: row.base_url, certifiedAt: this.#certifiedAt });
  }

  /** Runs Test connection with the saved key to its end, failed or not; a test that is under way is joined. */
  async test(id: string): Promise<ConnectionTestRun> {
    return this.#test.run(this.#need(id));
  }

  /** Tests every connection. Those whose key cannot be opened are left out. */
  async testAll(): Promise<ConnectionTestRun[]> {
    const ids = this.#rows.all().map(({ id }) => id);
    return this.#test.runAll(ids, (id) => this.#rows.find(id));
  }

  /** Ends a test that is under way. */
  stopTest(id: string): void {
    this.#test.stop(id);
  }

  /** The last calls and the last day of a connection. */
  health(id: string): HealthDetail {
    return this.#health.detailOf(this.#need(id).id);
  }

  makePrimary(id: string): Connection {
    this.#need(id);
    this.#rows.markPrimary(id);
    this.announceAll();
    return this.#view(id);
  }

  /** Takes a provider away, for a day undoably. The Primary goes only when its successor is named or none is left. */
  disconnect(id: string, nextPrimaryId: string | undefined): void {
    const row = this.#need(id);
    const others = this.#rows.all().filter((other) => other.id !== id);
    if (row.is_primary === 1 && others.length > 0) {
      if (!others.some((other) => other.id === nextPrimaryId)) {
        throw new ProblemError(
          'primary_needs_successor',
          t('{label} is Primary, and chat goes to Primary.', { label: row.label }),
          t('Choose which provider becomes Primary, then disconnect it.'),
          { field: 'nextPrimaryId' },
        );
      }
    }
    this.#test.stop(id);
    this.#rows.transaction(() => {
      if (row.is_primary === 1 && nextPrimaryId !== undefined) this.#rows.markPrimary(nextPrimaryId);
      this.#rows.disconnect(id, this.#now());
    });
    this.#events.emit({ type: 'connection_removed', id });
    this.announceAll();
  }

  undoDisconnect(id: string): Connection {
    const label = this.#rows.disconnectedLabel(id);
    const back =
      label !== null &&
      this.#rows.reconnect(
        id,
        freeLabel(label, (taken) => this.#rows.findByLabel(taken) !== null),
      );
    if (!back) {
      throw new ProblemError(
        'not_found',
        t('This provider can no longer be brought back.'),
        t('Add it again with its key.'),
        {
          steps: [{ do: 'add_provider' }],
        },
      );
    }
    this.announceAll();
    return this.#view(id);
  }

  #keep(id: string, key: Secret): void {
    this.#vault.seal(id, key);
    if (this.#vault.keyState(id) === 'memory') this.#rows.update(id, { credential: 'memory' });
  }

  /** @param startedAt by the clock that only goes forward */
  #recordProof(id: string, startedAt: number, at: number): void {
    const latencyMs = Math.round(performance.now() - startedAt);
    this.#health.record(id, { at, purpose: 'prove', failure: null, model: null, latencyMs, firstTokenMs: null });
  }

  #need(id: string): ConnectionRow {
    const row = this.#rows.find(id);
    if (row) return row;
    throw new ProblemError(
      'not_found',
      t('This provider is not connected any more.'),
      t('Choose another, or add it again.'),
      {
        steps: [{ do: 'add_provider' }],
      },
    );
  }

  #view(id: string): Connection {
    return viewOf(this.#need(id), this.#vault, this.#health);
  }
}
