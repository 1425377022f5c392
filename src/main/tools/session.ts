import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { faultOf } from './fault-of';
import { listAll, ToolsPage, type ListedTool } from './listed-tools';
import type { McpSdk } from './load-mcp-sdk';
import { CallResult } from './result-text';
import { ServerFault } from './server-fault';
import type { ServerLimits } from './server-limits';
import type { ServerLine } from './server-line';

/** A list that changes again and again is read at most so often, in milliseconds. */
const RELIST_MS = 500;

/** What whoever opens a session is told afterwards. */
export interface SessionHooks {
  /** The session is over: nothing can be called any more. Told once. */
  readonly ended: (fault: ServerFault) => void;
  /** The server has other tools than before. */
  readonly listed: (tools: readonly ListedTool[]) => void;
}

/** A tool server that runs and has said what it can. It is asked for tools alone: its own requests are refused by the SDK. */
export class Session {
  readonly #sdk: McpSdk;
  readonly #client: Client;
  readonly #line: ServerLine;
  readonly #limits: ServerLimits;
  readonly #hooks: SessionHooks;
  #tools: readonly ListedTool[] = [];
  #ended = false;
  #relist: NodeJS.Timeout | null = null;

  private constructor(sdk: McpSdk, client: Client, line: ServerLine, limits: ServerLimits, hooks: SessionHooks) {
    this.#sdk = sdk;
    this.#client = client;
    this.#line = line;
    this.#limits = limits;
    this.#hooks = hooks;
  }

  /**
   * Greets the server and reads its tools, within the limits. Rejects with a {@link ServerFault}; the line is closed then.
   * @param version of this app, which the server is told
   */
  static async open(
    sdk: McpSdk,
    line: ServerLine,
    limits: ServerLimits,
    hooks: SessionHooks,
    version: string,
    signal: AbortSignal,
  ): Promise<Session> {
    const client = new sdk.Client(
      { name: 'Signalbox', version },
      // Whatever a tool's own schema says of its output is not run here: it is somebody else's code in disguise.
      {
        capabilities: {},
        jsonSchemaValidator: {
          getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
        },
      },
    );
    const session = new Session(sdk, client, line, limits, hooks);
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(line.fault() ?? new ServerFault('no_answer')), limits.startMs);
    const stop = (): void => late.reject(new ServerFault('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      await Promise.race([session.#begin(), late.promise]);
      return session;
    } catch (error) {
      const fault = faultOf(error, sdk, line.fault());
      session.#ended = true;
      await client.close().catch(() => undefined);
      await line.transport.close().catch(() => undefined);
      throw fault.beforeAnyCall();
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  /** As last listed. */
  get tools(): readonly ListedTool[] {
    return this.#tools;
  }

  /** Whether nothing can be called any more. */
  get isOver(): boolean {
    return this.#ended;
  }

  /** Reads the list of tools anew. Rejects with a {@link ServerFault}; the session may be over then. */
  async refresh(): Promise<void> {
    try {
      const tools = await this.#list();
      if (this.#ended) return;
      this.#tools = tools;
      this.#hooks.listed(tools);
    } catch (error) {
      throw this.#faultOf(error);
    }
  }

  /** Calls a tool. Rejects with a {@link ServerFault}; the session may be over then. */
  async call(tool: string, input: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<CallResult> {
    const { callMs, callMaxMs } = this.#limits;
    // The SDK never lets go of a signal that it was given: this one lives as long as the call.
    const own = new AbortController();
    const stop = (): void => own.abort(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      return await this.#client.request(
        { method: 'tools/call', params: { name: tool, arguments: { ...input } } },
        CallResult,
        {
          signal: own.signal,
          timeout: callMs,
          maxTotalTimeout: callMaxMs,
          resetTimeoutOnProgress: true,
          onprogress: () => undefined,
        },
      );
    } catch (error) {
      if (own.signal.aborted) throw new ServerFault('stopped', { hadLeft: true });
      throw this.#faultOf(error);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Ends the session and its server. Resolves once it is gone. Nothing more is told. */
  async close(): Promise<void> {
    this.#ended = true;
    if (this.#relist) clearTimeout(this.#relist);
    await this.#client.close().catch(() => undefined);
    await this.#line.transport.close().catch(() => undefined);
  }

  async #begin(): Promise<void> {
    const client = this.#client;
    // oxlint-disable unicorn/prefer-add-event-listener -- the SDK's client is no EventTarget, these fields are its only way
    client.onclose = () => this.#end(this.#line.fault() ?? new ServerFault('ended'));
    // What a line reports in passing shows in whether calls are answered.
    client.onerror = () => undefined;
    // oxlint-enable unicorn/prefer-add-event-listener
    await client.connect(this.#line.transport, { timeout: this.#limits.startMs });
    client.setNotificationHandler(this.#sdk.ToolListChangedNotificationSchema, () => {
      this.#relist ??= setTimeout(() => void this.#listAgain(), RELIST_MS);
      this.#relist.unref();
    });
    if (client.getServerCapabilities()?.tools) this.#tools = await this.#list();
  }

  #list(): Promise<ListedTool[]> {
    return listAll((cursor) =>
      this.#client.request({ method: 'tools/list', ...(cursor !== null && { params: { cursor } }) }, ToolsPage, {
        timeout: this.#limits.startMs,
      }),
    );
  }

  async #listAgain(): Promise<void> {
    try {
      await this.refresh();
    } catch {
      // The list as it was serves on; a tool that is gone says so when it is called.
    } finally {
      this.#relist = null;
    }
  }

  async #checkItLives(): Promise<void> {
    try {
      await this.#client.ping({ timeout: this.#limits.pingMs });
    } catch (error) {
      const fault = faultOf(error, this.#sdk, this.#line.fault());
      // A server that answers a ping with an error lives.
      if (fault.kind !== 'refused') this.#end(new ServerFault('no_answer'));
    }
  }

  /** What a request came to; a server that is not there any more ends the session. */
  #faultOf(error: unknown): ServerFault {
    const fault = faultOf(error, this.#sdk, this.#line.fault());
    if (fault.kind === 'no_answer') void this.#checkItLives();
    if (fault.kind === 'unreachable' || fault.kind === 'session_gone') this.#end(fault);
    return fault;
  }

  #end(fault: ServerFault): void {
    if (this.#ended) return;
    this.#hooks.ended(fault);
    void this.close();
  }
}
