import type { AllowedTool } from '../../shared/domain/agent';
import { t } from '../../shared/language/t';
import { checkInput } from './input-check';
import type { ListedTool } from './listed-tools';
import type { LiveServer } from './live-server';
import { offeredNames } from './offered-names';
import { resultText, type CallResult } from './result-text';
import type { RunningServers } from './running-servers';
import { ServerFault } from './server-fault';
import { wordsOf, type ServerWords } from './server-words';
import type { OfferedTool, ToolBox, ToolBoxes, ToolOutcome } from './tool-box';
import type { ToolServerRow } from './tool-server-repository';

type BoxProblem = ToolBox['problems'][number];
type Running = NonNullable<ReturnType<RunningServers['of']>>;

/** What one server puts into a box. */
interface Share {
  readonly tools: ReadonlyMap<string, ListedTool>;
  readonly running: Running | null;
  readonly problem: BoxProblem | null;
}

function gone(): BoxProblem {
  return {
    serverName: t('A tool server'),
    sentence: t('A tool server that this agent may use is removed or switched off.'),
    advice: t('Switch it on, or take its tools from the agent.'),
  };
}

/** Opens tool boxes over the servers as they run. */
export class ServerToolBoxes implements ToolBoxes {
  readonly #servers: RunningServers;

  constructor(servers: RunningServers) {
    this.#servers = servers;
  }

  /** Starts what has to be started, all at once. Rejects with the signal's reason alone. */
  async open(allowed: readonly AllowedTool[], signal: AbortSignal): Promise<ToolBox> {
    const holds: (() => void)[] = [];
    const shares = new Map<string, Share>();
    const ids = [...new Set(allowed.map(({ serverId }) => serverId))];
    const taken = await Promise.all(ids.map(async (id) => [id, await this.#shareOf(id, holds, signal)] as const));
    for (const [id, share] of taken) shares.set(id, share);
    const close = (): void => {
      for (const letGo of holds.splice(0)) letGo();
    };
    if (signal.aborted) {
      close();
      signal.throwIfAborted();
    }
    return this.#boxOf(allowed, shares, close);
  }

  async #shareOf(id: string, holds: (() => void)[], signal: AbortSignal): Promise<Share> {
    const running = this.#servers.of(id);
    if (!running) return { tools: new Map(), running, problem: gone() };
    holds.push(running.live.hold());
    try {
      const { tools } = await running.live.session(signal);
      return { tools: new Map(tools.map((tool) => [tool.name, tool])), running, problem: null };
    } catch (error) {
      const problem = { serverName: running.row.name, ...inWords(error, running.row) };
      return { tools: new Map(), running, problem };
    }
  }

  #boxOf(allowed: readonly AllowedTool[], shares: ReadonlyMap<string, Share>, close: () => void): ToolBox {
    const { there, problems } = placed(allowed, shares);
    const names = offeredNames(there.map(({ row, listed }) => ({ serverName: row.name, tool: listed.name })));
    const tools = there.map(({ asks, listed, row }, index): OfferedTool => {
      const { description, inputSchema } = listed;
      const server = { serverId: row.id, serverName: row.name };
      return { name: names[index] ?? '', description, inputSchema, ...server, tool: listed.name, asks };
    });
    const byName = new Map(tools.map((tool) => [tool.name, tool]));
    return { tools, problems, call: (name, input, signal) => this.#call(byName.get(name), name, input, signal), close };
  }

  /** By the server as it runs now: the person may have changed it while the box is open. */
  async #call(offered: OfferedTool | undefined, name: string, text: string, signal: AbortSignal): Promise<ToolOutcome> {
    if (!offered) return notSent(t('There is no tool called “{name}”.', { name: name.slice(0, 100) }));
    const checked = checkInput(offered.inputSchema, text);
    if (!checked.ok) return notSent(checked.sentence);
    const running = this.#servers.of(offered.serverId);
    if (!running) return notSent(t('{server} is removed or switched off.', { server: offered.serverName }));
    const letGo = running.live.hold();
    try {
      return answered(await called(running.live, offered.tool, checked.input, signal));
    } catch (error) {
      const words = inWords(error, running.row);
      if (!(error instanceof ServerFault)) return { ok: false, sentence: words.sentence, mayHaveRun: true };
      // The server has looked at the call and said no: the model reads why.
      if (error.kind === 'refused' && error.hadLeft && error.said !== '') {
        return { ok: true, text: error.said, isError: true };
      }
      return { ok: false, sentence: words.sentence, mayHaveRun: error.hadLeft };
    } finally {
      letGo();
    }
  }
}

interface Placed extends Running {
  readonly asks: boolean;
  readonly listed: ListedTool;
}

/** The allowed tools that are there, and what is to be said of those that are not. */
function placed(
  allowed: readonly AllowedTool[],
  shares: ReadonlyMap<string, Share>,
): { readonly there: readonly Placed[]; readonly problems: readonly BoxProblem[] } {
  const problems = [...new Set([...shares.values()].flatMap(({ problem }) => problem ?? []))];
  const there = allowed.flatMap(({ serverId, tool, asks }): Placed[] => {
    const share = shares.get(serverId);
    const listed = share?.tools.get(tool);
    if (share?.running && listed) return [{ asks, listed, ...share.running }];
    if (share?.running && !share.problem) problems.push(missing(share.running.row.name, tool));
    return [];
  });
  return { there, problems };
}

function missing(serverName: string, tool: string): BoxProblem {
  return {
    serverName,
    sentence: t('{server} has no tool “{tool}” any more.', { server: serverName, tool }),
    advice: t('Look at what it offers now, and change what the agent may use.'),
  };
}

/** A server that forgot its session has not looked at the call: it is sent once more in a new one. */
async function called(
  live: LiveServer,
  tool: string,
  input: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<CallResult> {
  const session = await live.session(signal);
  try {
    return await session.call(tool, input, signal);
  } catch (error) {
    if (!(error instanceof ServerFault && error.kind === 'session_gone')) throw error;
    const next = await live.session(signal);
    return next.call(tool, input, signal);
  }
}

function answered(result: CallResult): ToolOutcome {
  return { ok: true, text: resultText(result), isError: result.isError === true };
}

function notSent(sentence: string): ToolOutcome {
  return { ok: false, sentence, mayHaveRun: false };
}

function inWords(error: unknown, { name, transport }: ToolServerRow): ServerWords {
  const fault = error instanceof ServerFault ? error : new ServerFault('refused', { cause: error });
  return wordsOf(fault, name, transport);
}
