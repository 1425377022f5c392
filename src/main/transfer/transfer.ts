import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { BundledConnection } from '../../shared/contract/transfer';
import type { Connection } from '../../shared/domain/connection';
import type { Notice } from '../../shared/domain/notice';
import { t } from '../../shared/language/t';
import type { ConnectionRepository } from '../connections/connection-repository';
import type { ConnectionRow } from '../connections/connection-row';
import type { Connections } from '../connections/connections';
import { freeLabel } from '../connections/free-label';
import { labelForm, tidyLabel } from '../connections/label-form';
import { originOf } from '../connections/prove';
import { ProblemError } from '../problem-error';
import { providerOf } from '../providers/registry';
import { openBundle, sealBundle } from '../vault/bundle';
import type { Secret } from '../vault/secret';
import type { Vault } from '../vault/vault';
import { CarriedConnection, unusableConnection } from './carried-connection';
import { CarriedRouting, carriedRouting, NO_ROUTING } from './carried-routing';
import { takeRouting, type RoutingHere } from './take-routing';
import { takenNotice } from './taken-notice';

/** What a file carries beside connections. */
const More = z.object({ routing: CarriedRouting });

/** What {@link Transfer} works with. */
export interface TransferParts {
  readonly rows: ConnectionRepository;
  readonly vault: Vault;
  readonly connections: Connections;
  readonly routing: RoutingHere;
  /** Tells the person what came along. */
  readonly tell: (notice: Notice) => void;
  readonly now: () => number;
}

/** One connection of an opened bundle, with what it will be called here. */
interface Offered {
  readonly index: number;
  readonly carried: CarriedConnection;
  readonly key: Secret | null;
  readonly labelHere: string;
  /** The same account or server that is connected here already. */
  readonly same: ConnectionRow | null;
}

/** Carries connections with their keys, rules and logical models to another computer, in a file that a passphrase seals. */
export class Transfer {
  readonly #parts: TransferParts;

  constructor(parts: TransferParts) {
    this.#parts = parts;
  }

  /**
   * Packs every connection, Primary first. A key that cannot be opened now is a problem and not left out in silence.
   * Rejects with a ProblemError.
   */
  async pack(passphrase: string): Promise<{ fileName: string; content: string }> {
    const { rows, vault, connections, routing, now } = this.#parts;
    const views = new Map(connections.list().map((connection) => [connection.id, connection]));
    // A subscription is signed in to on each computer by itself.
    const carriable = rows.all().filter(({ kind }) => kind !== 'claude-code');
    const all = carriable.toSorted((a, b) => b.is_primary - a.is_primary);
    if (all.length === 0) {
      throw new ProblemError(
        'bundle',
        t('No provider is connected, so there is nothing to export.'),
        t('Add one first.'),
      );
    }
    const items = all.map((row) => {
      const view = views.get(row.id);
      const about: CarriedConnection = {
        kind: row.kind,
        label: row.label,
        baseUrl: row.base_url,
        defaultModel: row.default_model,
        practiceMode: row.practice_mode,
        breakerFigures: view?.breakerFigures ?? null,
        backgroundTasks: view?.backgroundTasks ?? true,
      };
      return { about, key: row.credential === 'none' ? null : vault.open(row.id) };
    });
    const ids = all.map(({ id }) => id);
    const more = { routing: carriedRouting(routing.rules.list(), routing.logicalModels.list(), ids) };
    const at = now();
    const day = new Date(at).toISOString().slice(0, 10);
    return { fileName: `signalbox-connections-${day}.json`, content: await sealBundle(passphrase, items, at, more) };
  }

  /** What a file holds, without its keys. Saves nothing. Rejects with a ProblemError. */
  async open(content: string, passphrase: string): Promise<{ madeAt: number; connections: BundledConnection[] }> {
    const { madeAt, offered } = await this.#offered(content, passphrase);
    return {
      madeAt,
      connections: offered.map(({ index, carried, key, labelHere, same }) => ({
        index,
        kind: carried.kind,
        label: carried.label,
        baseUrl: carried.baseUrl,
        defaultModel: carried.defaultModel,
        hasKey: key !== null,
        labelHere,
        alreadyHere: same?.label ?? null,
      })),
    };
  }

  /**
   * Connects the chosen ones with their keys, all or none. They were proven where they come from. Rules and logical models
   * come along as far as what they point to is here then.
   */
  async take(content: string, passphrase: string, indexes: readonly number[]): Promise<Connection[]> {
    const { rows, vault, connections, routing, tell, now } = this.#parts;
    const { offered, carried } = await this.#offered(content, passphrase);
    const chosen = offered.filter(({ index }) => indexes.includes(index));
    if (chosen.some(({ key }) => key !== null)) await vault.ready();
    const ids = rows.transaction(() => chosen.map((one, place) => this.#adopt(one, now() + place)));
    connections.announceAll();
    const idAt = new Map<number, string | undefined>(offered.map(({ index, same }) => [index, same?.id]));
    for (const [place, { index }] of chosen.entries()) idAt.set(index, ids[place]);
    const notice = takenNotice(
      takeRouting(carried, (place) => idAt.get(place), routing),
      now(),
    );
    if (notice) tell(notice);
    const here = new Map(connections.list().map((connection) => [connection.id, connection]));
    return ids.flatMap((id) => here.get(id) ?? []);
  }

  async #offered(
    content: string,
    passphrase: string,
  ): Promise<{ madeAt: number; offered: Offered[]; carried: CarriedRouting }> {
    const { madeAt, items, more } = await openBundle(content, passphrase);
    const taken = new Set(this.#parts.rows.all().map(({ label }) => labelForm(label)));
    const offered = items.map(({ about, key }, index) => {
      const carried = CarriedConnection.safeParse(about);
      if (!carried.success) throw unusableConnection(carried.error);
      const wished = tidyLabel(carried.data.label) || providerOf(carried.data.kind).info.defaultLabel;
      const labelHere = freeLabel(wished, (label) => taken.has(labelForm(label)));
      taken.add(labelForm(labelHere));
      return { index, carried: carried.data, key, labelHere, same: this.#same(carried.data, key) };
    });
    const all = More.safeParse(more);
    return { madeAt, offered, carried: all.success ? all.data.routing : NO_ROUTING };
  }

  #same(carried: CarriedConnection, key: Secret | null): ConnectionRow | null {
    return (
      this.#parts.rows
        .all()
        .find((row) => row.kind === carried.kind && row.base_url === carried.baseUrl && this.#hasKey(row, key)) ?? null
    );
  }

  #hasKey(row: ConnectionRow, key: Secret | null): boolean {
    if (row.credential === 'none' || key === null) return row.credential === 'none' && key === null;
    try {
      const here = this.#parts.vault.open(row.id);
      return key.reveal((carried) => here.reveal((own) => own === carried));
    } catch (error) {
      // A key that cannot be opened here is no reason not to look at a file.
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  #adopt({ carried, key, labelHere }: Offered, at: number): string {
    const { rows, vault } = this.#parts;
    const id = randomUUID();
    rows.insert({
      id,
      kind: carried.kind,
      // The label that it was shown under may have been taken meanwhile.
      label: freeLabel(labelHere, (label) => rows.findByLabel(label) !== null),
      base_url: carried.baseUrl,
      default_model: carried.defaultModel,
      practice_mode: carried.practiceMode,
      credential: key === null ? 'none' : 'saved',
      key_origin: key === null ? null : originOf(carried.kind, carried.baseUrl),
      breaker_figures: carried.breakerFigures,
      background_tasks: carried.backgroundTasks,
      created_at: at,
    });
    if (key === null) return id;
    vault.seal(id, key);
    if (vault.keyState(id) === 'memory') rows.update(id, { credential: 'memory' });
    return id;
  }
}
