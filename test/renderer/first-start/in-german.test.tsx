import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FirstStartScreen } from '../../../src/renderer/screens/first-start/first-start-screen';
import { inWindow } from '../connect/in-window';
import { foundServer, localModel, looked } from '../local-servers/found';
import { createFakeMain, fakeState } from '../support/fake-main';
import { speaksGerman } from '../support/in-german';
import { sampleClaudeProgram } from '../support/samples';

speaksGerman();

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

it('has its doors in German, and what is behind them', async () => {
  const server = foundServer({ models: NAMES.map((id) => localModel(id)) });
  const fake = createFakeMain(fakeState({ discovery: looked([server]), claudeProgram: sampleClaudeProgram() }));
  const { user } = await inWindow(fake, <FirstStartScreen />);
  expect(screen.getAllByRole('button').map((door) => door.textContent)).toEqual([
    'Mit Claude anmelden',
    'API-Schlüssel verwenden',
    'Modell auf diesem Computer verwenden',
    'Erst einmal umsehen',
  ]);
  await user.click(screen.getByRole('button', { name: 'Modell auf diesem Computer verwenden' }));
  expect(await screen.findByRole('button', { name: 'Alle 7 Modelle zeigen' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Zurück' }));
  await user.click(screen.getByRole('button', { name: 'Mit Claude anmelden' }));
  expect(await screen.findByText('Sie sind in Claude Code angemeldet, Abo max.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Ort von Claude Code' })).toBeTruthy();
});
