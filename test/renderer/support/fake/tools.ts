import type { Tool, ToolServer, ToolServerDraft, ToolTransport } from '../../../../src/shared/domain/tool-server';
import type { EventFeed } from '../event-feed';
import { NOON, sampleId } from '../samples';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of tool servers. */
export interface ToolsState {
  /** Oldest first. */
  toolServers: ToolServer[];
  /** What a server turns out to offer when it is connected; null: it cannot be started. */
  toolsFound: Tool[] | null;
}

/** A tool that reads, and one that changes things. */
export const SAMPLE_TOOLS: readonly Tool[] = [
  { name: 'read_file', title: 'Read a file', description: 'Reads one file of the folder.', readOnly: true },
  { name: 'write_file', title: 'Write a file', description: 'Writes one file of the folder.', readOnly: false },
  { name: 'search', title: null, description: 'Looks for words in all files.', readOnly: null },
];

/** A program of tools that is ready, changed as told. */
export function sampleToolServer(change: Partial<ToolServer> = {}): ToolServer {
  return {
    id: sampleId(1, 6),
    name: 'Files',
    transport: { type: 'stdio', command: 'npx', args: ['-y', 'files-server', '/home/someone/notes'], secrets: [] },
    isOn: true,
    state: 'ready',
    problem: null,
    tools: [...SAMPLE_TOOLS],
    createdAt: NOON,
    ...change,
  };
}

/** The tool servers as a stand-in keeps them. Values of secrets are kept nowhere, only their names. */
export function fakeTools(os: Implementing<'tools'>, state: ToolsState, feed: EventFeed) {
  const removed = new Map<string, ToolServer>();
  const find = (id: string) =>
    state.toolServers.find((server) => server.id === id) ??
    refuse('not_found', 'This tool server is gone.', 'Add it again.');
  const tell = (server: ToolServer): ToolServer => {
    feed.emit({ type: 'tool_server_changed', server });
    return server;
  };
  const replace = (server: ToolServer): ToolServer => {
    state.toolServers = state.toolServers.map((one) => (one.id === server.id ? server : one));
    return tell(server);
  };
  const checkName = ({ name, id }: { readonly name: string; readonly id: string }) => {
    if (state.toolServers.some((one) => one.name === name && one.id !== id)) {
      refuse('tool_server', `There is a tool server called ${name} already.`, 'Choose another name.', 'name');
    }
  };
  const append = (server: ToolServer): ToolServer => {
    state.toolServers = [...state.toolServers, server];
    return tell(server);
  };

  return {
    servers: os.servers.handler(() => state.toolServers),
    add: os.add.handler(({ input: { secretValues, ...draft } }) => {
      checkName(draft);
      return append({
        ...withSecrets(draft, secretValues),
        state: draft.isOn ? 'stopped' : 'off',
        problem: null,
        tools: [],
        createdAt: Date.now(),
      });
    }),
    update: os.update.handler(({ input: { secretValues, ...draft } }) => {
      const before = find(draft.id);
      checkName(draft);
      const next = draft.isOn === before.isOn ? before.state : draft.isOn ? 'stopped' : 'off';
      return replace({ ...before, ...withSecrets(draft, secretValues), state: next });
    }),
    remove: os.remove.handler(({ input }) => {
      removed.set(input.id, find(input.id));
      state.toolServers = state.toolServers.filter(({ id }) => id !== input.id);
      feed.emit({ type: 'tool_server_removed', id: input.id });
    }),
    undoRemove: os.undoRemove.handler(({ input }) =>
      append(removed.get(input.id) ?? refuse('not_found', 'It cannot be brought back.', 'Add it again.')),
    ),
    connect: os.connect.handler(({ input }) => {
      const server = find(input.id);
      if (state.toolsFound) return replace({ ...server, state: 'ready', problem: null, tools: state.toolsFound });
      const problem = {
        sentence: `${server.name} could not be started: the program was not found.`,
        advice: 'Check the command, or install the program.',
      };
      return replace({ ...server, state: 'failed', problem });
    }),
  };
}

/** The names of secrets as main keeps them: those of the draft without those that were emptied. A value needs its name. */
function withSecrets<Draft extends ToolServerDraft>(draft: Draft, values: Record<string, string>): Draft {
  const unnamed = Object.keys(values).find((name) => !draft.transport.secrets.includes(name));
  if (unnamed !== undefined) {
    refuse('tool_server', `There is no secret called ${unnamed}.`, 'Add its name first.', 'secretValues');
  }
  const secrets = draft.transport.secrets.filter((name) => values[name] !== '');
  const transport: ToolTransport = { ...draft.transport, secrets };
  return { ...draft, transport };
}
