import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/main/providers/explain';
import { FailureReason, type Failure } from '../../../src/shared/domain/failure';

const AT = 1_000_000;

const told = (reason: FailureReason, retryAt: number | null = null, saved = true): Failure =>
  explain(
    { class: 'server', reason, status: null, serviceWords: null, requestId: null, retryAt },
    {
      kind: 'claude-code',
      connectionId: saved ? 'an-id' : null,
      label: 'Claude',
      model: 'opus',
      baseUrl: null,
      at: AT,
    },
  );

describe('what went wrong with Claude Code', () => {
  test.each(FailureReason.options)('%s blames no key and no address of the person’s', (reason) => {
    for (const saved of [true, false]) {
      const { sentence, cause, advice, steps } = told(reason, null, saved);
      const words = `${sentence} ${cause ?? ''} ${advice}`.replace('with an API key', '');
      expect(words).not.toMatch(/\bkeys?\b|Base URL/i);
      expect(steps.map((step) => step.do)).not.toContain('replace_key');
    }
  });

  test.each(['key_missing', 'key_rejected', 'permission_missing'] as const)('%s names the command to run', (reason) => {
    expect(told(reason).advice).toContain('claude auth login');
    expect(told(reason).steps).toContainEqual({ do: 'test_connection', connectionId: 'an-id' });
  });

  test('a limit says when it starts again', () => {
    expect(told('too_many_requests', AT + 2 * 3600_000).advice).toContain('in 2 hours');
    expect(told('too_many_requests').advice).toBe('Retry later, or use another provider.');
  });

  test.each(['not_json', 'reset_connection'] as const)('%s says how to update it', (reason) => {
    expect(told(reason).advice).toContain('claude update');
  });
});
