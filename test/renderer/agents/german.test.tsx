import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsOf } from '../../../src/renderer/screens/agents/agent-words';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';
import { NO_NEEDS } from '../../../src/shared/domain/work';
import { sampleAgent, SAMPLE_AGENTS } from '../support/sample-agents';
import { sampleRule, to } from '../support/fake/routing';
import { sampleConnection, sampleId } from '../support/samples';
import { openAgents } from './opened';

beforeAll(() => speak('de', windowWords));
afterAll(() => speak('en', null));

test('each agent says what it needs and where its work would go, and why', async () => {
  const claude = sampleConnection({ id: sampleId(2, 1), kind: 'anthropic', label: 'Claude', defaultModel: 'sonnet' });
  await openAgents({
    agents: [...SAMPLE_AGENTS, sampleAgent()],
    rules: [sampleRule(1, { context: 'agent:builder', backend: to(claude.id) })],
    snapshot: { connections: [sampleConnection({ isPrimary: true }), claude] },
  });
  const row = within((await screen.findByRole('link', { name: 'Builder' })).closest('li')!);
  expect(row.getByText('Braucht Werkzeuge · Stufe: stark')).toBeTruthy();
  expect(
    await row.findByText(/^Würde auf Claude \(.*\) laufen, weil die Regel für agent:builder \(Priorität 0\) es so/),
  ).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Eigene' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Werkzeug-Server hinzufügen' })).toBeTruthy();
  expect(screen.getByText('@modelcontextprotocol/server-filesystem').tagName).toBe('CODE');
});

test('the editor says what is wrong with how many fields', async () => {
  const { user } = await openAgents({}, 'new');
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'GROSS');
  await user.click(screen.getByRole('button', { name: 'Agenten hinzufügen' }));
  expect(await screen.findByText('Bitte einen Titel mit höchstens 60 Zeichen eingeben.')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toMatch(/^[2-9] Felder sind noch zu berichtigen\.$/);
});

test('tools are counted, with those that do not ask', () => {
  const tool = (name: string, asks: boolean) => ({ serverId: sampleId(1, 3), tool: name, asks });
  const facts = (tools: ReturnType<typeof tool>[]) => factsOf({ needs: NO_NEEDS, level: null, tools });
  expect(facts([tool('a', true)])).toEqual(['Beliebiges Modell', '1 Werkzeug, fragt vorher']);
  expect(facts([tool('a', true), tool('b', false)])).toEqual([
    'Beliebiges Modell',
    '2 Werkzeuge, davon 1 ohne Rückfrage',
  ]);
});
