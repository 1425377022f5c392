import { screen, within } from '@testing-library/react';
import { openAddProvider } from '../../../src/renderer/app/next-steps/dialog-requests';
import { createFakeMain, fakeState } from '../support/fake-main';
import { inWindow } from './in-window';

const model = (id: string) => ({
  id,
  name: id,
  contextTokens: null,
  imageInput: null,
  tools: null,
  structuredOutput: null,
  createdAt: null,
  price: null,
  standing: null,
  certifiedAt: null,
});

/** Opens the Add provider dialog in a window whose services list two models. */
export async function openedAddProvider(snapshot = {}) {
  const fake = createFakeMain(fakeState({ models: [model('one'), model('two')], snapshot }));
  const { user } = await inWindow(fake, null);
  openAddProvider();
  const dialog = within(await screen.findByRole('dialog', { name: 'Add provider' }));
  const choose = async (name: string) => {
    await user.click(dialog.getByRole('combobox', { name: 'Provider' }));
    await user.click(await screen.findByRole('option', { name, hidden: true }));
  };
  return { fake, user, dialog, choose };
}
