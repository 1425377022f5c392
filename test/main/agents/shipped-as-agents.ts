import { randomUUID } from 'node:crypto';
import { shippedAgents } from '../../../src/main/agents/shipped/all';
import type { Agent } from '../../../src/shared/domain/agent';

/** The agents that ship, as a new person has them. */
export function asTheyCome(): Agent[] {
  return shippedAgents.map((agent) => ({
    ...agent,
    tools: [],
    id: randomUUID(),
    isShipped: true,
    isChanged: false,
    createdAt: 1,
  }));
}
