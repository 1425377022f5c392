import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dayWords } from '../../../src/renderer/screens/ai-configuration/day/day-words';
import { matchWords } from '../../../src/renderer/screens/ai-configuration/routing-rules/work-words';
import { touchedByDisconnect } from '../../../src/renderer/screens/ai-configuration/disconnect/touched';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { NO_FIGURES } from '../../../src/shared/domain/rule';
import { sampleLimits } from '../support/fake/limits';
import { sampleLogicalModel, sampleRule, to } from '../support/fake/routing';
import { speaksGerman } from '../support/in-german';
import { NOON } from '../support/samples';
import { claude, opened, primary, withHealth } from './opened';

speaksGerman();

const dry = withHealth(claude, { dot: 'failing', cause: 'credits', outOfCreditsSince: NOON });
const limits = new Map([
  [
    claude.id,
    sampleLimits({ connectionId: claude.id, spent: 1.5, unpriced: 2, own: { ...NO_LIMITS, monthlyBudget: 20 } }),
  ],
]);

describe('AI Configuration in German', () => {
  it('says on a card how it is, what is spent and what can be done', async () => {
    const { card } = await opened([primary, dry], { limits });
    const article = card('Claude');
    expect(article.getByRole('img', { name: 'Zustand: Gestört' })).toBeTruthy();
    expect(article.getByText(/^Guthaben aufgebraucht seit/).textContent).toMatch(/, übersprungen$/);
    expect(await article.findByText(/^1,50\s\$ von 20,00\s\$ in diesem Monat/)).toBeTruthy();
    for (const name of ['Verbindung testen', 'Zum Primary machen', 'Bearbeiten', 'Trennen', 'Details']) {
      expect(article.getByRole('button', { name })).toBeTruthy();
    }
    expect(screen.getByRole('heading', { name: 'KI-Konfiguration' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Anbieter hinzufügen' })).toBeTruthy();
  });

  it('says of the rules where they lead, and counts them', async () => {
    const rules = [sampleRule(1, { context: 'agent:builder', backend: to(dry.id), priority: -1200 }), sampleRule(2)];
    await opened([primary, dry], { rules });
    const table = within(await screen.findByRole('table', { name: 'Routing-Regeln' }));
    const row = within(table.getByRole('row', { name: /agent:builder/ }));
    expect(row.getByText('übersprungen: Guthaben aufgebraucht')).toBeTruthy();
    expect(row.getByText('-1.200')).toBeTruthy();
    expect(screen.getByText('2 Regeln · builder auf Claude, der Rest auf DeepSeek')).toBeTruthy();
    expect(await screen.findByRole('table', { name: 'Was jetzt geschehen würde' })).toBeTruthy();
  });

  it('names what a disconnect touches, one or several', () => {
    const view = (n: number, context: `agent:${string}`) => ({
      rule: sampleRule(n, { context, backend: to(claude.id) }),
      figures: NO_FIGURES,
      trouble: null,
      agentExists: true,
    });
    const touched = (rules: ReturnType<typeof view>[]) =>
      touchedByDisconnect(claude, {
        others: [primary],
        rules,
        logicalModels: [sampleLogicalModel({ targets: [to(claude.id)] })],
      });
    expect(touched([view(1, 'agent:builder')]).slice(0, 2)).toEqual([
      'Die Regel für agent:builder greift dann nicht mehr.',
      'Das logische Modell „drafts“ verliert ein Ziel.',
    ]);
    expect(touched([view(1, 'agent:builder'), view(2, 'agent:planner')])[0]).toBe(
      '2 Regeln greifen dann nicht mehr: agent:builder und agent:planner.',
    );
  });

  it('writes a day and kinds of work as German does', () => {
    expect(dayWords([{ from: NOON, succeeded: 1200, failed: 1, medianLatencyMs: 900 }])).toBe(
      'Letzte 24 Stunden: 1.201 Aufrufe, 1 fehlgeschlagen, Antworten in 0,9 s',
    );
    expect(matchWords({ stepTypes: [], purposes: ['coding', 'planning'], hasImages: true })).toBe(
      'nur Code, Planung · mit Bildern',
    );
  });
});
