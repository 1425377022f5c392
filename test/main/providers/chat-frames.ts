/** One event of an answer of chat completions. */
export const chunk = (delta: object, finish: string | null = null, more: object = {}) => ({
  id: 'c1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta, finish_reason: finish }],
  ...more,
});
/** Events as a stream sends them. */
export const sse = (...events: unknown[]) =>
  events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');
/** The label of a stream. */
export const streaming = { 'content-type': 'text/event-stream' };
