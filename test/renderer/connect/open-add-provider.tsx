import { screen, within } from '@testing-library/react';
import { openAddProvider } from '../../../src/renderer/app/next-steps/dialog-requests';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleModel } from '../support/sample-models';
import { inWindow } from './in-window';

/** Opens the Add provider dialog in a window whose services list two models. */
export async function openedAddProvider(snapshot = {}) {
  const fake = createFakeMain(fakeState({ models: [sampleModel('one'), sampleModel('two')], snapshot }));
  const { user } = await inWindow(fake, null);
  openAddProvider();
  const dialog = within(await screen.findByRole('dialog', { name: 'Add provider' }));
  const choose = async (name: string) => {
    await user.click(dialog.getByRole('combobox', { name: 'Provider' }));
    await user.click(await screen.findByRole('option', { name, hidden: true }));
  };
  return { fake, user, dialog, choose };
}
