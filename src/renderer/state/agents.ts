import { useEffect } from 'react';
import { create } from 'zustand';
import type { Agent, AgentDraft } from '../../shared/domain/agent';
import type { Problem } from '../../shared/domain/problem';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain, useSession } from './session';

interface Agents {
  /** Those that ship first, then the person's own; null until they were read. */
  readonly agents: readonly Agent[] | null;
  /** Why they could not be read; null when they could. */
  readonly problem: Problem | null;
  /** The line that they were asked for on; null before the first time. */
  readonly askedOf: Main | null;
}

/** The agents, as main last told them. */
export const useAgentStore = create<Agents>(() => ({ agents: null, problem: null, askedOf: null }));

const NONE: readonly Agent[] = [];

/** Reads the agents anew. Never rejects: what went wrong is in the store. */
export async function readAgents(): Promise<void> {
  const main = currentMain();
  useAgentStore.setState({ askedOf: main });
  try {
    useAgentStore.setState({ agents: await main.agents.all(), problem: null });
  } catch (error) {
    // Another line may have answered meanwhile.
    if (useAgentStore.getState().askedOf === main) useAgentStore.setState({ problem: problemOf(error) });
  }
}

/** Has the agents read once for every line to main, however many components ask. */
function useReadAgents(): void {
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (main && useAgentStore.getState().askedOf !== main) void readAgents();
  }, [main]);
}

/** The agents; none until they were read. Has them read when that was not done yet. */
export function useAgents(): readonly Agent[] {
  useReadAgents();
  return useAgentStore(({ agents }) => agents ?? NONE);
}

/** Adds an agent under an id that the window made, so that a repeated call adds one. Rejects with main's problem. */
export async function addAgent(draft: AgentDraft & { readonly id: string }): Promise<Agent> {
  return keep(await currentMain().agents.add(draft));
}

/** Saves an agent; rules follow a new name. Rejects with main's problem. */
export async function updateAgent(draft: AgentDraft & { readonly id: string }): Promise<Agent> {
  return keep(await currentMain().agents.update(draft));
}

/** Makes a shipped agent what it was when it came. Rejects with main's problem. */
export async function resetAgent(id: string): Promise<Agent> {
  return keep(await currentMain().agents.reset({ id }));
}

/** Deletes one of the person's own. Rejects with main's problem. */
export async function removeAgent(id: string): Promise<void> {
  await currentMain().agents.remove({ id });
  useAgentStore.setState(({ agents }) => ({ agents: agents && agents.filter((agent) => agent.id !== id) }));
}

/** Brings a deleted agent back. Rejects with main's problem. */
export async function undoRemoveAgent(id: string): Promise<Agent> {
  return keep(await currentMain().agents.undoRemove({ id }));
}

/** An agent as a file. Rejects with main's problem. */
export function agentDocument(id: string): Promise<{ fileName: string; content: string }> {
  return currentMain().agents.document({ id });
}

/** Takes in an agent from such a file's content. Rejects with main's problem. */
export async function takeAgent(content: string): Promise<Agent> {
  return keep(await currentMain().agents.take({ id: crypto.randomUUID(), content }));
}

/** Takes over one agent as main gave it; a new one comes last. */
function keep(agent: Agent): Agent {
  useAgentStore.setState(({ agents }) => {
    if (agents === null) return {};
    const isKnown = agents.some(({ id }) => id === agent.id);
    return { agents: isKnown ? agents.map((one) => (one.id === agent.id ? agent : one)) : [...agents, agent] };
  });
  return agent;
}

onAppEvent((event) => {
  if (event.type === 'agents_changed') useAgentStore.setState({ agents: event.agents, problem: null });
});
