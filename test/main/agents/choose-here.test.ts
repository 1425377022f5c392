import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseHere } from '../../../src/main/agents/choosing/choose-here';
import { scoreAgents } from '../../../src/main/agents/choosing/score';
import { AttachmentKind } from '../../../src/shared/domain/attachment';
import type { Agent } from '../../../src/shared/domain/agent';
import { labelledWork } from './labelled-work';
import { asTheyCome } from './shipped-as-agents';

const agents = asTheyCome();
const chosen = (text: string, attachments: readonly AttachmentKind[] = [], among: readonly Agent[] = agents) =>
  chooseHere(text, attachments, among);

describe('the choice on this computer', () => {
  it('is right for nine of ten pieces of work, English and German', () => {
    const wrong = labelledWork
      .filter(({ text, agent, attachments }) => chosen(text, attachments).agent.name !== agent)
      .map(({ text, agent }) => `${agent}: ${text}`);
    expect(labelledWork.length).toBeGreaterThanOrEqual(80);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(labelledWork.length / 10);
  });

  it('is right for three of four examples of agents when the example itself is held out', () => {
    const held = agents.flatMap((agent) => agent.examples.map((example) => ({ agent, example })));
    const right = held.filter(({ agent, example }) => {
      const without = agents.map((one) =>
        one === agent ? { ...one, examples: one.examples.filter((other) => other !== example) } : one,
      );
      return chosen(example, [], without).agent.name === agent.name;
    });
    expect(right.length / held.length).toBeGreaterThanOrEqual(0.75);
  });

  it('gives every example of an agent to that agent', () => {
    for (const agent of agents) {
      expect(agent.examples.filter((example) => chosen(example).agent !== agent)).toEqual([]);
    }
  });

  it('says why: what the work mentions, and which example it is like', () => {
    expect(chosen('Fix the bug in this function').why).toBe(
      'It mentions “bug”, “function”, “fix”, and is like “This function crashes on an empty list, find the bug and fix it”.',
    );
    expect(chosen('xyzzy', ['image'])).toMatchObject({
      agent: { name: 'vision_agent' },
      why: 'It comes with a picture.',
    });
  });

  it('follows a name that the work begins with, and not one that is merely in it', () => {
    expect(chosen('@planner translate this').agent.name).toBe('planner');
    expect(chosen('translator: fix the bug').agent.name).toBe('translator');
    expect(chosen('Translate: the builder and the planner met').agent.name).toBe('translator');
  });

  it('gives what is like nothing to the one for questions, and says so', () => {
    for (const text of ['', 'xyzzy plugh', '🙂', '…']) {
      expect(chosen(text)).toMatchObject({
        agent: { name: 'research' },
        why: 'The work fits no agent in particular.',
      });
    }
  });

  it('takes an own agent by what it says of itself', () => {
    const [first] = agents;
    if (!first) throw new Error('There is none.');
    const gardener: Agent = {
      ...first,
      name: 'gardener',
      title: 'Gardener',
      description: 'Knows roses, compost and pruning.',
      examples: ['When should I prune my roses?'],
    };
    expect(chosen('When do I prune the roses in my yard?', [], [...agents, gardener]).agent).toBe(gardener);
  });

  it('is the same every time, for any work, and every score is a number from 0', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.array(fc.constantFrom(...AttachmentKind.options)),
        (text, kinds) => {
          const scores = scoreAgents(text, kinds, agents);
          expect(scores.every(({ score }) => Number.isFinite(score) && score >= 0)).toBe(true);
          expect(chosen(text, kinds)).toEqual(chosen(text, kinds));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of a text of a megabyte is made in a moment', () => {
    const long = 'extract the total of each invoice and '.repeat(30_000);
    const startedAt = performance.now();
    expect(chosen(long).agent.name).toBe('extractor');
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
