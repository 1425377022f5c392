import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/shared/domain/connection';
import { checkDraft } from '../../../src/renderer/screens/connect/check-draft';
import { beginDraft, type ConnectDraft, type ConnectSetting } from '../../../src/renderer/screens/connect/draft';
import { accessToProveUnasked } from '../../../src/renderer/screens/connect/prove-unasked';
import { QUIET_HEALTH, SAMPLE_PROVIDERS } from '../support/samples';
import { KEYS } from './keys';

const adding: ConnectSetting = { providers: SAMPLE_PROVIDERS, takenLabels: [], editing: null, replacesKey: false };
const empty = beginDraft(adding);
const draft = (more: Partial<ConnectDraft>): ConnectDraft => ({ ...empty, ...more });

const saved: Connection = {
  id: '6f1c0f5e-8f0e-4c57-9a58-0f7f4b1f1a01',
  kind: 'anthropic',
  label: 'Claude',
  baseUrl: null,
  defaultModel: 'claude-haiku',
  isPrimary: true,
  credential: 'saved',
  practiceMode: null,
  breakerFigures: null,
  backgroundTasks: true,
  health: { ...QUIET_HEALTH, dot: 'responding', lastSuccessAt: 1, lastFailure: null, medianLatencyMs: 900 },
  createdAt: 1,
};
const editing = (more: Partial<Connection> = {}): ConnectSetting => ({ ...adding, editing: { ...saved, ...more } });

describe('what is missing', () => {
  it('is a provider first', () => {
    expect(checkDraft(draft({ apiKey: 'x' }), adding)).toMatchObject({
      complete: false,
      problems: { kind: expect.any(String) },
    });
  });

  it('is named by field, with the provider and an example', () => {
    expect(checkDraft(draft({ kind: 'anthropic' }), adding)).toEqual({
      complete: false,
      problems: { apiKey: 'Paste your API key for Anthropic.' },
    });
    expect(checkDraft(draft({ kind: 'openai-compatible' }), adding)).toEqual({
      complete: false,
      problems: { baseUrl: 'Type the address of the service, for example https://example.com/v1.' },
    });
  });

  it('is a usable key where a subscription token was pasted', () => {
    const check = checkDraft(draft({ kind: 'anthropic', apiKey: KEYS.subscription }), adding);
    expect(check).toMatchObject({ complete: false, problems: { apiKey: expect.stringMatching(/subscription/i) } });
  });

  it('is the key of a connection whose key was only in memory', () => {
    const setting = editing({ credential: 'missing' });
    expect(checkDraft(beginDraft(setting), setting)).toMatchObject({ complete: false });
  });
});

describe('what is sent', () => {
  it('is the tidied key, and no key to a provider without keys', () => {
    expect(checkDraft(draft({ kind: 'anthropic', apiKey: ` "${KEYS.anthropic}" ` }), adding)).toEqual({
      complete: true,
      access: { kind: 'anthropic', apiKey: KEYS.anthropic },
    });
    expect(checkDraft(draft({ kind: 'ollama', apiKey: KEYS.anthropic }), adding)).toEqual({
      complete: true,
      access: { kind: 'ollama' },
    });
  });

  it('is no address to a provider that takes none', () => {
    expect(checkDraft(draft({ kind: 'practice', baseUrl: 'http://x' }), adding)).toEqual({
      complete: true,
      access: { kind: 'practice' },
    });
  });
});

describe('what is proven unasked', () => {
  it('is a recognised key', () => {
    const recognised = draft({ kind: 'anthropic', apiKey: KEYS.anthropic });
    expect(accessToProveUnasked(recognised, adding)).toEqual({ kind: 'anthropic', apiKey: KEYS.anthropic });
  });

  it('is not a key whose provider is only a guess', () => {
    expect(accessToProveUnasked(draft({ kind: 'openai', apiKey: KEYS.plain }), adding)).toBeNull();
    expect(
      accessToProveUnasked(draft({ kind: 'openai', kindChosen: true, apiKey: KEYS.plain }), adding),
    ).not.toBeNull();
  });

  it('is not a key of another provider, unless an address was typed for it', () => {
    const foreign = draft({ kind: 'openai', kindChosen: true, apiKey: KEYS.anthropic });
    expect(accessToProveUnasked(foreign, adding)).toBeNull();
    expect(accessToProveUnasked({ ...foreign, baseUrl: 'http://127.0.0.1:9' }, adding)).not.toBeNull();
  });

  it.each(['h', 'http:', 'https://', 'http:// x', 'models.example.com'])(
    'is not the unfinished address %j',
    (baseUrl) => {
      expect(accessToProveUnasked(draft({ kind: 'openai-compatible', kindChosen: true, baseUrl }), adding)).toBeNull();
    },
  );

  it('is nothing that everyone on the way could read', () => {
    const gateway = draft({ kind: 'anthropic', apiKey: KEYS.anthropic, baseUrl: 'http://models.example.com/v1' });
    expect(accessToProveUnasked(gateway, adding)).toBeNull();
    expect(accessToProveUnasked({ ...gateway, baseUrl: 'http://192.168.0.7/v1' }, adding)).not.toBeNull();
    expect(accessToProveUnasked({ ...gateway, baseUrl: 'https://models.example.com/v1' }, adding)).not.toBeNull();
  });

  it('is a saved key at its own origin only', () => {
    const setting = editing({ baseUrl: 'https://gateway.example/v1' });
    const begun = beginDraft(setting);
    expect(accessToProveUnasked(begun, setting)).toMatchObject({ connectionId: saved.id });
    expect(accessToProveUnasked({ ...begun, baseUrl: 'https://gateway.example/v2' }, setting)).not.toBeNull();
    expect(accessToProveUnasked({ ...begun, baseUrl: 'https://elsewhere.example/v1' }, setting)).toBeNull();
    expect(accessToProveUnasked({ ...begun, baseUrl: '' }, setting)).toBeNull();
  });
});
