import type { SearchState } from '../../shared/domain/search.ts';
import type { Building, IndexRepository, Progress } from './index-repository.ts';
import { KINDS, type Change } from './kinds.ts';
import type { SourceRepository } from './source-repository.ts';

/** Rows that are read at once. */
const BATCH = 50;
/**
 * Row numbers that are taken in upwards, before the ones below them come. The database collects rows only while their
 * numbers rise, and writes what it has collected whenever one does not.
 */
const BLOCK = 2000;

/** Keeps the index in step with the app's database, a slice at a time. Every step can be done twice. */
export class Indexing {
  readonly #source: SourceRepository;
  readonly #index: IndexRepository;
  readonly #clock: () => number;
  #progress: Progress;
  #savedSeq: number;
  #building: Map<Building['kind'], Building>;
  /** The last row of the block under way; 0: it has not begun. It may be done twice after a kill. */
  #inBlock = 0;

  /**
   * Goes on where the index stands, or begins it.
   * @param clock milliseconds that only go forward
   * @throws StrangeIndex when the index is not of this database as it is now
   */
  constructor(source: SourceRepository, index: IndexRepository, clock: () => number) {
    this.#source = source;
    this.#index = index;
    this.#clock = clock;
    this.#progress = source.atOnce(() => this.#checked(index.progress()) ?? this.#beginning());
    this.#savedSeq = this.#progress.seq;
    this.#building = new Map(index.building().map((one) => [one.kind, one]));
  }

  /** The number of the last change that the index has on disk. */
  get savedSeq(): number {
    return this.#savedSeq;
  }

  /** How far it is. Rows stand for what they hold, and the last look for what was changed since. */
  state(): SearchState {
    const isBuilt = [...this.#building.values()].every(({ next_row }) => next_row === 0);
    const left = [...this.#building.values()].reduce((sum, { next_row }) => sum + next_row, 0);
    const all = [...this.#building.values()].reduce((sum, { top_row }) => sum + top_row, 0);
    const isCurrent = this.#source.changesAfter(this.#progress.seq, 1).length === 0;
    const share = all === 0 ? 1 : 1 - left / all;
    return { isComplete: isBuilt && isCurrent, share: isBuilt && !isCurrent ? Math.min(share, 0.99) : share };
  }

  /**
   * Works for about so many milliseconds: changes first, then what was there before. Nothing of it is on disk before
   * {@link save}.
   * @returns whether there is more to do
   */
  work(forMs: number): boolean {
    const until = this.#clock() + forMs;
    return this.#followChanges(until) || this.#build(until);
  }

  /** Puts what was done on disk, together with how far it is. */
  save(): void {
    this.#index.commit();
    this.#savedSeq = this.#progress.seq;
  }

  #followChanges(until: number): boolean {
    for (;;) {
      const changes = this.#source.changesAfter(this.#progress.seq, BATCH);
      for (const change of changes) {
        this.#index.begin();
        this.#follow(change);
        if (this.#clock() >= until) return true;
      }
      if (changes.length < BATCH) return false;
    }
  }

  #follow({ seq, mark, kind, row }: Change): void {
    const entry = this.#source.entry(kind, row);
    if (entry) this.#index.put(kind, entry);
    else this.#index.drop(kind, row);
    const sample = this.#source.newestMessage();
    this.#progress = { seq, mark, sample_id: sample?.id ?? null, sample_row: sample?.row ?? null };
    this.#index.setProgress(this.#progress);
  }

  #build(until: number): boolean {
    for (const kind of KINDS) {
      for (;;) {
        const building = this.#building.get(kind);
        if (!building || building.next_row === 0) break;
        this.#index.begin();
        if (!this.#buildBlock(building, until)) return true;
        const next = { ...building, next_row: Math.max(0, building.next_row - BLOCK) };
        this.#building.set(kind, next);
        this.#index.setBuilding(next);
        this.#inBlock = 0;
        if (this.#clock() >= until) return true;
      }
    }
    return false;
  }

  /** @returns whether the block is complete */
  #buildBlock({ kind, next_row }: Building, until: number): boolean {
    this.#inBlock ||= Math.max(0, next_row - BLOCK);
    for (;;) {
      const entries = this.#source.entries(kind, this.#inBlock, next_row, BATCH);
      for (const entry of entries) {
        this.#index.put(kind, entry);
        this.#inBlock = entry.row;
        if (this.#clock() >= until) return false;
      }
      if (entries.length < BATCH) return true;
    }
  }

  /** All that is there now is still to be taken in; what changes from here on is followed. */
  #beginning(): Progress {
    const { seq, mark } = this.#source.lastChange();
    const sample = this.#source.newestMessage();
    const progress = { seq, mark, sample_id: sample?.id ?? null, sample_row: sample?.row ?? null };
    this.#index.begin();
    this.#index.setProgress(progress);
    for (const kind of KINDS) {
      const top = this.#source.top(kind);
      this.#index.setBuilding({ kind, next_row: top, top_row: top });
    }
    this.#index.commit();
    return progress;
  }

  /** A database that went back to a backup, or whose rows were numbered anew, has another index. */
  #checked(progress: Progress | null): Progress | null {
    if (progress === null) return null;
    const isKnown = this.#source.change(progress.seq)?.mark === progress.mark;
    const row = progress.sample_id === null ? null : this.#source.rowOfMessage(progress.sample_id);
    if (!isKnown || (row !== null && row !== progress.sample_row)) throw new StrangeIndex();
    return progress;
  }
}

/** The index belongs to the database as it was before something happened to it: it has to be built anew. */
export class StrangeIndex extends Error {
  override readonly name = 'StrangeIndex';
  readonly code = 'SQLITE_NOTADB';

  constructor() {
    super('the index is not of this database as it is now');
  }
}
