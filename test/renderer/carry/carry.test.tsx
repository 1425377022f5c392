import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Carry } from '../../../src/renderer/screens/settings/carry/carry';
import type { BundledConnection } from '../../../src/shared/contract/transfer';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { NOON, sampleConnection, sampleProblem } from '../support/samples';

const PASSPHRASE = 'four words make one';
const held: BundledConnection[] = [
  {
    index: 0,
    kind: 'deepseek',
    label: 'DeepSeek',
    baseUrl: null,
    defaultModel: 'deepseek-flash',
    hasKey: true,
    labelHere: 'DeepSeek 2',
    alreadyHere: 'DeepSeek',
  },
  {
    index: 1,
    kind: 'anthropic',
    label: 'Claude',
    baseUrl: null,
    defaultModel: 'claude-haiku-5',
    hasKey: true,
    labelHere: 'Claude',
    alreadyHere: null,
  },
];

async function shown(connections = [sampleConnection({ isPrimary: true })]) {
  const fake = createFakeMain(fakeState({ bundle: { madeAt: NOON, connections: held }, snapshot: { connections } }));
  const { user } = await inWindow(fake, <Carry />);
  return { fake, user };
}

const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('Export connections', () => {
  it('asks for the passphrase twice and saves the file', async () => {
    const { fake, user } = await shown();
    await user.click(screen.getByRole('button', { name: 'Export connections' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Export connections' }));
    await user.type(dialog.getByLabelText('Passphrase'), PASSPHRASE);
    await user.type(dialog.getByLabelText('Passphrase again'), 'another one');
    await user.click(dialog.getByRole('button', { name: 'Save file' }));
    expect(dialog.getByText(/not the same/)).toBeTruthy();
    expect(inputsOf(fake, 'transfer.pack')).toEqual([]);
    await user.clear(dialog.getByLabelText('Passphrase again'));
    await user.type(dialog.getByLabelText('Passphrase again'), PASSPHRASE);
    await user.click(dialog.getByRole('button', { name: 'Save file' }));
    await waitFor(() => expect(saved).toEqual(['signalbox-connections.json']));
    expect(inputsOf(fake, 'transfer.pack')).toEqual([{ passphrase: PASSPHRASE }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has nothing to save while nothing is connected', async () => {
    await shown([]);
    expect(screen.getByRole('button', { name: 'Export connections' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('Import connections', () => {
  const file = new File(['{"format":"signalbox-connections"}'], 'mine.json', { type: 'application/json' });

  it('shows what the file holds, leaves out what is here already, and connects what is chosen', async () => {
    const { fake, user } = await shown();
    await user.click(screen.getByRole('button', { name: 'Import connections' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Import connections' }));
    expect(dialog.getByRole('button', { name: 'Open file' }).hasAttribute('disabled')).toBe(true);
    await user.upload(dialog.getByLabelText('File'), file);
    await user.type(dialog.getByLabelText('Passphrase'), PASSPHRASE);
    await user.click(dialog.getByRole('button', { name: 'Open file' }));
    const deepseek = await dialog.findByRole('checkbox', { name: /DeepSeek/ });
    expect(deepseek).toHaveProperty('checked', false);
    expect(dialog.getByText('It will be called DeepSeek 2 here.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Connect one' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [taken] = inputsOf(fake, 'transfer.take');
    expect(taken).toMatchObject({
      passphrase: PASSPHRASE,
      indexes: [1],
      content: expect.stringContaining('signalbox'),
    });
  });

  it('says at the field that the passphrase is wrong, and keeps what was chosen', async () => {
    const { fake, user } = await shown();
    fake.failNext(
      'transfer.open',
      sampleProblem({
        code: 'vault_passphrase',
        sentence: 'That passphrase does not open this file.',
        field: 'passphrase',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Import connections' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Import connections' }));
    await user.upload(dialog.getByLabelText('File'), file);
    await user.type(dialog.getByLabelText('Passphrase'), 'wrong');
    await user.click(dialog.getByRole('button', { name: 'Open file' }));
    expect(await dialog.findByText(/does not open this file/)).toBeTruthy();
    await user.type(dialog.getByLabelText('Passphrase'), ' no more');
    await user.click(dialog.getByRole('button', { name: 'Open file' }));
    expect(await dialog.findByRole('checkbox', { name: /Claude/ })).toBeTruthy();
  });

  it('refuses a huge file without reading it', async () => {
    const { fake, user } = await shown();
    await user.click(screen.getByRole('button', { name: 'Import connections' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Import connections' }));
    const huge = new File([new Uint8Array(6_000_000)], 'film.json', { type: 'application/json' });
    await user.upload(dialog.getByLabelText('File'), huge);
    expect(await dialog.findByText('This file is far too large to hold connections.')).toBeTruthy();
    expect(inputsOf(fake, 'transfer.open')).toEqual([]);
  });
});
