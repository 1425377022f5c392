import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openAddProvider } from '../../../src/renderer/app/next-steps/dialog-requests';
import { priceSource, shortPrice, tokens } from '../../../src/renderer/screens/connect/model/model-words';
import { optionsOfFound } from '../../../src/renderer/screens/connect/model/model-options';
import { createFakeMain, fakeState } from '../support/fake-main';
import { speaksGerman } from '../support/in-german';
import { sampleModel, samplePrice, sampleServer } from '../support/sample-models';
import { NOON } from '../support/samples';
import { inWindow } from './in-window';
import { KEYS } from './keys';

speaksGerman();

it('asks for a provider in German, and says what its check showed', async () => {
  const fake = createFakeMain(fakeState({ models: [sampleModel('one'), sampleModel('two')] }));
  const { user } = await inWindow(fake, null);
  openAddProvider();
  const dialog = within(await screen.findByRole('dialog', { name: 'Anbieter hinzufügen' }));
  await user.click(dialog.getByRole('button', { name: 'Verbinden' }));
  expect(dialog.getByText('Bitte den Anbieter wählen, zu dem dieser Schlüssel gehört.')).toBeTruthy();
  await user.click(dialog.getByLabelText('API-Schlüssel'));
  await user.paste(KEYS.anthropic);
  expect(await dialog.findByText('Schlüssel funktioniert · 2 Modelle')).toBeTruthy();
  for (const name of ['Anbieter', 'Standardmodell']) expect(dialog.getByRole('combobox', { name })).toBeTruthy();
  for (const name of ['Basis-URL', 'Bezeichnung']) expect(dialog.getByRole('textbox', { name })).toBeTruthy();
});

it('writes sizes and prices as German does', () => {
  expect([tokens(131_072), tokens(1_048_576)]).toEqual(['131k', '1,05 Mio.']);
  expect(shortPrice(samplePrice({ input: 4, output: 0.5 }))).toMatch(/^4\s\$ \/ 0,50\s\$$/);
  expect(priceSource(samplePrice({ cachedInput: null }), NOON)).toMatch(
    /^Preis von platform\.claude\.com, Stand 7\. Okt\.? 2026\.$/,
  );
  expect(priceSource(samplePrice({ input: 0, output: 0, source: 'runs on this computer' }), NOON)).toBe(
    'Kostet nichts: läuft auf diesem Computer.',
  );
});

it('has the models of this computer first in any language', () => {
  const servers = [sampleServer('http://192.168.1.9:11434', ['a']), sampleServer('http://127.0.0.1:11434', ['b'])];
  const found = servers.flatMap((server) => server.models.map((model) => ({ server, model })));
  expect(optionsOfFound(found, null, '').map(({ group }) => group)).toEqual(['Auf diesem Computer', 'Im eigenen Netz']);
});
