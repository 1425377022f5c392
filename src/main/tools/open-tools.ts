import type { EventBus } from '../events/event-bus';
import type { Surroundings } from '../programs/surroundings';
import type { Db } from '../storage/statement';
import type { Vault } from '../vault/vault';
import { ServerToolBoxes } from './opened-box';
import { RunningServers } from './running-servers';
import { ServerLines } from './server-line';
import { USUAL_SERVER_LIMITS, type ServerLimits } from './server-limits';
import type { ToolBoxes } from './tool-box';
import { ToolServerRepository } from './tool-server-repository';
import { ToolServers } from './tool-servers';

/** What tools are opened with. */
export interface ToolsParts {
  readonly db: Db;
  readonly vault: Vault;
  readonly events: EventBus;
  readonly about: Surroundings;
  /** A folder of the app's own, in which tool servers run. */
  readonly workFolder: string;
  readonly appVersion: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits?: ServerLimits;
}

/** The tool servers of the person, and the boxes of tools that are opened over them. Nothing is started yet. */
export interface Tools {
  readonly servers: ToolServers;
  readonly boxes: ToolBoxes;
  /** Stops every server. Resolves once none is left. */
  dispose(): Promise<void>;
}

/** Puts the parts together. */
export function openTools({ db, vault, events, about, workFolder, appVersion, now, limits }: ToolsParts): Tools {
  const rows = new ToolServerRepository(db);
  const held = limits ?? USUAL_SERVER_LIMITS;
  const lines = new ServerLines({ about, workFolder, vault, limits: held });
  const running = new RunningServers({ rows, lines, events, limits: held, appVersion });
  return {
    servers: new ToolServers({ rows, running, vault, events, now }),
    boxes: new ServerToolBoxes(running),
    dispose: () => running.dispose(),
  };
}
