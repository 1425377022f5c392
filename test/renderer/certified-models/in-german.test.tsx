import '../support/browser-parts';
import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { usedWords } from '../../../src/renderer/screens/ai-configuration/certified-models/certification-words';
import { CertifiedModels } from '../../../src/renderer/screens/ai-configuration/certified-models/certified-models';
import { useCertification } from '../../../src/renderer/state/certification';
import { inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { speaksGerman } from '../support/in-german';
import { NOON, sampleConnection, sampleReport } from '../support/samples';

speaksGerman();
beforeEach(() => useCertification.setState(useCertification.getInitialState(), true));

test('a run is offered in German, and a report says what it came to', async () => {
  const reports = [sampleReport({ endedAt: NOON + 60_000, state: 'failed' })];
  const fake = createFakeMain(fakeState({ reports, snapshot: { connections: [sampleConnection()] } }));
  const { user } = await inWindow(fake, <CertifiedModels />);
  await user.click(screen.getByRole('button', { name: 'Zertifizierte Modelle zeigen' }));
  expect(await screen.findByRole('listitem', { name: /Nicht bestanden/ })).toBeTruthy();
  expect(screen.getByText(/stellt dem Modell sechs Fragen und verbraucht etwa \d+\.000 Tokens/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Zertifizierung starten' })).toBeTruthy();
});

test('what a run used up is written as German does', () => {
  expect(usedWords({ inputTokens: 33_000, outputTokens: 800, dollars: null })).toBe('33.800 Tokens, Preis unbekannt');
});
