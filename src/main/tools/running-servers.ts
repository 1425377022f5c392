import type { ToolServer } from '../../shared/domain/tool-server';
import type { EventBus } from '../events/event-bus';
import { faultOf } from './fault-of';
import { toolOf, type ListedTool } from './listed-tools';
import { LiveServer } from './live-server';
import { loadMcpSdk } from './load-mcp-sdk';
import { ServerFault } from './server-fault';
import type { ServerLimits } from './server-limits';
import type { ServerLines } from './server-line';
import { wordsOf } from './server-words';
import { Session, type SessionHooks } from './session';
import type { ToolServerRepository, ToolServerRow } from './tool-server-repository';

/** What {@link RunningServers} needs. */
export interface RunningServersParts {
  readonly rows: ToolServerRepository;
  readonly lines: ServerLines;
  readonly events: EventBus;
  readonly limits: ServerLimits;
  readonly appVersion: string;
}

/** The tool servers as they run. None runs until it is needed. */
export class RunningServers {
  readonly #parts: RunningServersParts;
  readonly #live = new Map<string, LiveServer>();
  #over = false;

  constructor(parts: RunningServersParts) {
    this.#parts = parts;
  }

  /** The server as it runs, or would. Null when it is removed or switched off. */
  of(id: string): { readonly row: ToolServerRow; readonly live: LiveServer } | null {
    const row = this.#parts.rows.find(id);
    if (!row?.isOn || this.#over) return null;
    let live = this.#live.get(id);
    if (!live) this.#live.set(id, (live = this.#made(id)));
    return { row, live };
  }

  /** The server as the window sees it. */
  view(row: ToolServerRow): ToolServer {
    const state = this.#live.get(row.id)?.state ?? { is: 'stopped' };
    return {
      ...row,
      state: row.isOn ? state.is : 'off',
      problem: row.isOn && state.is === 'failed' ? wordsOf(state.fault, row.name, row.transport) : null,
    };
  }

  /** Tells the window what a server looks like now. */
  announce(id: string): void {
    const row = this.#over ? null : this.#parts.rows.find(id);
    if (row) this.#parts.events.emit({ type: 'tool_server_changed', server: this.view(row) });
  }

  /** Stops a server and forgets what was wrong with it: its settings have changed, or it is gone. */
  async drop(id: string): Promise<void> {
    const live = this.#live.get(id);
    this.#live.delete(id);
    await live?.dispose();
  }

  /** Stops all for good. Resolves once none is left. */
  async dispose(): Promise<void> {
    this.#over = true;
    await Promise.allSettled([...this.#live.values()].map((live) => live.dispose()));
  }

  #made(id: string): LiveServer {
    const live: LiveServer = new LiveServer({
      open: (hooks, signal) => this.#open(id, hooks, signal),
      changed: () => {
        if (this.#live.get(id) === live) this.announce(id);
      },
      listed: (tools) => {
        if (this.#live.get(id) === live) this.#keep(id, tools);
      },
      limits: this.#parts.limits,
      clock: () => performance.now(),
    });
    return live;
  }

  async #open(id: string, hooks: SessionHooks, signal: AbortSignal): Promise<Session> {
    const { rows, lines, limits, appVersion } = this.#parts;
    const row = rows.find(id);
    if (!row) throw new ServerFault('stopped');
    const sdk = await loadMcpSdk();
    try {
      const line = await lines.to(id, row.transport, sdk, signal);
      return await Session.open(sdk, line, limits, hooks, appVersion, signal);
    } catch (error) {
      throw faultOf(error, sdk, null);
    }
  }

  #keep(id: string, listed: readonly ListedTool[]): void {
    const { rows } = this.#parts;
    const row = this.#over ? null : rows.find(id);
    if (!row) return;
    const tools = listed.map(toolOf);
    if (JSON.stringify(row.tools) === JSON.stringify(tools)) return;
    rows.setTools(id, tools);
    this.announce(id);
  }
}
