import { describe, expect, it } from 'vitest';
import type { Fault } from '../../support/fake-services';
import { startTestApp } from '../../support/test-app';
import { connected, generations, keyed, rule, worked } from './at-work';

/** Claude for the writer, and a Primary that answers behind it. */
async function house(fault: Fault) {
  const app = await startTestApp();
  const [behind, claude] = [await keyed('openai-chat'), await keyed('anthropic')];
  behind.answers('From the one behind.');
  claude.answers('Claude begins like this and goes on for a while.');
  await connected(app, 'deepseek', 'DeepSeek', behind);
  const { id } = await connected(app, 'anthropic', 'Claude', claude);
  await rule(app, 'agent:writer', id);
  claude.behave(fault);
  return { app, behind, claude, detail: await worked(app) };
}

describe('a service that fails', () => {
  it.each([
    ['auth', 'key_rejected', 1],
    ['credits', 'credits', 1],
    ['rate_limit', { fault: 'rate_limit', retryAfterSeconds: 20 }, 1],
    ['overloaded', 'overloaded', 2],
    ['server', 'server_error', 2],
    ['malformed', 'html', 2],
    ['malformed', 'cut', 2],
    ['malformed', 'end_early', 2],
    ['network', 'reset', 2],
    ['model', 'model_missing', 1],
  ] as const)('with %s (%o) is asked %i times, and the next one answers alone', async (failed, fault, times) => {
    const { detail } = await house(fault);
    expect(detail.task).toMatchObject({ state: 'done', ranOn: { label: 'DeepSeek', via: { by: 'primary' } } });
    expect(detail.answer).toBe('From the one behind.');
    expect(detail.attempts.map(({ label, failure }) => `${label} ${failure?.class ?? 'answered'}`)).toEqual([
      ...Array.from({ length: times }, () => `Claude ${failed}`),
      'DeepSeek answered',
    ]);
    for (const step of detail.steps) {
      if (step.type !== 'turn') continue;
      expect(step.state === 'done' ? step.text : '').toMatch(/^(From the one behind\.)?$/);
    }
    const notes = detail.steps.flatMap((step) => (step.type === 'note' ? [step.words] : []));
    expect(notes.join(' ')).toMatch(/Claude.* DeepSeek takes over\.$/);
  });

  it.each([
    ['refused', 'refused_in_stream'],
    ['bad_request', 'bad_request'],
  ] as const)('with %s is not taken elsewhere: the person is told', async (failed, fault) => {
    const { detail, behind } = await house(fault);
    expect(detail.task).toMatchObject({ state: 'failed', failure: { cause: { class: failed } } });
    expect(detail.task.failure?.sentence).toMatch(/^Claude .*\.$/);
    expect(detail.task.failure?.advice).not.toBe('');
    expect(generations(behind)).toEqual([]);
  });

  it('with a prompt that is too long is left for one that may hold more, and without one the person is told', async () => {
    const { detail, app, behind } = await house('context_too_long');
    expect(detail.task).toMatchObject({ state: 'done', ranOn: { label: 'DeepSeek' } });
    behind.behave('context_too_long');
    const { task, attempts } = await worked(app);
    expect(attempts.map(({ label, failure }) => `${label} ${failure?.class}`)).toEqual([
      'Claude context_length',
      'DeepSeek context_length',
    ]);
    expect(task).toMatchObject({ state: 'failed', failure: { cause: { class: 'context_length' } } });
  });
});
