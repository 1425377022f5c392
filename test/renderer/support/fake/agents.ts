import type { Agent, AgentDraft } from '../../../../src/shared/domain/agent';
import { AgentDraft as AgentDraftSchema } from '../../../../src/shared/domain/agent';
import type { EventFeed } from '../event-feed';
import { SAMPLE_AGENTS } from '../sample-agents';
import { type Implementing, refuse } from './implemented';

/** What the stand-in knows of agents. Those that ship first, then the person's own, oldest first. */
export interface AgentsState {
  agents: Agent[];
}

/** The agents as a stand-in keeps them. */
export function fakeAgents(os: Implementing<'agents'>, state: AgentsState, feed: EventFeed) {
  const removed = new Map<string, Agent>();
  const find = (id: string) =>
    state.agents.find((agent) => agent.id === id) ??
    refuse('not_found', 'This agent is gone.', 'Choose another one, or make a new one.');
  const tell = (agent: Agent): Agent => {
    feed.emit({ type: 'agents_changed', agents: state.agents });
    return agent;
  };
  const replace = (agent: Agent): Agent => {
    state.agents = state.agents.map((one) => (one.id === agent.id ? agent : one));
    return tell(agent);
  };
  const append = (agent: Agent): Agent => {
    state.agents = [...state.agents, agent];
    return tell(agent);
  };
  const isTaken = (name: string, id: string) => state.agents.some((one) => one.name === name && one.id !== id);
  const checkName = ({ name, id }: { readonly name: string; readonly id: string }) => {
    if (isTaken(name, id)) {
      refuse('agent', `There is an agent called ${name} already.`, 'Choose another name.', 'name');
    }
  };
  const made = (draft: AgentDraft & { readonly id: string }): Agent => ({
    ...draft,
    isShipped: false,
    isChanged: false,
    createdAt: Date.now(),
  });

  return {
    all: os.all.handler(() => state.agents),
    add: os.add.handler(({ input }) => {
      checkName(input);
      return append(made(input));
    }),
    update: os.update.handler(({ input }) => {
      const before = find(input.id);
      checkName(input);
      return replace({ ...before, ...input, isChanged: before.isShipped });
    }),
    reset: os.reset.handler(({ input }) => {
      const original = SAMPLE_AGENTS.find(({ id }) => id === find(input.id).id);
      return replace(original ?? refuse('agent', 'This agent did not come with the app.', 'Delete it instead.'));
    }),
    remove: os.remove.handler(({ input }) => {
      removed.set(input.id, find(input.id));
      state.agents = state.agents.filter(({ id }) => id !== input.id);
      feed.emit({ type: 'agents_changed', agents: state.agents });
    }),
    undoRemove: os.undoRemove.handler(({ input }) =>
      append(removed.get(input.id) ?? refuse('not_found', 'This agent cannot be brought back.', 'Make a new one.')),
    ),
    document: os.document.handler(({ input }) => {
      const { id: _id, isShipped: _s, isChanged: _c, createdAt: _at, ...draft } = find(input.id);
      return { fileName: `${draft.name}.agent.json`, content: JSON.stringify({ ...draft, tools: [] }) };
    }),
    take: os.take.handler(({ input }) => {
      const draft = read(input.content);
      let { name } = draft;
      for (let n = 2; isTaken(name, input.id); n++) name = `${draft.name}_${n}`;
      return append(made({ ...draft, name, id: input.id }));
    }),
  };
}

function read(content: string): AgentDraft {
  try {
    return AgentDraftSchema.parse(JSON.parse(content));
  } catch {
    return refuse('agent', 'This file holds no agent.', 'Choose a file that was exported from Signalbox.', 'content');
  }
}
