import { expect, it } from 'vitest';
import { accessTo, ask, told } from './ask';
import { NO_PARAMETERS } from '../../../src/shared/domain/work';
import { providerOf } from '../../../src/main/providers/registry';
import { always, serve } from './local-server';

async function limitOf(modelId: string, maxOutputTokens: number | null = null): Promise<unknown> {
  const server = await serve(always(401, { error: { message: 'no' } }));
  const access = accessTo('anthropic', `${server.origin}/v1`);
  await told(
    ask('anthropic', access, {
      model: await providerOf('anthropic').model(access, modelId),
      parameters: { ...NO_PARAMETERS, maxOutputTokens },
    }),
  );
  const body: unknown = JSON.parse(server.received[0]?.body ?? '');
  expect(body).toMatchObject({ model: modelId });
  return (body as { max_tokens?: unknown }).max_tokens;
}

it.each([
  ['claude-opus-4-1', 32_000],
  ['claude-haiku-4-5-20251001', 64_000],
  ['claude-sonnet-5-5', 128_000],
  ['claude-sonnet-9', 128_000],
  ['anthropic/claude-opus-5', 128_000],
  ['claude-3-haiku-20240307', 4096],
  ['claude-3-5-sonnet-20241022', 8192],
  ['claude-3-7-sonnet-latest', 8192],
  ['sonnet', 8192],
  ['deepseek-chat', 8192],
])('an answer of %s may have %i tokens', async (modelId, tokens) => {
  expect(await limitOf(modelId)).toBe(tokens);
});

it('a limit that was asked for stays', async () => {
  expect(await limitOf('sonnet', 16)).toBe(16);
  expect(await limitOf('claude-sonnet-5', 16)).toBe(16);
});
