import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FoundOnThisComputer } from '../../../src/renderer/screens/ai-configuration/found-on-this-computer';
import { useDialogRequests } from '../../../src/renderer/app/next-steps/dialog-requests';
import { inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { speaksGerman } from '../support/in-german';
import { foundServer, localModel, looked } from './found';

speaksGerman();

it('says in German which servers answer, with how many models', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => localModel(id));
  const servers = [foundServer({ models: many }), foundServer({ baseUrl: 'http://localhost:1', models: [] })];
  const fake = createFakeMain(fakeState({ discovery: looked(servers) }));
  await inWindow(fake, <FoundOnThisComputer />);
  const section = within(screen.getByRole('region', { name: 'Auf diesem Computer gefunden' }));
  const rows = await section.findAllByRole('listitem');
  expect(rows[0]?.textContent).toMatch(/5 Modelle.*a, b, c und 2 weitere/);
  expect(rows[1]?.textContent).toMatch(/Noch keine Modelle/);
  expect(section.getByRole('status').textContent).toBe('2 Modellserver wurden gefunden.');
});

it('leads from the middle of a sentence to the form where an address is typed', async () => {
  const { user } = await inWindow(createFakeMain(fakeState({ discovery: looked([]) })), <FoundOnThisComputer />);
  await user.click(await screen.findByRole('button', { name: 'über seine Adresse hinzufügen' }));
  expect(useDialogRequests.getState().addProvider?.preset).toEqual({ kind: 'openai-compatible' });
});
