import type { Notice } from '../../shared/domain/notice';
import type { ProviderKind } from '../../shared/domain/provider';
import type { Roster } from '../agents/roster';
import type { AttachmentContents } from '../attachments/contents';
import type { EventBus } from '../events/event-bus';
import type { Router } from '../routing/router';
import type { ToolBoxes } from '../tools/tool-box';
import type { Ledger } from '../usage/ledger';
import type { TaskStores } from './task-store';
import type { GoodNewsAt } from './waking';

/** What tasks need. */
export interface TasksOptions {
  readonly stores: TaskStores;
  readonly router: Router;
  readonly toolBoxes: ToolBoxes;
  readonly roster: Roster;
  readonly contents: AttachmentContents;
  readonly ledger: Ledger;
  readonly events: EventBus;
  readonly notify: (notice: Notice) => void;
  /** What kind a connection is of, gone ones included as far as they are known; null: it is not known. */
  readonly kindOf: (connectionId: string) => ProviderKind | null;
  readonly goodNewsAt: GoodNewsAt;
  /** A tool of an agent asks no more. Does nothing when the agent is gone. */
  readonly allowTool: (agent: string, serverId: string, tool: string) => void;
  readonly now: () => number;
  readonly onDefect: (error: unknown) => void;
  /** Until a write that the disk refused is tried again, in milliseconds. */
  readonly againAfterMs?: number;
  /** From the start until tasks that it found waiting begin, in milliseconds; at once unless it is given. */
  readonly leftAfterMs?: number;
}
