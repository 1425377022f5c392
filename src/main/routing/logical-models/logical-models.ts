import { LogicalModelDraft, type LogicalModel } from '../../../shared/domain/logical-model';
import { t } from '../../../shared/language/t';
import { freeLabel } from '../../connections/free-label';
import { labelForm, tidyLabel } from '../../connections/label-form';
import { firstUnknown } from '../known-backends';
import type { RoutingNews } from '../routing-news';
import {
  leadsBack,
  namelessLogicalModel,
  nameTaken,
  noSuchLogicalModel,
  tooManyLogicalModels,
  unknownTarget,
  unusableLogicalModel,
} from './logical-model-problems';
import type { LogicalModelRepository } from './logical-model-repository';
import { wayRound } from './way-round';

/** How long a removed logical model can be brought back, in milliseconds. */
const UNDO_MS = 24 * 60 * 60_000;
/** Most logical models that there can be: they are names that a person gives. */
export const LOGICAL_MODELS_MAX = 500;

/** What {@link LogicalModels} needs. */
export interface LogicalModelsParts {
  readonly repository: LogicalModelRepository;
  readonly hasConnection: (id: string) => boolean;
  readonly news: RoutingNews;
  readonly now: () => number;
}

/** The logical models: kept in memory as plans need them, every change on disk before it is acknowledged. */
export class LogicalModels {
  readonly #parts: LogicalModelsParts;
  #byId: ReadonlyMap<string, LogicalModel>;
  #removedNames: ReadonlyMap<string, string>;

  constructor(parts: LogicalModelsParts) {
    this.#parts = parts;
    parts.repository.purge(parts.now() - UNDO_MS);
    this.#byId = new Map(parts.repository.all().map((model) => [model.id, model]));
    this.#removedNames = parts.repository.removedNames();
  }

  /** Oldest first. Another map after every change. */
  get byId(): ReadonlyMap<string, LogicalModel> {
    return this.#byId;
  }

  /** Names of removed ones by id, as long as they can be brought back. */
  get removedNames(): ReadonlyMap<string, string> {
    return this.#removedNames;
  }

  list(): LogicalModel[] {
    return [...this.#byId.values()];
  }

  /** Adds one; a repeated call of the same id adds nothing. */
  add(input: LogicalModelDraft & { readonly id: string }): LogicalModel {
    const already = this.#byId.get(input.id);
    if (already) return already;
    if (this.#byId.size >= LOGICAL_MODELS_MAX) throw tooManyLogicalModels(LOGICAL_MODELS_MAX);
    const model = { ...this.#checked(input, null), id: input.id, createdAt: this.#parts.now() };
    this.#parts.repository.insert(model);
    this.#changed(new Map(this.#byId).set(model.id, model));
    return model;
  }

  /** Changes one. Targets that it had before may be gone and can stay; new ones must exist. */
  update(input: LogicalModelDraft & { readonly id: string }): LogicalModel {
    const before = this.#byId.get(input.id);
    if (!before) throw noSuchLogicalModel();
    const model = { ...before, ...this.#checked(input, before) };
    this.#parts.repository.update(model);
    this.#changed(new Map(this.#byId).set(model.id, model));
    return model;
  }

  /** Takes one away, for a day undoably. What points to it stays and says that it is gone. */
  remove(id: string): void {
    if (!this.#byId.has(id)) throw noSuchLogicalModel();
    this.#parts.repository.remove(id, this.#parts.now());
    const left = new Map(this.#byId);
    left.delete(id);
    this.#changed(left);
  }

  /** Brings one back, under a name that is free. */
  undoRemove(id: string): LogicalModel {
    const here = this.#byId.get(id);
    if (here) return here;
    const removed = this.#parts.repository.findRemoved(id);
    if (!removed) throw noSuchLogicalModel(t('This logical model can no longer be brought back.'));
    if (this.#byId.size >= LOGICAL_MODELS_MAX) throw tooManyLogicalModels(LOGICAL_MODELS_MAX);
    const model = { ...removed, name: freeLabel(removed.name, (name) => this.#named(name, id) !== undefined) };
    // What was saved since may lead to it.
    this.#refuseCircle(model);
    this.#parts.repository.bringBack(id, model.name);
    this.#changed(new Map(this.#byId).set(id, model));
    return model;
  }

  #changed(byId: ReadonlyMap<string, LogicalModel>): void {
    this.#byId = byId;
    this.#removedNames = this.#parts.repository.removedNames();
    this.#parts.news.changed();
  }

  #checked(input: LogicalModelDraft & { readonly id: string }, before: LogicalModel | null): LogicalModelDraft {
    const draft = LogicalModelDraft.safeParse(input);
    if (!draft.success) throw unusableLogicalModel(draft.error);
    const name = tidyLabel(draft.data.name);
    if (name === '') throw namelessLogicalModel();
    const taken = this.#named(name, input.id);
    if (taken) throw nameTaken(taken.name);
    const { targets } = draft.data;
    this.#refuseCircle({ id: input.id, name, targets });
    const known = { hasConnection: this.#parts.hasConnection, hasLogicalModel: (id: string) => this.#byId.has(id) };
    const unknown = firstUnknown(targets, before?.targets ?? [], known);
    if (unknown) throw unknownTarget(unknown);
    return { ...draft.data, name };
  }

  #refuseCircle(model: Pick<LogicalModel, 'id' | 'name' | 'targets'>): void {
    const way = wayRound(model, this.#byId);
    if (way) throw leadsBack(way);
  }

  #named(name: string, exceptId: string): LogicalModel | undefined {
    const form = labelForm(name);
    return this.list().find((model) => model.id !== exceptId && labelForm(model.name) === form);
  }
}
