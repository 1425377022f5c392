import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../../src/shared/domain/limits';
import { ProviderKind } from '../../../src/shared/domain/provider';
import { estimateOf } from '../../../src/main/limits/estimate';
import { serviceLimits } from '../../../src/main/limits/service-limits';
import { LimitsRepository } from '../../../src/main/limits/limits-repository';
import { A, B, never, openLimits } from './open-limits';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const of = (tokens: number) => ({ tokens, dollars: null });

/** As each service sends them. */
const FIXTURES = {
  anthropic: {
    'anthropic-ratelimit-requests-limit': '50',
    'anthropic-ratelimit-requests-remaining': '49',
    'anthropic-ratelimit-requests-reset': '2026-11-20T12:00:02Z',
    'anthropic-ratelimit-tokens-limit': '60000',
    'anthropic-ratelimit-tokens-remaining': '59000',
    'anthropic-ratelimit-tokens-reset': '2026-11-20T12:00:01Z',
    'anthropic-ratelimit-input-tokens-limit': '50000',
    'anthropic-ratelimit-input-tokens-remaining': '49000',
    'anthropic-ratelimit-input-tokens-reset': '2026-11-20T12:00:01Z',
    'anthropic-ratelimit-output-tokens-limit': '10000',
    'anthropic-ratelimit-output-tokens-remaining': '10000',
    'anthropic-ratelimit-output-tokens-reset': '2026-11-20T12:00:01Z',
  },
  openai: {
    'x-ratelimit-limit-requests': '500',
    'x-ratelimit-limit-tokens': '30000',
    'x-ratelimit-remaining-requests': '499',
    'x-ratelimit-remaining-tokens': '500',
    'x-ratelimit-reset-requests': '120ms',
    'x-ratelimit-reset-tokens': '59s',
  },
  groq: {
    'x-ratelimit-limit-requests': '14400',
    'x-ratelimit-limit-tokens': '18000',
    'x-ratelimit-remaining-requests': '14370',
    'x-ratelimit-remaining-tokens': '17997',
    'x-ratelimit-reset-requests': '2m59.56s',
    'x-ratelimit-reset-tokens': '7.66s',
  },
  mistral: {
    'x-ratelimit-limit-tokens-minute': '5000000',
    'x-ratelimit-remaining-tokens-minute': '4999911',
    'x-ratelimit-tokens-query-cost': '52',
    'x-ratelimit-limit-req-minute': '720',
    'x-ratelimit-remaining-req-minute': '717',
  },
  xai: {
    'x-ratelimit-limit-requests': '480',
    'x-ratelimit-limit-tokens': '2000000',
    'x-ratelimit-remaining-requests': '479',
    'x-ratelimit-remaining-tokens': '1999990',
  },
  azure: {
    'x-ratelimit-limit-requests': '20',
    'x-ratelimit-limit-tokens': '20000',
    'x-ratelimit-remaining-requests': '19',
    'x-ratelimit-remaining-tokens': '19913',
  },
  openrouter: {
    'x-ratelimit-limit': '20',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(NOW + 20_000),
  },
} as const;

describe('the limits in the headers of an answer', () => {
  it.each([
    [
      'anthropic',
      {
        requestsPerMinute: 50,
        tokensPerMinute: 60_000,
        requestsLeft: { left: 49, forMs: 2000 },
        tokensLeft: { left: 59_000, forMs: 1000 },
      },
    ],
    [
      'openai',
      {
        requestsPerMinute: 500,
        tokensPerMinute: 30_000,
        requestsLeft: { left: 499, forMs: 120 },
        tokensLeft: { left: 500, forMs: 59_000 },
      },
    ],
    [
      'groq',
      {
        requestsPerMinute: null,
        tokensPerMinute: 18_000,
        requestsLeft: { left: 14_370, forMs: 60_000 },
        tokensLeft: { left: 17_997, forMs: 7660 },
      },
    ],
    [
      'mistral',
      {
        requestsPerMinute: 720,
        tokensPerMinute: 5_000_000,
        requestsLeft: { left: 717, forMs: 10_000 },
        tokensLeft: { left: 4_999_911, forMs: 10_000 },
      },
    ],
    [
      'xai',
      {
        requestsPerMinute: 480,
        tokensPerMinute: 2_000_000,
        requestsLeft: { left: 479, forMs: 10_000 },
        tokensLeft: { left: 1_999_990, forMs: 10_000 },
      },
    ],
    [
      'azure',
      {
        requestsPerMinute: null,
        tokensPerMinute: 20_000,
        requestsLeft: { left: 19, forMs: 10_000 },
        tokensLeft: { left: 19_913, forMs: 10_000 },
      },
    ],
    [
      'openrouter',
      { requestsPerMinute: 20, tokensPerMinute: null, requestsLeft: { left: 0, forMs: 20_000 }, tokensLeft: null },
    ],
  ] as const)('are read as %s sends them', (kind, limits) => {
    expect(serviceLimits(kind, FIXTURES[kind], NOW)).toEqual(limits);
  });

  it('are those of whoever a gateway passes on', () => {
    expect(serviceLimits('openai-compatible', FIXTURES.anthropic, NOW)).toMatchObject({ requestsPerMinute: 50 });
  });

  it('adds input and output up where Anthropic tells them apart only, and minds the one that is used up', () => {
    const headers = Object.fromEntries(
      Object.entries(FIXTURES.anthropic).filter(([name]) => !name.startsWith('anthropic-ratelimit-tokens')),
    );
    expect(serviceLimits('anthropic', headers, NOW)).toMatchObject({
      tokensPerMinute: 60_000,
      tokensLeft: { left: 59_000 },
    });
    const usedUp = { ...FIXTURES.anthropic, 'anthropic-ratelimit-output-tokens-remaining': '0' };
    expect(serviceLimits('anthropic', usedUp, NOW)).toMatchObject({ tokensLeft: { left: 0, forMs: 1000 } });
  });

  it('are not taken for those of a minute where they are those of a day', () => {
    const daily = { 'x-ratelimit-limit-requests': '200', 'x-ratelimit-remaining-requests': '199' };
    const learnt = (reset: string) =>
      serviceLimits('openai', { ...daily, 'x-ratelimit-reset-requests': reset }, NOW)?.requestsPerMinute;
    expect(learnt('7m12s')).toBeNull();
    expect(learnt('300ms')).toBe(200);
    // Of 14,400 a day one was used: it is back in six seconds.
    const one = {
      'x-ratelimit-limit-requests': '14400',
      'x-ratelimit-remaining-requests': '14399',
      'x-ratelimit-reset-requests': '6s',
    };
    expect(serviceLimits('openai-compatible', one, NOW)?.requestsPerMinute).toBeNull();
    expect(
      serviceLimits('openrouter', { ...FIXTURES.openrouter, 'x-ratelimit-reset': String(NOW + 3_600_000) }, NOW),
    ).toMatchObject({ requestsPerMinute: null });
  });

  it('are nothing where there are none, or nonsense', () => {
    expect(serviceLimits('deepseek', { 'content-type': 'text/event-stream' }, NOW)).toBeNull();
    for (const value of ['-1', '0', '', 'NaN', 'unlimited', '1e9', '99999999999999', '5; w=60', '１２']) {
      expect(
        serviceLimits('azure', { 'x-ratelimit-limit-tokens': value, 'x-ratelimit-remaining-tokens': value }, NOW),
      ).toBeNull();
    }
  });

  it('are never anything but whole figures that make sense, whatever is sent', () => {
    const names = [...new Set(Object.values(FIXTURES).flatMap((fixture) => Object.keys(fixture)))];
    const value = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.integer().map(String),
      fc.double().map(String),
      fc.constantFrom('6m0s', '12ms', '-5s', '2026-11-20T12:00:07Z', '2020-01-01T00:00:00Z', '0', '-1'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ProviderKind.options),
        fc.dictionary(fc.constantFrom(...names), value),
        (kind, headers) => {
          const read = serviceLimits(kind, headers, NOW);
          for (const limit of [read?.requestsPerMinute, read?.tokensPerMinute]) {
            if (typeof limit === 'number') expect(Number.isInteger(limit) && limit > 0).toBe(true);
          }
          for (const left of [read?.requestsLeft, read?.tokensLeft]) {
            if (!left) continue;
            expect(Number.isInteger(left.left) && left.left >= 0).toBe(true);
            expect(left.forMs > 0 && left.forMs <= 60_000).toBe(true);
          }
        },
      ),
    );
  });
});

describe('what was learnt', () => {
  it('holds, is kept, and gives way to what is set by hand', async () => {
    const bed = await openLimits();
    const call = await bed.limits.enter(A, 'task', of(1), never);
    if (call.ok) {
      call.pass.heard({ 'x-ratelimit-limit-requests': '2', 'x-ratelimit-limit-tokens': '30000' });
      call.pass.settle({ tokens: 1, dollars: null });
    }
    expect(bed.limits.stateOf(A).learnt).toEqual({ requestsPerMinute: 2, tokensPerMinute: 30_000, at: bed.time.now });
    await bed.limits.enter(A, 'task', of(1), never);
    expect(await bed.limits.enter(A, 'task', of(1), never)).toMatchObject({ reason: 'requests_per_minute' });
    bed.limits.dispose();
    expect(new LimitsRepository(bed.db).all().get(A)?.learnt).toMatchObject({ requestsPerMinute: 2 });
    const again = await openLimits({}, bed.db);
    expect(again.limits.standingOf(A).requestsLeft).toBe(2);
    again.limits.set(A, { ...NO_LIMITS, requestsPerMinute: 5 });
    expect(again.limits.standingOf(A).requestsLeft).toBe(5);
    again.limits.set(A, NO_LIMITS);
    expect(again.limits.forgetLearnt(A).learnt).toEqual({ requestsPerMinute: null, tokensPerMinute: null, at: null });
    expect(again.limits.standingOf(A).requestsLeft).toBeNull();
    expect(new LimitsRepository(bed.db).all().get(A)?.learnt.requestsPerMinute).toBeNull();
  });

  it('minds what the service says that is left, until its reset', async () => {
    const { limits, pass, time } = await openLimits();
    const call = await limits.enter(A, 'task', of(10), never);
    if (!call.ok) throw new Error('refused');
    call.pass.heard(FIXTURES.openai);
    call.pass.settle({ tokens: 10, dollars: null });
    expect(limits.standingOf(A).tokensLeft).toBe(500);
    expect(await limits.enter(A, 'task', of(501), never)).toEqual({
      ok: false,
      reason: 'tokens_per_minute',
      until: time.now + 59_000,
    });
    await limits.enter(A, 'task', of(400), never);
    expect(limits.standingOf(A).tokensLeft).toBe(100);
    pass(59_000);
    expect(await limits.enter(A, 'task', of(501), never)).toMatchObject({ ok: true });
  });

  it('does not let its word lower a limit that is set by hand', async () => {
    const { limits } = await openLimits({ requestsPerMinute: 5 });
    const call = await limits.enter(A, 'task', of(1), never);
    if (call.ok) call.pass.heard({ 'x-ratelimit-limit-requests': '3', 'x-ratelimit-remaining-requests': '0' });
    expect(limits.standingOf(A).requestsLeft).toBe(4);
  });

  it('stumbles over no connection that is gone when it is written', async () => {
    const bed = await openLimits();
    const call = await bed.limits.enter(B, 'task', of(1), never);
    bed.db.prepare('DELETE FROM connections WHERE id = ?').run(B);
    if (call.ok) call.pass.heard({ 'x-ratelimit-limit-requests': '3' });
    bed.limits.dispose();
    expect(bed.defects).toEqual([]);
    expect(new LimitsRepository(bed.db).all().size).toBe(0);
  });

  it('refuses limits for what is not connected', async () => {
    const { limits } = await openLimits();
    expect(() => limits.set('00000000-0000-4000-8000-0000000000ff', NO_LIMITS)).toThrow('not connected any more');
  });
});

describe('an estimate', () => {
  it('takes every piece of what is sent for something, and an answer for as long as it may be', () => {
    expect(estimateOf(0, 0, null)).toEqual({ input: 0, output: 1000 });
    expect(estimateOf(3500, 2, 64)).toEqual({ input: 4200, output: 64 });
  });
});
