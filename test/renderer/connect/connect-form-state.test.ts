import { describe, expect, it } from 'vitest';
import type { Proof } from '../../../src/shared/contract/connections';
import {
  beginConnectForm,
  type ConnectFormAction,
  type ConnectFormState,
  connectFormReducer,
} from '../../../src/renderer/screens/connect/connect-form-state';
import { beginDraft, type ConnectPreset, type ConnectSetting } from '../../../src/renderer/screens/connect/draft';
import { SAMPLE_PROVIDERS } from '../support/samples';
import { KEYS } from './keys';

const adding: ConnectSetting = { providers: SAMPLE_PROVIDERS, takenLabels: [], editing: null, replacesKey: false };

function begin(preset: ConnectPreset = {}, setting = adding): ConnectFormState {
  return beginConnectForm(beginDraft(setting, preset));
}

function after(form: ConnectFormState, actions: readonly ConnectFormAction[], setting = adding): ConnectFormState {
  return actions.reduce((state, action) => connectFormReducer(state, action, setting), form);
}

const pasted = (text: string): ConnectFormAction => ({ type: 'typed', field: 'apiKey', text });
const proof: Proof = {
  baseUrl: null,
  models: [],
  suggestedModel: 'claude-haiku',
  canSpend: 'unknown',
  keyProven: true,
  remarks: [],
  latencyMs: 120,
};

describe('a pasted key', () => {
  it('fills in its provider and the label that goes with it', () => {
    const { draft } = after(begin(), [pasted(KEYS.anthropic)]);
    expect(draft).toMatchObject({ kind: 'anthropic', label: 'Claude', kindChosen: false });
  });

  it('stays as it was typed, spaces and quotes included', () => {
    const raw = `  "${KEYS.anthropic}" `;
    expect(after(begin(), [pasted(raw)]).draft).toMatchObject({ apiKey: raw, kind: 'anthropic' });
  });

  it('never changes a provider that the person chose', () => {
    const { draft } = after(begin(), [{ type: 'chose_kind', kind: 'openai-compatible' }, pasted(KEYS.anthropic)]);
    expect(draft.kind).toBe('openai-compatible');
  });

  it('takes its provider with it when another key without a known form replaces it', () => {
    const { draft } = after(begin(), [pasted(KEYS.anthropic), pasted('no-known-form')]);
    expect(draft).toMatchObject({ kind: null, label: '' });
  });

  it('gets a label that is free', () => {
    const setting = { ...adding, takenLabels: ['Claude'] };
    expect(after(begin({}, setting), [pasted(KEYS.anthropic)], setting).draft.label).toBe('Claude 2');
  });
});

describe('what the person typed', () => {
  it('survives another provider', () => {
    const { draft } = after(begin(), [
      { type: 'typed', field: 'label', text: 'Work' },
      { type: 'typed', field: 'defaultModel', text: 'my-model' },
      { type: 'typed', field: 'baseUrl', text: 'http://127.0.0.1:9' },
      pasted(KEYS.anthropic),
      { type: 'chose_kind', kind: 'google' },
    ]);
    expect(draft).toMatchObject({
      kind: 'google',
      label: 'Work',
      defaultModel: 'my-model',
      baseUrl: 'http://127.0.0.1:9',
      apiKey: KEYS.anthropic,
    });
  });

  it('survives a failed check', () => {
    const before = after(begin(), [pasted(` ${KEYS.anthropic}`), { type: 'typed', field: 'label', text: 'Work' }]);
    const problem = { code: 'call_failed', sentence: 's', advice: 'a', steps: [], field: null, failure: null } as const;
    const failed = after(before, [
      {
        type: 'proof_ended',
        revision: before.revision,
        outcome: { state: 'failed', problem: { ...problem, steps: [] } },
      },
    ]);
    expect(failed.draft).toEqual(before.draft);
    expect(failed.proof.state).toBe('failed');
  });

  it('is not replaced by the suggested model', () => {
    const form = after(begin(), [pasted(KEYS.anthropic), { type: 'typed', field: 'defaultModel', text: 'mine' }]);
    const proven = after(form, [{ type: 'proof_ended', revision: form.revision, outcome: { state: 'proven', proof } }]);
    expect(proven.draft.defaultModel).toBe('mine');
  });
});

describe('a proof', () => {
  it('fills in the suggested model where none was typed', () => {
    const form = after(begin(), [pasted(KEYS.anthropic)]);
    const proven = after(form, [{ type: 'proof_ended', revision: form.revision, outcome: { state: 'proven', proof } }]);
    expect(proven.draft.defaultModel).toBe('claude-haiku');
  });

  it('about an older revision changes nothing', () => {
    const old = after(begin(), [pasted(KEYS.anthropic)]);
    const newer = after(old, [pasted(`${KEYS.anthropic}x`)]);
    const late: ConnectFormAction[] = [
      { type: 'proof_started', revision: old.revision },
      { type: 'proof_ended', revision: old.revision, outcome: { state: 'proven', proof } },
    ];
    expect(after(newer, late)).toEqual(newer);
  });

  it.each<ConnectFormAction>([
    pasted('another'),
    { type: 'typed', field: 'baseUrl', text: 'http://127.0.0.1:1' },
    { type: 'chose_kind', kind: 'google' },
  ])('no longer counts after $type $field', (change) => {
    const form = after(begin(), [pasted(KEYS.anthropic)]);
    const proven = after(form, [{ type: 'proof_ended', revision: form.revision, outcome: { state: 'proven', proof } }]);
    expect(after(proven, [change]).proof).toEqual({ state: 'none' });
  });

  it('still counts after the label or the model changed', () => {
    const form = after(begin(), [pasted(KEYS.anthropic)]);
    const proven = after(form, [
      { type: 'proof_ended', revision: form.revision, outcome: { state: 'proven', proof } },
      { type: 'typed', field: 'label', text: 'Work' },
      { type: 'typed', field: 'defaultModel', text: 'mine' },
    ]);
    expect(proven.proof.state).toBe('proven');
  });
});

it('a preset address goes with its provider, a typed one stays', () => {
  const preset = begin({ kind: 'ollama', baseUrl: 'http://localhost:11434' });
  expect(after(preset, [{ type: 'chose_kind', kind: 'openai' }]).draft.baseUrl).toBe('');
});

it('drops the key once it is connected', () => {
  expect(after(begin(), [pasted(KEYS.anthropic), { type: 'connected' }]).draft.apiKey).toBe('');
});
