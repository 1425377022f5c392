import { expect, test } from 'vitest';
import { registryEntryOf, registryWith } from '../../../src/main/certification/registry';
import { RegistryModel } from '../../../src/shared/domain/certification';
import { sampleReport } from '../../renderer/support/samples';

test.each([
  ['meta-llama/llama-4-maverick', 'Llama 4 Maverick'],
  ['meta-llama/llama-4-maverick:free', 'Llama 4 Maverick'],
  ['meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8', 'Llama 4 Maverick'],
  ['llama4:maverick', 'Llama 4 Maverick'],
  ['llama4:128x17b', 'Llama 4 Maverick'],
  ['deepseek/deepseek-v3.2', 'DeepSeek V3.2'],
  ['deepseek-ai/DeepSeek-V3.2', 'DeepSeek V3.2'],
  ['deepseek-v3.2:cloud', 'DeepSeek V3.2'],
  ['accounts/fireworks/models/deepseek-v3p2', 'DeepSeek V3.2'],
  ['qwen3:235b', 'Qwen 3 235B'],
  ['qwen3:235b-a22b-instruct-2507-q4_K_M', 'Qwen 3 235B'],
  ['qwen/qwen3-235b-a22b-2507', 'Qwen 3 235B'],
  ['mistral-large-2512', 'Mistral 3 Large'],
  ['mistralai/Mistral-Large-3-675B-Instruct-2512', 'Mistral 3 Large'],
  ['mistral-large-3:675b-cloud', 'Mistral 3 Large'],
])('%s is %s', (name, model) => {
  expect(registryEntryOf(name)?.name).toBe(model);
});

test.each([
  'llama4:scout',
  'meta-llama/llama-4-scout',
  'deepseek-v3',
  'deepseek-v3.1',
  'deepseek-v3.25',
  'deepseek-ai/DeepSeek-V3.2-Speciale',
  'deepseek/deepseek-v3.2-exp',
  'qwen3:30b',
  'qwen3-vl:235b',
  'qwen2.5:235b',
  'mistral-large-2411',
  'mistral-large-latest',
  'my-finetune-of-qwen3-235b',
])('%s is none of them', (name) => {
  expect(registryEntryOf(name)).toBeNull();
});

test('nothing is certified until a report of this computer says so, and the newest that passed is named', () => {
  for (const model of registryWith([])) {
    expect(RegistryModel.parse(model)).toMatchObject({ certifiedBy: null });
  }
  const failed = sampleReport({ model: 'qwen3:235b', state: 'failed' });
  const newest = sampleReport({ model: 'Qwen/Qwen3-235B-A22B', state: 'passed' });
  const oldest = sampleReport({ model: 'qwen3:235b', state: 'passed' });
  const certified = registryWith([failed, newest, oldest]).map(({ name, certifiedBy }) => [name, certifiedBy]);
  expect(Object.fromEntries(certified)).toEqual({
    'Llama 4 Maverick': null,
    'DeepSeek V3.2': null,
    'Qwen 3 235B': newest.id,
    'Mistral 3 Large': null,
  });
});
