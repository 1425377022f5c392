import '../support/browser-parts';
import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { UsageScreen } from '../../../src/renderer/screens/usage/usage-screen';
import { latencyWords, shortCost } from '../../../src/renderer/screens/usage/usage-words';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import { useLimits } from '../../../src/renderer/state/limits';
import { useUsage } from '../../../src/renderer/state/usage';
import { windowWords } from '../../../src/shared/language/german/window';
import { speak } from '../../../src/shared/language/spoken';
import { inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleAttempt } from '../support/fake/usage';
import { sampleConnection, sampleId } from '../support/samples';

beforeAll(() => speak('de', windowWords));
afterAll(() => speak('en', null));
beforeEach(() => {
  useUsage.setState(useUsage.getInitialState(), true);
  useLimits.setState(useLimits.getInitialState(), true);
  useConnectionStore.setState(useConnectionStore.getInitialState(), true);
});

const today = new Date().setHours(12, 0, 0, 0);

test('figures, plurals and columns are German', async () => {
  const attempts = [
    sampleAttempt({ startedAt: today }),
    sampleAttempt({ startedAt: today - 1000, label: 'Ollama', connectionId: sampleId(3, 1), cost: null }),
    sampleAttempt({ startedAt: today - 2000, label: 'Ollama', connectionId: sampleId(3, 1), cost: null }),
  ];
  const connections = [sampleConnection({ isPrimary: true })];
  await inWindow(createFakeMain(fakeState({ attempts, snapshot: { connections } })), <UsageScreen />);
  const totals = await screen.findByLabelText('Insgesamt');
  const figure = (name: string) => within(totals).getByText(name).parentElement?.textContent?.replaceAll('\u00A0', ' ');
  expect(figure('Kosten')).toBe('Kosten0,0042 $+ 2 Aufrufe mit unbekanntem Preis');
  expect(figure('Aufrufe')).toBe('Aufrufe33,0 s im Mittel');
  expect(figure('Tokens')).toMatch(/^Tokens4\.500/);
  expect(figure('Erfolg')).toBe('Erfolg100 %Keiner fehlgeschlagen');
  const table = screen.getByRole('table', { name: 'Nach Anbieter' });
  expect(within(table).getByRole('columnheader', { name: 'Mittlere Dauer' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: '30 Tage' })).toBeTruthy();
});

test('lengths of time have a comma, and unknown prices are counted', () => {
  expect(latencyWords(3140)).toBe('3,1 s');
  expect(shortCost({ dollars: 0, unpriced: 1200 })).toBe('1.200 unbekannt');
});
