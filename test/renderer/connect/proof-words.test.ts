import { describe, expect, it } from 'vitest';
import type { Proof } from '../../../src/shared/contract/connections';
import { modelCount, modelRemark, proofRemarks, proofWords } from '../../../src/renderer/screens/connect/proof-words';
import { sampleModel } from '../support/sample-models';
import { SAMPLE_PROVIDERS } from '../support/samples';

const anthropic = SAMPLE_PROVIDERS.find(({ kind }) => kind === 'anthropic')!;
const proof: Proof = {
  baseUrl: null,
  models: [sampleModel('a'), sampleModel('b')],
  suggestedModel: 'a',
  canSpend: 'unknown',
  keyProven: true,
  remarks: ['The key was trimmed.'],
  latencyMs: 1,
};

describe('proof in words', () => {
  it('says that the key works only when it was looked at', () => {
    expect(proofWords(proof, anthropic, true)).toBe('Key works · 2 models');
    expect(proofWords({ ...proof, keyProven: false }, anthropic, true)).toBe('Anthropic answers · 2 models');
    expect(proofWords(proof, anthropic, false)).toBe('Anthropic answers · 2 models');
  });

  it('does not say that a subscription answers when its program lists its models', () => {
    const subscription = SAMPLE_PROVIDERS.find(({ tier }) => tier === 'subscription')!;
    expect(proofWords({ ...proof, keyProven: false }, subscription, false)).toBe('Claude Code answers · 2 models');
  });

  it('warns about an unproven key and an empty account, after the remarks of main', () => {
    expect(proofRemarks(proof, true, null)).toEqual(['The key was trimmed.']);
    const warned = proofRemarks({ ...proof, keyProven: false, canSpend: 'no' }, true, null);
    expect(warned).toHaveLength(3);
    expect(warned.join(' ')).not.toContain('Anthropic');
    expect(warned.join(' ')).toMatch(/Not every server looks at the key.*no credits left/);
  });

  it('does not repeat what stands in the form already', () => {
    expect(proofRemarks(proof, true, 'The key was trimmed.')).toEqual([]);
  });

  it.each([
    [0, 'no models listed'],
    [1, '1 model'],
    [1234, '1,234 models'],
  ])('counts %d as %j', (count, words) => {
    expect(modelCount(count)).toBe(words);
  });
});

describe('a model name', () => {
  it('outside the list gets a quiet remark', () => {
    expect(modelRemark('c', proof)).toMatch(/Not in the list/);
  });

  it.each([
    ['a', proof],
    ['', proof],
    ['c', null],
    ['c', { ...proof, models: [] }],
  ])('%j gets none where there is nothing to say', (name, known) => {
    expect(modelRemark(name, known)).toBeNull();
  });
});
