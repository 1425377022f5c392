import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, told } from './ask';
import { accessToMock, MOCKED_WIRES } from './mocked-wires';

const mock = new LLMock({ port: 0, logLevel: 'silent' });
const ANSWER = 'Day one: the old town. Day two: the coast. Day three: rest.';

beforeAll(async () => {
  mock.onMessage('Hello?', { content: ANSWER });
  await mock.start();
});
afterAll(() => mock.stop());

describe('an independent mock of the services', () => {
  it.each(MOCKED_WIRES)('is understood: $name', async (wire) => {
    const { kind } = wire;
    const access = accessToMock(wire, mock.url);
    const answer = await told(ask(kind, access));
    expect(answer).toMatchObject({ text: ANSWER, end: 'stop', ends: 1 });
  });

  it.each(MOCKED_WIRES)('is understood when it fails: $name', async (wire) => {
    const { kind } = wire;
    const access = accessToMock(wire, mock.url);
    mock.nextRequestError(429, { message: 'Rate limit exceeded', type: 'rate_limit_error' });
    expect((await told(ask(kind, access))).end).toBe('rate_limit/too_many_requests');
    mock.nextRequestError(401, { message: 'Invalid key', type: 'authentication_error' });
    expect((await told(ask(kind, access))).end).toBe('auth/key_rejected');
  });
});
