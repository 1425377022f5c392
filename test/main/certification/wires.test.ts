import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allChecks } from '../../../src/main/certification/checks/all-checks';
import type { Trial } from '../../../src/main/certification/checks/check';
import { numberPicture } from '../../../src/main/certification/checks/number-picture';
import { askModel, type ModelQuestion } from '../../../src/main/providers/ask-model';
import { ProviderCallError } from '../../../src/main/providers/classified-failure';
import { providerOf } from '../../../src/main/providers/registry';
import { accessToMock, MOCKED_WIRES } from '../providers/mocked-wires';

const mock = new LLMock({ port: 0, logLevel: 'silent', chunkSize: 8 });
/** What every draw comes to, so that the independent mock knows what is asked for. */
const DRAWN = 1;

beforeAll(async () => {
  mock.on({ userMessage: /How warm/, hasToolResult: true }, { content: 'It is 12 degrees there.' });
  mock.on(
    { userMessage: /How warm/, hasToolResult: false },
    {
      toolCalls: [{ name: 'get_weather', arguments: '{"city":"Oslo","unit":"celsius"}' }],
    },
  );
  mock.onMessage(/Tin Harbour/, {
    content: '{"title":"The Tin Harbour","pages":121,"inStock":true,"themes":["sea","family"]}',
  });
  mock.onMessage(/Which number/, { content: 'It is 11.' });
  mock.onMessage(/Count from 1/, { content: '1\n2\n3\n4\n5\n6\n7\n8\n9\n10' });
  mock.onMessage(/codes of three doors/, { content: '1001, 1001, 1001' });
  await mock.start();
});
afterAll(() => mock.stop());

describe('an able model passes over every wire', () => {
  it.each(MOCKED_WIRES)('$name', async (wire) => {
    const { kind } = wire;
    const access = accessToMock(wire, mock.url);
    const sent: string[] = [];
    const watched: typeof fetch = (input, init) => {
      if (typeof init?.body === 'string') sent.push(init.body);
      return access.fetch(input, init);
    };
    const model = await providerOf(kind).model({ ...access, fetch: watched }, 'some-model');
    const trial: Trial = {
      facts: { contextTokens: 4000, imageInput: true },
      draw: () => DRAWN,
      ask: async (question: ModelQuestion) => {
        const answer = await askModel({ ...question, kind, model, signal: AbortSignal.timeout(5000) });
        if (answer.ok) return answer.reply;
        throw new ProviderCallError(answer.failure);
      },
    };
    expect(await allChecks.streaming(trial)).toMatchObject({ state: 'passed' });
    expect(await allChecks.tools(trial)).toMatchObject({ state: 'passed' });
    expect(await allChecks.structured_output(trial)).toMatchObject({ state: 'passed' });
    expect(await allChecks.vision(trial)).toMatchObject({ state: 'passed' });
    // The mock answers without a look at the picture.
    expect(sent.at(-1)).toContain(Buffer.from(numberPicture(11)).toString('base64'));
    expect(await allChecks.long_input(trial)).toMatchObject({ state: 'passed' });
  });
});
