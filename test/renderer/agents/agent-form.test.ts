import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedAgents } from '../../../src/main/agents/shipped/all';
import {
  draftOf,
  formOf,
  isSameForm,
  nameFrom,
  NEW_FORM,
} from '../../../src/renderer/screens/agents/editor/agent-form';
import { faultsOf } from '../../../src/renderer/screens/agents/editor/form-faults';
import type { AgentDraft } from '../../../src/shared/domain/agent';
import { AGENT_NAME } from '../../../src/shared/domain/rule';
import { Level, Purpose, StepType } from '../../../src/shared/domain/work';
import { sampleAgent } from '../support/sample-agents';

const line = (max: number) =>
  fc.string({ minLength: 1, maxLength: max }).map((text) => text.replaceAll(/\s+/g, ' ').trim() || 'x');

const drafts: fc.Arbitrary<AgentDraft> = fc.record({
  name: fc.stringMatching(AGENT_NAME),
  title: line(60),
  description: line(400),
  instructions: fc.string({ maxLength: 200 }),
  needs: fc.record({
    imageInput: fc.boolean(),
    tools: fc.boolean(),
    structuredOutput: fc.boolean(),
    contextTokens: fc.integer({ min: 0, max: 100_000_000 }),
  }),
  level: fc.option(fc.constantFrom(...Level.options)),
  stepType: fc.constantFrom(...StepType.options),
  purpose: fc.option(fc.constantFrom(...Purpose.options)),
  examples: fc.array(line(500), { maxLength: 20 }),
  tools: fc.constant([]),
  limits: fc.record({
    steps: fc.integer({ min: 1, max: 500 }),
    dollars: fc.option(fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100)),
    minutes: fc.integer({ min: 1, max: 1440 }),
  }),
});

test('what is opened and saved untouched is what it was, and has no fault', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const form = formOf(sampleAgent(draft));
      expect(draftOf(form)).toEqual(draft);
      expect(faultsOf(form)).toEqual({});
    }),
  );
});

test.each(shippedAgents.map((agent) => [agent.name, agent] as const))('so is the %s that ships', (_name, agent) => {
  const form = formOf(sampleAgent({ ...agent, tools: [] }));
  expect(draftOf(form)).toEqual({ ...agent, tools: [] });
  expect(faultsOf(form)).toEqual({});
});

test('an example of several lines stays one', () => {
  const form = formOf(sampleAgent({ examples: ['Sort this:\r\n  a\n\nb', 'Then that'] }));
  expect(draftOf(form).examples).toEqual(['Sort this: a b', 'Then that']);
});

test('any title makes a name that is taken, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
      const name = nameFrom(title);
      expect(name === '' || AGENT_NAME.test(name)).toBe(true);
    }),
  );
  expect(nameFrom('  3 Steuer-Helfer für Müßige! ')).toBe('steuer-helfer_fur_mussige');
});

test('the order in which tools were ticked is no change', () => {
  const [a, b] = ['a', 'b'].map((tool) => ({ serverId: sampleAgent().id, tool, asks: true }));
  if (!a || !b) throw new Error('Two tools were made.');
  expect(isSameForm({ ...NEW_FORM, tools: [a, b] }, { ...NEW_FORM, tools: [b, a] })).toBe(true);
  expect(isSameForm({ ...NEW_FORM, tools: [a] }, { ...NEW_FORM, tools: [{ ...a, asks: false }] })).toBe(false);
  expect(isSameForm(NEW_FORM, { ...NEW_FORM, dollars: 'much' })).toBe(false);
});

test.each([
  ['steps', '0'],
  ['steps', '2.5'],
  ['steps', ''],
  ['minutes', '1441'],
  ['dollars', '0'],
  ['dollars', 'NaN'],
  ['dollars', '1e9'],
  ['contextTokens', '-1'],
  ['contextTokens', '1,00'],
  ['name', 'Ünder'],
  ['title', 'x'.repeat(61)],
  ['examples', Array.from({ length: 21 }, () => 'x').join('\n')],
] as const)('%s that reads %j is a fault of that field alone', (field, typed) => {
  expect(Object.keys(faultsOf({ ...formOf(sampleAgent()), [field]: typed }))).toEqual([field]);
});
