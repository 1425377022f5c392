import type { SearchPage, SearchState } from '../../shared/domain/search.ts';
import type { FindOrder } from './finding.ts';

/** What the thread is started with: where the app's database and the index are. */
export interface ThreadStart {
  readonly database: string;
  readonly index: string;
}

/** What the thread is told. `look`: there may be something to take in. `end`: put on disk what is done, and end. */
export type ToThread =
  | { readonly type: 'find'; readonly number: number; readonly order: FindOrder }
  | { readonly type: 'look' }
  | { readonly type: 'end' };

/**
 * What the thread tells. `progress` comes at the start, with every piece that is on disk, and when all is done; changes
 * up to `savedSeq` are needed no more. After `broken` it ends: `code` is SQLite's.
 */
export type FromThread =
  | { readonly type: 'found'; readonly number: number; readonly page: SearchPage }
  | { readonly type: 'refused'; readonly number: number; readonly message: string; readonly code: string }
  | { readonly type: 'progress'; readonly state: SearchState; readonly savedSeq: number }
  | { readonly type: 'broken'; readonly message: string; readonly code: string };
