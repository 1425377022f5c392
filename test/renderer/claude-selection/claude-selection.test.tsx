import '../support/browser-parts';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AiConfigurationScreen } from '../../../src/renderer/screens/ai-configuration/ai-configuration-screen';
import { ClaudeModelSelection } from '../../../src/renderer/screens/ai-configuration/claude-selection/claude-selection';
import type { ClaudeModels, ClaudeSelection } from '../../../src/shared/domain/claude-level';
import type { Connection } from '../../../src/shared/domain/connection';
import { Settings } from '../../../src/shared/domain/settings';
import { inputsOf, inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleConnection, sampleId } from '../support/samples';

const claude = sampleConnection({
  kind: 'anthropic',
  label: 'Claude',
  defaultModel: 'claude-sonnet-5',
  isPrimary: true,
});
const MODELS: ClaudeModels = {
  haiku: 'claude-haiku-5',
  sonnet: 'claude-sonnet-5',
  opus: null,
  listed: { haiku: ['claude-haiku-5', 'claude-haiku-4'], sonnet: ['claude-sonnet-5'], opus: [] },
};

async function shown(connections: Connection[], selection?: Partial<ClaudeSelection>) {
  const usual = Settings.parse({});
  const settings = { ...usual, claudeSelection: { ...usual.claudeSelection, ...selection } };
  const fake = createFakeMain(fakeState({ claudeModels: MODELS, snapshot: { connections, settings } }));
  const { user } = await inWindow(fake, <ClaudeModelSelection />);
  return { fake, user };
}

const changes = (fake: Parameters<typeof inputsOf>[0]) => inputsOf(fake, 'settings.change');
const group = (name: string) => within(screen.getByRole('radiogroup', { name }));

describe('Claude Model Selection', () => {
  it('is a section of AI Configuration', async () => {
    const fake = createFakeMain(fakeState({ claudeModels: MODELS, snapshot: { connections: [claude] } }));
    await inWindow(fake, <AiConfigurationScreen />);
    expect(screen.getByRole('region', { name: 'Claude Model Selection' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Found on this computer' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Certified models' })).toBeTruthy();
  });

  it('is there only while Primary is Claude', async () => {
    await shown([{ ...claude, isPrimary: false }, sampleConnection({ id: sampleId(2, 1), isPrimary: true })]);
    expect(screen.queryByRole('region', { name: 'Claude Model Selection' })).toBeNull();
  });

  it('begins with Auto, and says which model stands for each level', async () => {
    await shown([claude]);
    expect(group('Level').getByRole('radio', { name: 'Auto' }).getAttribute('aria-checked')).toBe('true');
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Haiku' }).getAttribute('placeholder')).toBe('claude-haiku-5'),
    );
    expect(screen.getByRole('combobox', { name: 'Opus', description: /so claude-sonnet-5 answers/ })).toBeTruthy();
  });

  it('sends everything to one level', async () => {
    const { fake, user } = await shown([claude]);
    await user.click(group('Level').getByRole('radio', { name: 'One level' }));
    await user.click(group('For everything').getByRole('radio', { name: 'Opus' }));
    expect(changes(fake).at(-1)).toMatchObject({ claudeSelection: { choice: { mode: 'one', level: 'opus' } } });
  });

  it('gives each kind of work a level of its own', async () => {
    const { fake, user } = await shown([claude]);
    await user.click(group('Level').getByRole('radio', { name: 'By kind of work' }));
    await user.click(group('Tasks').getByRole('radio', { name: 'Opus' }));
    expect(changes(fake).at(-1)).toMatchObject({
      claudeSelection: { choice: { mode: 'each', short: 'haiku', conversation: 'sonnet', task: 'opus' } },
    });
  });

  it('pins what was typed when the field is left, and not half a name before', async () => {
    const { fake, user } = await shown([claude]);
    await user.type(screen.getByRole('combobox', { name: 'Opus' }), 'claude-opus-9');
    expect(changes(fake)).toEqual([]);
    await user.tab();
    expect(changes(fake)).toMatchObject([{ claudeSelection: { pins: { opus: 'claude-opus-9', haiku: null } } }]);
  });

  it('goes back to the newest when the field is emptied', async () => {
    const { fake, user } = await shown([claude], { pins: { haiku: 'claude-haiku-4', sonnet: null, opus: null } });
    const field = screen.getByRole('combobox', { name: 'Haiku', description: /Pinned/ });
    await user.clear(field);
    await user.tab();
    expect(changes(fake).at(-1)).toMatchObject({ claudeSelection: { pins: { haiku: null } } });
  });
});
