import type { ClaudeModels, ClaudeSelection, LevelPick } from '../../shared/domain/claude-level';
import type { ModelInfo } from '../../shared/domain/model';
import type { ListedModelsRepository } from '../models/listed-models-repository';
import { claudeModelsIn } from '../models/levels/claude-models';
import { levelFor } from '../models/levels/pick-level';
import type { LevelRequest } from '../models/levels/request';
import type { ConnectionRow } from './connection-row';

/** How old a list may be before it is read again in the background, in milliseconds. */
const LIST_AGE_MS = 24 * 60 * 60_000;

/** The model that one request goes to, and how it came to be picked. */
export interface PickedModel {
  readonly model: string;
  /** Null where no level was picked: not Claude, or no list of its models is known. */
  readonly pick: LevelPick | null;
}

/** Which model of a Claude connection a request goes to. Asks nothing of the network: it knows the list as last read. */
export class ClaudeLevels {
  readonly #lists: ListedModelsRepository;
  readonly #readList: (row: ConnectionRow) => Promise<readonly ModelInfo[]>;
  readonly #selection: () => ClaudeSelection;
  readonly #now: () => number;
  readonly #known = new Map<string, { readonly models: readonly ModelInfo[]; readonly readAt: number } | null>();
  readonly #reading = new Set<string>();
  #ended = false;

  /** @param readList the live list; it may reject, and is asked for in the background alone */
  constructor(
    lists: ListedModelsRepository,
    readList: (row: ConnectionRow) => Promise<readonly ModelInfo[]>,
    selection: () => ClaudeSelection,
    now: () => number,
  ) {
    this.#lists = lists;
    this.#readList = readList;
    this.#selection = selection;
    this.#now = now;
  }

  /** Whether levels are picked for a connection: Claude by key or by subscription. */
  static concerns({ kind }: ConnectionRow): boolean {
    return kind === 'anthropic' || kind === 'claude-code';
  }

  /** The model for one request. Where the list has none of the picked level, the connection's default model answers. */
  modelFor(row: ConnectionRow, request: () => LevelRequest): PickedModel {
    const asIs: PickedModel = { model: row.default_model, pick: null };
    if (!ClaudeLevels.concerns(row)) return asIs;
    this.#refreshWhenOld(row);
    const models = this.models(row.id);
    const pick = levelFor(this.#selection().choice, request());
    const model = models[pick.level];
    return model === null ? asIs : { model, pick };
  }

  /** The models behind the levels of a connection, by its list as last read. */
  models(connectionId: string): ClaudeModels {
    return claudeModelsIn(this.#listOf(connectionId)?.models ?? [], this.#selection().pins);
  }

  /** The list of a connection as it was last read, of whatever provider; the same one until another is read. */
  listed(connectionId: string): readonly ModelInfo[] | null {
    return this.#listOf(connectionId)?.models ?? null;
  }

  /** Takes in a list that was just read for whatever reason. */
  note(connectionId: string, models: readonly ModelInfo[]): void {
    // A list may come when the database is closed already.
    if (this.#ended) return;
    const readAt = this.#now();
    this.#lists.put(connectionId, models, readAt);
    this.#known.set(connectionId, { models, readAt });
  }

  /** Takes in nothing any more. */
  dispose(): void {
    this.#ended = true;
  }

  #listOf(connectionId: string) {
    const known = this.#known.get(connectionId);
    if (known !== undefined) return known;
    const stored = this.#lists.find(connectionId);
    this.#known.set(connectionId, stored);
    return stored;
  }

  #refreshWhenOld(row: ConnectionRow): void {
    const readAt = this.#listOf(row.id)?.readAt ?? 0;
    if (this.#reading.has(row.id) || Math.abs(this.#now() - readAt) < LIST_AGE_MS) return;
    this.#reading.add(row.id);
    this.#readList(row)
      .then(
        (models) => this.note(row.id, models),
        // The list as it was serves on; whether the service answers is for its own calls to say.
        () => undefined,
      )
      .finally(() => this.#reading.delete(row.id));
  }
}
