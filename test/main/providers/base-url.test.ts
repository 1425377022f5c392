import { describe, expect, it } from 'vitest';
import { candidateUrls } from '../../../src/main/providers/base-url';
import { allProviders, providerOf } from '../../../src/main/providers/registry';
import { tidyBaseUrl } from '../../../src/shared/base-url';

describe('the addresses that are tried', () => {
  it.each([
    ['openai-compatible', 'localhost:8000', ['http://localhost:8000', 'http://localhost:8000/v1']],
    ['openai-compatible', 'https://a.example/v1', ['https://a.example/v1']],
    ['openai-compatible', 'https://a.example/gateway', ['https://a.example/gateway']],
    ['openai', null, ['https://api.openai.com/v1']],
    ['openai', 'http://127.0.0.1:4010', ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010']],
    ['anthropic', null, ['https://api.anthropic.com/v1']],
    ['anthropic', 'https://api.anthropic.com', ['https://api.anthropic.com/v1', 'https://api.anthropic.com']],
    ['anthropic', 'https://g.example/anthropic', ['https://g.example/anthropic/v1', 'https://g.example/anthropic']],
    ['anthropic', 'https://g.example/v1/messages', ['https://g.example/v1']],
    ['google', 'http://127.0.0.1:1', ['http://127.0.0.1:1/v1beta', 'http://127.0.0.1:1']],
    ['google', 'https://g.example/v1', ['https://g.example/v1']],
    ['google', 'https://g.example/v1beta/models/x:streamGenerateContent', ['https://g.example/v1beta']],
    ['openrouter', 'https://openrouter.ai/api', ['https://openrouter.ai/api/v1', 'https://openrouter.ai/api']],
    ['groq', 'https://api.groq.com', ['https://api.groq.com/openai/v1', 'https://api.groq.com']],
    ['azure', null, []],
    ['azure', 'https://r.openai.azure.com/', ['https://r.openai.azure.com/openai/v1', 'https://r.openai.azure.com']],
    [
      'azure',
      'https://r.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21',
      ['https://r.openai.azure.com/openai/v1', 'https://r.openai.azure.com'],
    ],
    ['azure', 'https://r.openai.azure.com/openai/v1', ['https://r.openai.azure.com/openai/v1']],
    ['ollama', null, ['http://localhost:11434']],
    ['ollama', 'http://nas:11434/v1', ['http://nas:11434']],
    ['ollama', 'http://nas:11434/api/tags', ['http://nas:11434']],
    ['lm-studio', null, ['http://localhost:1234/v1']],
    ['practice', null, []],
    ['openai', 'ftp://x', []],
  ] as const)('%s, %s', (kind, typed, expected) => {
    expect(providerOf(kind).baseUrls(typed)).toEqual(expected);
  });

  it('are the default for nothing typed, and come out of every provider tidied', () => {
    for (const { info, baseUrls } of allProviders) {
      if (info.kind === 'practice') continue;
      expect(baseUrls(null)).toEqual(info.defaultBaseUrl === null ? [] : [info.defaultBaseUrl]);
      for (const url of baseUrls('http://127.0.0.1:5/')) {
        const tidy = tidyBaseUrl(url);
        expect(tidy).toEqual({ ok: true, url, remark: null, warning: null });
      }
    }
    expect(candidateUrls('   ', { defaultUrl: 'https://a.example', versionPath: '/v1' })).toEqual([
      'https://a.example',
    ]);
  });
});
