import { join } from 'node:path';
import type { EventBus } from '../events/event-bus';
import type { Db } from '../storage/statement';
import { ChangeRepository } from './change-repository';
import { Search } from './search';

/** The search over an open database, with its index beside it in the home folder. */
export function openSearch(parts: {
  readonly db: Db;
  readonly home: string;
  readonly events: EventBus;
  readonly onDefect: (error: unknown) => void;
}): Search {
  return new Search({
    database: parts.db.name,
    index: join(parts.home, 'search.db'),
    changes: new ChangeRepository(parts.db),
    events: parts.events,
    onDefect: parts.onDefect,
  });
}
