import type { RoutingNews } from '../routing-news';
import type { BackupRepository } from './backup-repository';

/** The connections that are marked as backups, in the order in which they are tried. */
export class Backups {
  readonly #repository: BackupRepository;
  readonly #hasConnection: (id: string) => boolean;
  readonly #news: RoutingNews;
  #kept: readonly string[];

  constructor(repository: BackupRepository, hasConnection: (id: string) => boolean, news: RoutingNews) {
    this.#repository = repository;
    this.#hasConnection = hasConnection;
    this.#news = news;
    this.#kept = repository.all();
  }

  /** Those that are connected. One that comes back after an undone disconnecting has its place again. */
  list(): string[] {
    return this.#kept.filter(this.#hasConnection);
  }

  /** Sets all of them. What is not connected is left out, and each stands at its first place alone. */
  set(connectionIds: readonly string[]): string[] {
    const kept = [...new Set(connectionIds)].filter(this.#hasConnection);
    this.#repository.put(kept);
    this.#kept = kept;
    this.#news.changed();
    return this.list();
  }
}
