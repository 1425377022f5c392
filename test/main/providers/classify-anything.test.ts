import fc from 'fast-check';
import { describe, it } from 'vitest';
import { FailureClass, FailureReason } from '../../../src/shared/domain/failure';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { classify, evidenceOf, type CallEvidence } from '../../../src/main/providers/classify';
import { explain } from '../../../src/main/providers/explain';
import { allProviders } from '../../../src/main/providers/registry';
import { Failure } from '../../../src/shared/domain/failure';

const kind: fc.Arbitrary<ProviderKind> = fc.constantFrom(...allProviders.map(({ info }) => info.kind));
const status = fc.integer({ min: 100, max: 999 });
const headers = fc.dictionary(
  fc.constantFrom(
    'retry-after',
    'retry-after-ms',
    'x-ratelimit-reset',
    'x-ratelimit-reset-tokens',
    'x-ratelimit-remaining-tokens',
    'anthropic-ratelimit-requests-reset',
    'anthropic-ratelimit-requests-remaining',
    'x-request-id',
  ),
  fc.oneof(fc.string(), fc.constantFrom('0', '-1', '5', '6m0s', '2026-11-20T12:00:10Z', '1e999', 'NaN')),
);
/** JSON that looks like an error at its edges and is anything inside. */
const errorLike = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), tie('error'), fc.array(tie('value'), { maxLength: 3 })),
  error: fc.dictionary(
    fc.constantFrom(
      'error',
      'message',
      'code',
      'type',
      'status',
      'details',
      'detail',
      'metadata',
      'errors',
      'response',
    ),
    tie('value'),
    { maxKeys: 5 },
  ),
})).error;
const body = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  errorLike.map((value) => JSON.stringify(value)),
  fc.uint8Array().map((bytes) => new TextDecoder().decode(bytes)),
  fc.string().map((text) => `<html><title>${text}`),
  fc.string().map((text) => `data: ${text}\n\n`),
);
const evidence: fc.Arbitrary<CallEvidence> = fc.oneof(
  fc.record({ kind: fc.constant('response' as const), status, headers, body }),
  fc.record({ kind: fc.constant('stream_event' as const), data: fc.oneof(fc.anything(), errorLike) }),
  fc.record({ kind: fc.constant('finish' as const), reason: fc.option(fc.string()) }),
  fc.record({
    kind: fc.constant('thrown' as const),
    error: fc.anything(),
    phase: fc.constantFrom('request' as const, 'answer' as const),
  }),
  fc.anything().map((thrown) => evidenceOf(thrown)),
);

describe('the classifier', () => {
  it('gives everything a class, a reason and words that can be shown, and never throws', () => {
    fc.assert(
      fc.property(kind, evidence, (provider, found) => {
        const now = Date.now();
        const failure = classify(provider, found, now);
        FailureClass.parse(failure.class);
        FailureReason.parse(failure.reason);
        if (failure.retryAt !== null && failure.retryAt <= now) throw new Error('came back in the past');
        const about = { kind: provider, connectionId: null, label: 'Label', model: null, baseUrl: null, at: now };
        Failure.parse(explain(failure, about));
      }),
      { numRuns: 3000 },
    );
  });

  it('says the same about the same', () => {
    fc.assert(
      fc.property(kind, evidence, (provider, found) => {
        const once = JSON.stringify(classify(provider, found, 1_000));
        return once === JSON.stringify(classify(provider, found, 1_000));
      }),
    );
  });
});
