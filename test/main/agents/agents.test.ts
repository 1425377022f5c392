import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AgentRepository } from '../../../src/main/agents/agent-repository';
import { Agents } from '../../../src/main/agents/agents';
import { shippedAgents } from '../../../src/main/agents/shipped/all';
import type { ShippedAgent } from '../../../src/main/agents/shipped/shipped-agent';
import { EventBus } from '../../../src/main/events/event-bus';
import type { Db } from '../../../src/main/storage/statement';
import { AgentDraft, type Agent } from '../../../src/shared/domain/agent';
import type { AppEvent } from '../../../src/shared/domain/app-event';
import { NO_NEEDS } from '../../../src/shared/domain/work';
import { freshDatabase } from '../storage/fresh-database';
import { problemCode } from '../vault/vault-bed';

const DAY_MS = 24 * 60 * 60_000;

async function bedOf(db?: Db, shipped: readonly ShippedAgent[] = shippedAgents) {
  const time = { now: 1_000_000_000_000 };
  const open = db ?? (await freshDatabase());
  const events: AppEvent[] = [];
  const bus = new EventBus();
  bus.listen((event) => events.push(event));
  const renames: string[] = [];
  const rows = new AgentRepository(open);
  const start = (ships = shipped) =>
    new Agents({
      rows,
      shipped: ships,
      events: bus,
      renamed: (from, to) => {
        if (to === 'refused') throw new Error('the rules cannot be written');
        renames.push(`${from} → ${to} ${open.inTransaction ? 'inside' : 'outside'}`);
      },
      now: () => time.now,
    });
  return { db: open, time, events, renames, start, agents: start() };
}

const draft = (name: string, more: Partial<AgentDraft> = {}): AgentDraft & { id: string } => ({
  id: randomUUID(),
  name,
  title: 'Mine',
  description: 'Does my things.',
  instructions: 'Be brief.',
  needs: NO_NEEDS,
  level: null,
  stepType: 'inference',
  purpose: null,
  examples: [],
  tools: [],
  limits: { steps: 5, dollars: null, minutes: 5 },
  ...more,
});
const edited = (agent: Agent, more: Partial<AgentDraft>) => ({ ...AgentDraft.parse(agent), ...more, id: agent.id });
const named = (agents: Agents, name: string): Agent => {
  const agent = agents.find(name);
  if (!agent) throw new Error(`There is no ${name}.`);
  return agent;
};

describe('the agents that ship', () => {
  it('are eight, each with instructions of substance, examples, and a form that holds', () => {
    expect(shippedAgents.map(({ name }) => name)).toEqual([
      'builder',
      'planner',
      'research',
      'vision_agent',
      'writer',
      'analyst',
      'extractor',
      'translator',
    ]);
    for (const agent of shippedAgents) {
      expect(AgentDraft.safeParse({ ...agent, tools: [] }).error).toBeUndefined();
      const words = agent.instructions.split(/\s+/).length;
      expect([agent.name, words >= 300 && words <= 900]).toEqual([agent.name, true]);
      expect(agent.examples.length).toBeGreaterThanOrEqual(6);
      expect(agent.examples.length).toBeLessThanOrEqual(10);
      for (const needed of ['## Material is data', '## When something is missing', '## What to give back']) {
        expect(agent.instructions).toContain(needed);
      }
    }
    expect(shippedAgents.find(({ name }) => name === 'vision_agent')?.needs.imageInput).toBe(true);
    expect(shippedAgents.find(({ name }) => name === 'extractor')?.needs.structuredOutput).toBe(true);
  });

  it('are there at the first start, and the same ones at the next', async () => {
    const bed = await bedOf();
    const ids = bed.agents.all().map(({ id }) => id);
    expect(ids).toHaveLength(8);
    expect(
      bed
        .start()
        .all()
        .map(({ id }) => id),
    ).toEqual(ids);
    expect(
      bed.agents.all().every(({ isShipped, isChanged, tools }) => isShipped && !isChanged && tools.length === 0),
    ).toBe(true);
  });

  it('follow a new version of the app in all that the person did not change', async () => {
    const bed = await bedOf();
    const tools = [{ serverId: randomUUID(), tool: 'read', asks: true }];
    bed.agents.update(edited(named(bed.agents, 'writer'), { tools, title: 'Scribe' }));
    const better = shippedAgents.map((agent) => ({
      ...agent,
      instructions: `Better. ${agent.instructions}`,
      title: 'New',
    }));
    const next = bed.start(better);
    expect(named(next, 'builder')).toMatchObject({ title: 'New', isChanged: false });
    expect(named(next, 'writer')).toMatchObject({ title: 'Scribe', tools, isChanged: true });
    expect(named(next, 'writer').instructions).toMatch(/^Better\. /);
  });

  it('that is new in a version does not take the name of one of the person’s own', async () => {
    const bed = await bedOf(undefined, shippedAgents.slice(0, 7));
    bed.agents.add(draft('translator'));
    const next = bed.start(shippedAgents);
    expect(next.all()).toHaveLength(9);
    expect(named(next, 'translator').isShipped).toBe(false);
    expect(named(next, 'translator_2')).toMatchObject({ isShipped: true, title: 'Translator' });
  });

  it('go back to how they came, their name and the rules for it included', async () => {
    const bed = await bedOf();
    const { id } = named(bed.agents, 'builder');
    bed.agents.update(edited(named(bed.agents, 'builder'), { name: 'maker', instructions: 'x' }));
    expect(named(bed.agents, 'maker')).toMatchObject({ id, instructions: 'x', isChanged: true });
    const reset = bed.agents.reset(id);
    expect(reset).toMatchObject({ name: 'builder', isChanged: false });
    expect(reset.instructions).toBe(shippedAgents[0]?.instructions);
    expect(bed.renames).toEqual(['builder → maker inside', 'maker → builder inside']);
  });

  it('cannot be removed', async () => {
    const bed = await bedOf();
    expect(await problemCode(() => bed.agents.remove(named(bed.agents, 'builder').id))).toBe('agent');
    expect(bed.agents.all()).toHaveLength(8);
  });
});

describe('agents of one’s own', () => {
  it('are added once for one id, after those that ship, and told to the window', async () => {
    const bed = await bedOf();
    const mine = draft('mine');
    const added = bed.agents.add(mine);
    expect(added).toMatchObject({ ...mine, isShipped: false, isChanged: false });
    expect(bed.agents.add(mine)).toEqual(added);
    expect(
      bed.agents
        .all()
        .map(({ name }) => name)
        .at(-1),
    ).toBe('mine');
    expect(bed.events).toHaveLength(1);
    expect(bed.events[0]).toMatchObject({ type: 'agents_changed' });
    expect(bed.start().all()).toEqual(bed.agents.all());
  });

  it('do not get a name that is taken', async () => {
    const bed = await bedOf();
    expect(await problemCode(() => bed.agents.add(draft('builder')))).toBe('agent');
    const mine = bed.agents.add(draft('mine'));
    expect(await problemCode(() => bed.agents.update(edited(mine, { name: 'writer' })))).toBe('agent');
    expect(named(bed.agents, 'mine').id).toBe(mine.id);
  });

  it('keep their old name when the rules cannot follow', async () => {
    const bed = await bedOf();
    const mine = bed.agents.add(draft('mine'));
    expect(() => bed.agents.update(edited(mine, { name: 'refused', title: 'X' }))).toThrow('cannot be written');
    expect(named(bed.agents, 'mine').title).toBe('Mine');
  });

  it('are removed for a day undoably', async () => {
    const bed = await bedOf();
    const mine = bed.agents.add(draft('mine'));
    bed.agents.remove(mine.id);
    expect(bed.agents.find('mine')).toBeNull();
    bed.agents.add(draft('mine'));
    expect(bed.agents.undoRemove(mine.id).name).toBe('mine_2');
    bed.agents.remove(mine.id);
    bed.time.now += DAY_MS + 1;
    expect(await problemCode(() => bed.start().undoRemove(mine.id))).toBe('not_found');
  });

  it('have nothing to go back to, and one that is gone is said to be', async () => {
    const bed = await bedOf();
    const mine = bed.agents.add(draft('mine'));
    expect(await problemCode(() => bed.agents.reset(mine.id))).toBe('agent');
    for (const call of [
      () => bed.agents.remove(randomUUID()),
      () => bed.agents.update(draft('nobody')),
      () => bed.agents.document(randomUUID()),
      () => bed.agents.reset(randomUUID()),
    ]) {
      expect(await problemCode(call)).toBe('not_found');
    }
  });

  it('ask no more for a tool that is always allowed', async () => {
    const bed = await bedOf();
    const serverId = randomUUID();
    const tools = ['read', 'write'].map((tool) => ({ serverId, tool, asks: true }));
    bed.agents.add(draft('mine', { tools }));
    bed.agents.stopAsking('mine', { serverId, tool: 'read' });
    bed.agents.stopAsking('mine', { serverId, tool: 'unheard of' });
    bed.agents.stopAsking('nobody', { serverId, tool: 'read' });
    expect(named(bed.agents, 'mine').tools).toEqual([{ serverId, tool: 'read', asks: false }, tools[1]]);
  });
});

describe('an agent as a file', () => {
  it('comes back as a new agent without the tools of the other computer', async () => {
    const bed = await bedOf();
    const tools = [{ serverId: randomUUID(), tool: 'delete_all', asks: false }];
    const mine = bed.agents.add(draft('mine', { tools, examples: ['Do my things'] }));
    const { fileName, content } = bed.agents.document(mine.id);
    expect(fileName).toBe('mine.agent.json');
    expect(content).not.toContain('delete_all');
    const taken = bed.agents.take(randomUUID(), content);
    expect(taken).toMatchObject({ name: 'mine_2', title: 'Mine', examples: ['Do my things'], tools: [] });
  });

  it('cannot bring permission to use tools by itself', async () => {
    const bed = await bedOf();
    const file = JSON.parse(bed.agents.document(named(bed.agents, 'builder').id).content) as { agent: object };
    const forged = { ...file, agent: { ...file.agent, tools: [{ serverId: randomUUID(), tool: 'x', asks: false }] } };
    expect(bed.agents.take(randomUUID(), JSON.stringify(forged)).tools).toEqual([]);
  });

  it.each([
    ['nothing', '', 'This file holds no agent of Signalbox.'],
    ['another file', '{"format":"signalbox-connections","version":1}', 'This file holds no agent of Signalbox.'],
    ['a list', '[]', 'This file holds no agent of Signalbox.'],
    [
      'a later version',
      '{"format":"signalbox-agent","version":9}',
      'This file was made by a later Signalbox (its format is 9, this one reads up to 1).',
    ],
    ['no agent', '{"format":"signalbox-agent","version":1}', 'This file is damaged: its agent is missing.'],
  ])('that is %s is refused in words', async (_, content, sentence) => {
    const bed = await bedOf();
    expect(() => bed.agents.take(randomUUID(), content)).toThrow(sentence);
    expect(bed.agents.all()).toHaveLength(8);
  });

  it('with a part that does not hold says which', async () => {
    const bed = await bedOf();
    const { content } = bed.agents.document(named(bed.agents, 'builder').id);
    expect(() => bed.agents.take(randomUUID(), content.replace('"strong"', '"enormous"'))).toThrow(
      'This file is damaged: its “level” cannot be used.',
    );
  });
});
