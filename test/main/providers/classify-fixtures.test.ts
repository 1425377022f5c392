import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/shared/domain/failure';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { classify } from '../../../src/main/providers/classify';
import { explain } from '../../../src/main/providers/explain';
import { allFixtures, FIXTURE_NOW } from './fixtures';

const fixtures = allFixtures();

describe('what services really send', () => {
  it.each(fixtures)('is told apart: $name', ({ kind, evidence, expected }) => {
    const failure = classify(kind, evidence, FIXTURE_NOW);
    expect({
      class: failure.class,
      reason: failure.reason,
      retryAfterMs: failure.retryAt === null ? null : failure.retryAt - FIXTURE_NOW,
    }).toEqual(expected);
  });

  it.each(fixtures)('can be shown: $name', ({ kind, evidence }) => {
    const failure = explain(classify(kind, evidence, FIXTURE_NOW), {
      kind,
      connectionId: 'a6e1b7a2-6d0a-4f5e-9d5c-2f6c1d1f0a11',
      label: 'My label',
      model: 'some-model',
      baseUrl: null,
      at: FIXTURE_NOW,
    });
    expect(Failure.parse(failure)).toEqual(failure);
    expect(`${failure.sentence} ${failure.cause ?? ''} ${failure.advice}`).not.toMatch(/null|undefined|\[object/);
    expect(failure.serviceWords ?? '').not.toMatch(/^(?:null|undefined)$/);
  });

  it('keeps the words and the request id of the service', () => {
    const of = (name: string) => {
      const fixture = fixtures.find((candidate) => candidate.name === name);
      if (!fixture) throw new Error(`no fixture ${name}`);
      return classify(fixture.kind, fixture.evidence, FIXTURE_NOW);
    };
    expect(of('anthropic/key-rejected')).toMatchObject({
      status: 401,
      serviceWords: 'invalid x-api-key',
      requestId: 'req_011CSHoEeqs5C35K2UUqR7Fy',
    });
    expect(of('azure/key-rejected').requestId).toBe('b1c2');
    expect(of('openrouter/provider-overloaded').serviceWords).toBe('Overloaded');
    expect(of('openai-compatible/nested-json-words').serviceWords).toBe(
      'Resource has been exhausted (e.g. check quota).',
    );
    expect(of('openai-compatible/page-502').serviceWords).toBe('502 Bad Gateway');
    expect(of('mistral/bad-request').serviceWords).toBe('body.messages: Field required');
    expect(of('openai-compatible/null-words').serviceWords).toBeNull();
  });
});

/** The cells of the table of failures: which service has which one. */
const CELLS: Readonly<Record<string, readonly ProviderKind[]>> = {
  'auth/key_rejected': ['anthropic', 'openai', 'google', 'deepseek', 'openrouter', 'mistral', 'groq', 'xai', 'azure'],
  'auth/permission_missing': ['anthropic', 'openai', 'google', 'xai', 'azure'],
  'auth/account_disabled': ['anthropic', 'openai', 'google', 'xai', 'groq'],
  'auth/region_blocked': ['openai', 'google'],
  'auth/subscription_token': ['anthropic'],
  'credits/credits_exhausted': ['anthropic', 'openai', 'google', 'deepseek', 'openrouter', 'xai', 'mistral'],
  'credits/spend_cap': ['anthropic', 'openai', 'google', 'openrouter', 'groq'],
  'rate_limit/too_many_requests': [
    'anthropic',
    'openai',
    'google',
    'deepseek',
    'openrouter',
    'mistral',
    'groq',
    'xai',
    'azure',
  ],
  'overloaded/service_overloaded': [
    'anthropic',
    'openai',
    'google',
    'deepseek',
    'mistral',
    'groq',
    'xai',
    'azure',
    'ollama',
  ],
  'overloaded/model_loading': ['llama-cpp'],
  'server/service_error': [
    'anthropic',
    'openai',
    'google',
    'deepseek',
    'openrouter',
    'mistral',
    'xai',
    'azure',
    'ollama',
  ],
  'context_length/prompt_too_long': [
    'anthropic',
    'openai',
    'google',
    'deepseek',
    'openrouter',
    'mistral',
    'groq',
    'xai',
    'azure',
    'openai-compatible',
    'ollama',
    'vllm',
    'lm-studio',
    'llama-cpp',
  ],
  'refused/content_filter': ['anthropic', 'openai', 'google', 'deepseek', 'openrouter', 'xai', 'azure'],
  'refused/safety_refusal': ['anthropic', 'google'],
  'model/model_missing': [
    'anthropic',
    'openai',
    'google',
    'deepseek',
    'openrouter',
    'mistral',
    'groq',
    'xai',
    'azure',
    'ollama',
    'vllm',
    'lm-studio',
  ],
  'model/model_forbidden': ['openai', 'openrouter', 'groq'],
  'malformed/stream_cut': ['anthropic', 'openai', 'google'],
};

describe('the fixtures', () => {
  it.each(Object.entries(CELLS))('have %s of every service that has it', (cell, kinds) => {
    const having = new Set(
      fixtures.filter(({ expected }) => `${expected.class}/${expected.reason}` === cell).map(({ kind }) => kind),
    );
    expect(kinds.filter((kind) => !having.has(kind))).toEqual([]);
  });

  it('have every form of a body', () => {
    const bodies = fixtures.flatMap(({ evidence }) => (evidence.kind === 'response' ? [evidence.body] : []));
    const forms = {
      anthropic: /^\{"type":"error","error":\{/,
      openai: /^\{"error":\{"message"/,
      gemini: /^\{"error":\{"code":\d+,"message":.*"status":/,
      geminiInArray: /^\[\{"error":/,
      numericCode: /^\{"error":\{"message":.*"code":\d{3}/,
      textError: /^\{"code":"[^"]+","error":"/,
      flat: /^\{"object":"error","message"/,
      detail: /^\{"detail":/,
      plainText: /^Internal Server Error$/,
      page: /^<html>|^<!doctype html>/i,
      empty: /^$/,
      lines: /^\{.*\}\n\{.*\}\n$/,
    };
    const missing = Object.entries(forms).filter(([, form]) => !bodies.some((body) => form.test(body)));
    expect(missing).toEqual([]);
  });
});
