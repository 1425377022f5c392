import type { SDKMessage } from '@anthropic-ai/claude-agent-sdk/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Listener, type Heard } from '../../../src/main/claude-code/listener';

/** What came over the line has any form at all, whatever the SDK's types say. */
const hear = (listener: Listener, message: unknown): Heard => listener.hear(message as SDKMessage);

const TYPES = ['stream_event', 'assistant', 'rate_limit_event', 'system', 'result', 'user', 'nonsense'];

describe('the program’s messages', () => {
  test('end in nothing worse than a failure, whatever they hold (property)', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('content_block_delta', 'text_delta', 'init', 'api_retry'));
    const message = fc
      .tuple(fc.constantFrom(...TYPES), fc.dictionary(fc.constantFrom(...FIELDS), value))
      .map(([type, fields]) => ({ ...fields, type }));
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), (messages) => {
        const listener = new Listener(Date.now);
        for (const one of messages) {
          const heard = hear(listener, one);
          if (heard?.type === 'text' || heard?.type === 'reasoning') expect(typeof heard.text).toBe('string');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of an agent of its own are no part of the answer', () => {
    const delta = { type: 'content_block_delta', delta: { type: 'text_delta', text: 'not said' } };
    const listener = new Listener(Date.now);
    expect(hear(listener, { type: 'stream_event', event: delta, parent_tool_use_id: 'a-tool' })).toBeNull();
    expect(hear(listener, { type: 'stream_event', event: delta, parent_tool_use_id: null })).toMatchObject({
      type: 'text',
    });
  });
});

const FIELDS = [
  'event',
  'delta',
  'message',
  'content',
  'error',
  'rate_limit_info',
  'subtype',
  'is_error',
  'api_error_status',
  'result',
  'errors',
  'usage',
  'stop_reason',
  'apiKeySource',
  'parent_tool_use_id',
];
