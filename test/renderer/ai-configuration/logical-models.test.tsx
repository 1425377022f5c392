import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  checkLogical,
  EMPTY_LOGICAL,
  type LogicalForm,
  logicalFormOf,
} from '../../../src/renderer/screens/ai-configuration/logical-models/logical-model-form';
import { LogicalModelDraft } from '../../../src/shared/domain/logical-model';
import { sampleLogicalModel, sampleRule, to } from '../support/fake/routing';
import { sampleProblem } from '../support/samples';
import { claude, opened, primary } from './opened';

const errorsOf = (change: Partial<LogicalForm>) => {
  const checked = checkLogical({ ...EMPTY_LOGICAL, name: 'drafts', ...change });
  return 'errors' in checked ? Object.keys(checked.errors) : [];
};

describe('what was typed as a logical model', () => {
  it('is what the contract takes, and an edited one comes back as it was', () => {
    const model = sampleLogicalModel({
      capabilities: { imageInput: true, tools: false, structuredOutput: true, contextTokens: 200_000 },
      parameters: { temperature: 0.2, maxOutputTokens: 4000, topP: 1, stopSequences: ['END', 'two\nlines'] },
      targets: [to(claude.id, 'claude-opus'), to(primary.id)],
    });
    const checked = checkLogical(logicalFormOf(model));
    expect('draft' in checked && LogicalModelDraft.parse(checked.draft)).toEqual(LogicalModelDraft.parse(model));
  });

  it.each([
    ['name', '  '],
    ['name', 'x'.repeat(81)],
    ['temperature', '2.1'],
    ['temperature', 'warm'],
    ['maxOutputTokens', '0'],
    ['maxOutputTokens', '1.5'],
    ['topP', '-0.1'],
    ['contextTokens', '-5'],
    ['stopSequences', Array.from({ length: 17 }, (_, n) => `s${n}`).join('\n')],
  ] as const)('says that %s cannot be %j', (field, typed) => {
    expect(errorsOf({ [field]: typed })).toEqual([field]);
  });

  it('takes a decimal comma and parted thousands, and an empty field as the model’s own', () => {
    const checked = checkLogical({ ...EMPTY_LOGICAL, name: ' x ', temperature: '0,7', maxOutputTokens: '8,192' });
    expect('draft' in checked && checked.draft).toMatchObject({
      name: 'x',
      parameters: { temperature: 0.7, maxOutputTokens: 8192, topP: null, stopSequences: null },
    });
  });
});

describe('logical models', () => {
  const model = sampleLogicalModel({ targets: [to(claude.id, 'claude-opus'), to(primary.id)] });

  it('are added with targets in order, and can then be a rule’s backend', async () => {
    const { fake, user } = await opened([primary, claude]);
    await user.click(await screen.findByRole('button', { name: /^Advanced/ }));
    await user.click(await screen.findByRole('button', { name: /^Logical models/ }));
    await user.click(await screen.findByRole('button', { name: 'Add logical model' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add logical model' }));
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'sees pictures');
    await user.type(dialog.getByRole('combobox', { name: 'Add a target' }), 'Claude{Enter}');
    await user.type(await dialog.findByRole('combobox', { name: 'Model of Claude' }), 'claude-opus');
    await user.type(dialog.getByRole('combobox', { name: 'Add a target' }), 'DeepSeek{Enter}');
    await user.click(dialog.getByRole('checkbox', { name: 'Image input' }));
    await user.click(dialog.getByRole('button', { name: 'Save logical model' }));
    expect(await screen.findByText('Claude · claude-opus, then DeepSeek')).toBeTruthy();
    expect(fake.state.logicalModels).toEqual([
      expect.objectContaining({
        name: 'sees pictures',
        targets: [to(claude.id, 'claude-opus'), to(primary.id)],
        capabilities: { imageInput: true, tools: false, structuredOutput: false, contextTokens: 0 },
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Add rule' }));
    const rule = within(await screen.findByRole('dialog', { name: 'Add rule' }));
    await user.type(rule.getByRole('combobox', { name: 'Context' }), 'default');
    await user.type(rule.getByRole('combobox', { name: 'Backend' }), 'sees pictures{Enter}');
    expect(rule.queryByRole('combobox', { name: 'Model' })).toBeNull();
    await user.click(rule.getByRole('button', { name: 'Save rule' }));
    await waitFor(() =>
      expect(fake.state.rules[0]?.backend).toEqual({
        type: 'logical',
        logicalModelId: fake.state.logicalModels[0]?.id,
      }),
    );
  });

  it('show what main refuses at the field that it is about', async () => {
    const { fake, user } = await opened([primary], { logicalModels: [model] });
    await user.click(await screen.findByRole('button', { name: 'Edit drafts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit drafts' }));
    const cycle = {
      code: 'logical_model',
      sentence: 'It would lead back to itself.',
      advice: 'Choose another target.',
    } as const;
    fake.failNext('routing.updateLogicalModel', sampleProblem({ ...cycle, field: 'targets' }));
    await user.click(dialog.getByRole('button', { name: 'Save logical model' }));
    const message = await dialog.findByText('It would lead back to itself. Choose another target.');
    const field = dialog.getByRole('combobox', { name: 'Add a target' });
    expect(field.getAttribute('aria-describedby')).toBe(message.id);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('do not offer themselves as their own target', async () => {
    const other = sampleLogicalModel({ id: '0000000c-0000-4000-8000-000000000009', name: 'other' });
    const { user } = await opened([primary], { logicalModels: [model, other] });
    await user.click(await screen.findByRole('button', { name: 'Edit drafts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit drafts' }));
    await user.click(dialog.getByRole('combobox', { name: 'Add a target' }));
    expect(dialog.getAllByRole('option').map((option) => option.getAttribute('aria-label'))).toEqual([
      'DeepSeek',
      'other',
    ]);
  });

  it('are deleted with a way back; rules that lead there say so', async () => {
    const rule = sampleRule(1, { backend: { type: 'logical', logicalModelId: model.id } });
    const { fake, user } = await opened([primary, claude], { logicalModels: [model], rules: [rule] });
    await user.click(await screen.findByRole('button', { name: 'Delete drafts' }));
    expect(await screen.findByText('skipped: no longer exists')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('skipped: no longer exists')).toBeNull());
    expect(fake.state.logicalModels).toEqual([model]);
  });
});
