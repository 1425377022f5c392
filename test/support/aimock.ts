import { LLMock } from '@copilotkit/aimock';

/** What the independent mock answers to any question that says "hello". */
export const AIMOCK_ANSWER = 'Hello from an independent service, in **Markdown**.';
/** The question that gets a slow answer, of minutes: on a busy machine too it is stopped in its middle. */
export const AIMOCK_SLOW_QUESTION = 'tell me a long story';

/** The question at which it calls the first tool that it is offered, with the line "one", and once that ran answers. */
export const AIMOCK_TOOL_QUESTION = 'Note it in the diary';
export const AIMOCK_TOOL_ANSWER = 'It is in the diary.';

/** An independent mock of the services' wire formats on loopback, and how to end it. */
export async function startAimock(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
  mock.onMessage(/hello/i, { content: AIMOCK_ANSWER });
  mock.onMessage(AIMOCK_SLOW_QUESTION, { content: 'Once upon a time. '.repeat(4000) }, { chunkSize: 6, latency: 20 });
  mock.on({ userMessage: AIMOCK_TOOL_QUESTION, hasToolResult: true }, { content: AIMOCK_TOOL_ANSWER });
  mock.on({ userMessage: AIMOCK_TOOL_QUESTION, hasToolResult: false }, ({ tools }) => ({
    toolCalls: [{ name: tools?.[0]?.function.name ?? 'none', arguments: '{"line":"one"}' }],
  }));
  await mock.start();
  return { url: mock.url, stop: () => mock.stop() };
}
