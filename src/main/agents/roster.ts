import type { Agent } from '../../shared/domain/agent';
import type { AttachmentKind } from '../../shared/domain/attachment';
import type { AgentChoice } from '../../shared/domain/task';

/** What is known of work when an agent is chosen for it. */
export interface WorkToPlace {
  readonly prompt: string;
  readonly attachments: readonly AttachmentKind[];
  readonly taskId: string;
}

/** The agents, as tasks need them. */
export interface Roster {
  /** Null: there is none of that name. */
  find(name: string): Agent | null;
  /** Asks Primary; when it cannot, this computer decides. Never rejects, except with the signal's reason. */
  choose(work: WorkToPlace, signal: AbortSignal): Promise<{ readonly agent: Agent; readonly choice: AgentChoice }>;
}
