import { describe, expect, it } from 'vitest';
import { AgentRoster } from '../../../src/main/agents/agent-roster';
import type { AskPrimary, StructuredQuestion } from '../../../src/main/connections/ask-primary';
import { asTheyCome } from './shipped-as-agents';

const agents = asTheyCome();
const among = { all: () => agents, find: (name: string) => agents.find((one) => one.name === name) ?? null };
const WORK = {
  prompt: 'Fix the bug in this function',
  attachments: [],
  taskId: '00000000-0000-4000-8000-0000000000aa',
};
const never = (): AbortSignal => new AbortController().signal;

function rosterOf(answer: AskPrimary['ask'], limitMs = 5000) {
  const asked: StructuredQuestion[] = [];
  const roster = new AgentRoster(
    among,
    {
      ask: (question, signal) => {
        asked.push(question);
        return answer(question, signal);
      },
    },
    limitMs,
  );
  return { roster, asked };
}
const saying =
  (text: string): AskPrimary['ask'] =>
  () =>
    Promise.resolve({ ok: true, text });

describe('choosing an agent', () => {
  it('is Primary’s, with its reason', async () => {
    const { roster, asked } = rosterOf(saying('{"agent":"analyst","reason":"It is about\\n figures."}'));
    const { agent, choice } = await roster.choose(WORK, never());
    expect([agent.name, choice]).toEqual(['analyst', { by: 'primary', why: 'It is about figures.' }]);
    expect(asked[0]?.taskId).toBe(WORK.taskId);
    expect(asked[0]?.schema).toMatchObject({ properties: { agent: { enum: agents.map(({ name }) => name) } } });
    for (const { name, description } of agents) expect(asked[0]?.prompt).toContain(`- ${name}: ${description}`);
  });

  it('shows the work as data, and not all of a long one', async () => {
    const { roster, asked } = rosterOf(saying('{"agent":"writer","reason":""}'));
    const prompt = `start "${'x'.repeat(1_000_000)} end`;
    const { choice } = await roster.choose({ ...WORK, prompt, attachments: ['pdf'] }, never());
    expect(choice.why).toBeNull();
    expect(asked[0]?.prompt.length).toBeLessThan(20_000);
    expect(asked[0]?.prompt).toContain('"start \\"xxx');
    expect(asked[0]?.prompt).toContain('Attached files: pdf.');
  });

  it.each([
    ['words around it', 'Sure!\n```json\n{"agent": "Builder ", "reason": "code"}\n```'],
    ['no reason', '{"agent":"builder"}'],
    ['more than was asked for', '{"agent":"builder","reason":"code","confidence":1}'],
  ])('is understood with %s', async (_, text) => {
    const { agent, choice } = await rosterOf(saying(text)).roster.choose(WORK, never());
    expect([agent.name, choice.by]).toEqual(['builder', 'primary']);
  });

  it.each([
    ['a name that does not exist', '{"agent":"hacker","reason":"x"}'],
    ['no JSON', 'builder'],
    ['something else', '{"agent":7}'],
    ['nothing', ''],
    ['far too much', `{"agent":"analyst","reason":"${'x'.repeat(1_000_000)}"}`],
    ['a list', '["analyst"]'],
  ])('falls to this computer when the answer is %s', async (_, text) => {
    const { agent, choice } = await rosterOf(saying(text)).roster.choose(WORK, never());
    expect(agent.name).toBe('builder');
    expect(choice).toEqual({ by: 'scorer', why: expect.stringContaining('It mentions') });
  });

  it('falls to this computer when Primary cannot', async () => {
    const { roster } = rosterOf(() => Promise.resolve({ ok: false }));
    expect((await roster.choose(WORK, never())).choice.by).toBe('scorer');
  });

  it('does not wait for a Primary that never answers, and ends its question', async () => {
    const signals: AbortSignal[] = [];
    const { roster } = rosterOf((_, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    }, 50);
    expect((await roster.choose(WORK, never())).choice.by).toBe('scorer');
    expect(signals[0]?.aborted).toBe(true);
  });

  it('ends with the signal’s reason, at once', async () => {
    const { roster } = rosterOf(() => new Promise(() => undefined));
    const stop = new AbortController();
    const choosing = roster.choose(WORK, stop.signal);
    stop.abort(new Error('cancelled by the person'));
    await expect(choosing).rejects.toThrow('cancelled by the person');
    await expect(roster.choose(WORK, stop.signal)).rejects.toThrow('cancelled by the person');
  });

  it('keeps a long reason short', async () => {
    const { roster } = rosterOf(saying(`{"agent":"builder","reason":"${'very '.repeat(500)}"}`));
    const { choice } = await roster.choose(WORK, never());
    expect(choice.why?.length).toBeLessThanOrEqual(300);
  });
});
