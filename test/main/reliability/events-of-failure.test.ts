import { expect, test } from 'vitest';
import type { FailureClass, FailureReason } from '../../../src/shared/domain/failure';
import type { FaultOptions } from '../../support/fake-services';
import { answerUnder, TOKENS } from './outcomes';
import { SUBJECTS } from './subjects';

type Event = NonNullable<FaultOptions['event']>;

/** What an event can tell in the middle of an answer, and what it must be taken for. */
const EVENTS: readonly (readonly [event: Event, failureClass: FailureClass, reason: FailureReason])[] = [
  ['rate_limit', 'rate_limit', 'too_many_requests'],
  ['server_error', 'server', 'service_error'],
  ['credits', 'credits', 'credits_exhausted'],
  ['context_too_long', 'context_length', 'prompt_too_long'],
  ['key_rejected', 'auth', 'key_rejected'],
];

/** Failures of which a service's body says too little without the status, which an event does not have. */
const SILENT_ON: Readonly<Record<string, readonly Event[]>> = {
  ollama: ['key_rejected', 'server_error', 'credits'],
  mistral: ['key_rejected'],
  vllm: ['key_rejected'],
};

const CASES = SUBJECTS.flatMap((subject) =>
  (subject.wire === 'openai-responses'
    ? (['error_event', 'failed_event'] as const)
    : (['error_event'] as const)
  ).flatMap((fault) =>
    EVENTS.filter(([event]) => !SILENT_ON[subject.name]?.includes(event)).map(([event, failureClass, reason]) => ({
      subject,
      fault,
      event,
      failureClass,
      reason,
      name: subject.name,
    })),
  ),
);

test.each(CASES)('$name: $fault of $event', async ({ subject, fault, event, failureClass, reason }) => {
  const { last, text } = await answerUnder(subject, { fault, event });
  const failure = last?.type === 'failed' ? { class: last.failure.class, reason: last.failure.reason } : last;
  expect(failure).toEqual({ class: failureClass, reason });
  expect(text).toBe(TOKENS.slice(0, Math.ceil(TOKENS.length / 2)).join(''));
});
