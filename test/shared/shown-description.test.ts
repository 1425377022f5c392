import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedAgents } from '../../src/main/agents/shipped/all';
import { shippedAgents as inGerman } from '../../src/shared/language/german/shipped-agents';
import { windowWords } from '../../src/shared/language/german/window';
import { speak } from '../../src/shared/language/spoken';
import { shownDescription } from '../../src/shared/shown-description';

beforeEach(() => speak('de', windowWords));
afterEach(() => speak('en', null));

test.each(shippedAgents)('$name says in German what it is good at, as long as it does so as it came', (agent) => {
  const said: Readonly<Record<string, string>> = inGerman;
  expect(shownDescription({ isShipped: true, description: agent.description })).toBe(said[agent.description]);
  expect(shownDescription({ isShipped: true, description: 'Mine now.' })).toBe('Mine now.');
});

test('what a person wrote stays as it is, and English is what is stored', () => {
  expect(shownDescription({ isShipped: false, description: 'Cancel' })).toBe('Cancel');
  speak('en', null);
  expect(shownDescription({ isShipped: true, description: 'Cancel' })).toBe('Cancel');
});
