import { expect, test } from 'vitest';
import { classify } from '../../../src/main/providers/classify';

function told(error: object): string {
  const failure = classify('openai-compatible', { kind: 'stream_event', data: { error } }, 0);
  return `${failure.class}/${failure.reason}`;
}

test.each([
  [{ message: 'Service is too busy. Please try again later.', type: 'service_unavailable_error' }],
  [{ message: 'Something else', code: 'service_unavailable_error' }],
  [{ message: 'Something else', type: 'unreachable_backend', code: '1100' }],
  [{ message: 'Service is too busy.' }],
  [{ message: 'The server is busy' }],
  [{ message: 'Service unavailable.' }],
  [{ message: 'The service is temporarily unavailable' }],
])('%j in the middle of an answer is overload', (error) => {
  expect(told(error)).toBe('overloaded/service_overloaded');
});

test('a model that is loading is told as such under the same code', () => {
  expect(told({ message: 'Loading model', type: 'service_unavailable_error' })).toBe('overloaded/model_loading');
});

test('a breakdown in the words of overload is a breakdown where its code says so', () => {
  expect(told({ message: 'Service unavailable.', type: 'internal_server_error', code: '1000' })).toBe(
    'server/service_error',
  );
});
