import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { EventBus } from '../../../src/main/events/event-bus';
import { openTools, type Tools } from '../../../src/main/tools/open-tools';
import { USUAL_SERVER_LIMITS, type ServerLimits } from '../../../src/main/tools/server-limits';
import type { Db } from '../../../src/main/storage/statement';
import type { AllowedTool } from '../../../src/shared/domain/agent';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import type { ToolServer, ToolTransport } from '../../../src/shared/domain/tool-server';
import { tempHome } from '../../support/temp-home';
import { freshDatabase } from '../storage/fresh-database';
import { VaultBed } from '../vault/vault-bed';
import type { Vault } from '../../../src/main/vault/vault';

const PROGRAM = join(import.meta.dirname, '../../support/tool-servers/server.ts');

/** Tools on a database of their own, with a vault that is open. */
export interface ToolsBed {
  readonly db: Db;
  readonly vault: Vault;
  readonly events: AppEvent[];
  readonly tools: Tools;
  /** Where servers write the numbers of their programs. */
  readonly pidFile: string;
  now: number;
  /** Adds a server that is a program in the given mode. */
  add(mode: string, more?: { name?: string; secrets?: Record<string, string>; isOn?: boolean }): Promise<ToolServer>;
  addAt(url: string, secrets?: Record<string, string>, name?: string): Promise<ToolServer>;
  find(id: string): ToolServer;
  /** The same database as the next start of the app finds it. */
  startAgain(): Tools;
  /** Programs that were started by servers, whether they still run or not. */
  pids(): number[];
}

/** Opens tools for one test; whatever they started is gone when it ends. */
export async function toolsBed(limits: Partial<ServerLimits> = {}): Promise<ToolsBed> {
  const db = await freshDatabase();
  const vaultBed = new VaultBed(db);
  vaultBed.env = { SIGNALBOX_ROOT_KEY: 'ab'.repeat(32) };
  const vault = await vaultBed.open();
  const home = tempHome();
  const bus = new EventBus();
  const events: AppEvent[] = [];
  bus.listen((event) => events.push(event));
  const clock = { now: 1_000_000_000 };
  const open = (): Tools => {
    const opened = openTools({
      db,
      vault,
      events: bus,
      about: {
        system: 'linux',
        env: { PATH: process.env['PATH'], HOME: home, SECRET_OF_THE_APP: 'app-only-1234' },
        homeFolder: home,
      },
      workFolder: join(home, 'tool-servers'),
      appVersion: '0.0.0-test',
      now: () => clock.now,
      limits: { ...USUAL_SERVER_LIMITS, ...limits },
    });
    onTestFinished(() => opened.dispose());
    return opened;
  };
  const tools = open();
  const pidFile = join(home, 'pids');
  const added = (name: string, transport: ToolTransport, secretValues: Record<string, string>, isOn = true) =>
    tools.servers.add({ id: randomUUID(), name, transport, isOn, secretValues });
  return {
    db,
    vault,
    events,
    tools,
    pidFile,
    get now() {
      return clock.now;
    },
    set now(now) {
      clock.now = now;
    },
    add: (mode, { name = mode, secrets = {}, isOn = true } = {}) =>
      added(
        name,
        { type: 'stdio', command: process.execPath, args: [PROGRAM, mode, pidFile], secrets: Object.keys(secrets) },
        secrets,
        isOn,
      ),
    addAt: (url, secrets = {}, name = 'Over http') =>
      added(name, { type: 'http', url, secrets: Object.keys(secrets) }, secrets),
    startAgain: open,
    find: (id) => {
      const found = tools.servers.servers().find((server) => server.id === id);
      if (!found) throw new Error('There is no such server.');
      return found;
    },
    pids: () =>
      existsSync(pidFile)
        ? readFileSync(pidFile, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map(Number)
        : [],
  };
}

/** A signal that nobody aborts. */
export const never = (): AbortSignal => new AbortController().signal;

/** Tools of a server, asking. */
export function allow(serverId: string, ...tools: string[]): AllowedTool[] {
  return tools.map((tool) => ({ serverId, tool, asks: true }));
}

/** Whether a program is there. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
