import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderKind } from '../../../src/shared/domain/provider';
import { providerOf } from '../../../src/main/providers/registry';
import {
  type FakeService,
  type FaultName,
  faultsOf,
  startFakeService,
  type WireName,
} from '../../support/fake-services';
import { accessTo, ask, CANARY, OPENAI_URL, told } from './ask';

const WIRES: Readonly<Record<WireName, ProviderKind>> = {
  'openai-chat': 'openai-compatible',
  'openai-responses': 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  ollama: 'ollama',
};

/** How an answer ends under each fault. Where wires differ, the wire's own word is in {@link BY_WIRE}. */
const EXPECTED: Readonly<Record<FaultName, string>> = {
  key_rejected: 'auth/key_rejected',
  key_missing: 'auth/key_missing',
  account_disabled: 'auth/account_disabled',
  permission_missing: 'auth/permission_missing',
  region_blocked: 'auth/region_blocked',
  credits: 'credits/credits_exhausted',
  payment_required: 'credits/credits_exhausted',
  spend_cap: 'credits/spend_cap',
  rate_limit: 'rate_limit/too_many_requests',
  slow_down: 'rate_limit/too_many_requests',
  overloaded: 'overloaded/service_overloaded',
  server_error: 'server/service_error',
  bad_gateway: 'server/service_error',
  gateway_timeout: 'overloaded/service_overloaded',
  model_missing: 'model/model_missing',
  model_forbidden: 'model/model_forbidden',
  model_loading: 'overloaded/model_loading',
  context_too_long: 'context_length/prompt_too_long',
  bad_request: 'bad_request/rejected_request',
  request_too_large: 'bad_request/request_too_large',
  content_filter: 'refused/content_filter',
  null_body: 'server/service_error',
  plain_text: 'overloaded/service_overloaded',
  reset: 'network/reset_connection',
  hang: 'timeout/no_first_token',
  headers_then_hang: 'timeout/no_first_token',
  stall: 'timeout/stalled',
  cut: 'malformed/stream_cut',
  end_early: 'malformed/stream_cut',
  no_terminal: 'malformed/stream_cut',
  error_event: 'overloaded/service_overloaded',
  failed_event: 'overloaded/service_overloaded',
  truncated_frame: 'malformed/stream_cut',
  no_finish: 'malformed/stream_cut',
  empty: 'malformed/empty_answer',
  empty_body: 'malformed/stream_cut',
  html: 'malformed/not_a_model_service',
  wrong_content_type: 'stop',
  not_streamed: 'malformed/unreadable_answer',
  redirect_same_host: 'stop',
  redirect_other_host: 'network/redirected',
  slow_drip: 'stop',
  giant_chunk: 'stop',
  invalid_utf8: 'stop',
  comments: 'stop',
  crlf: 'stop',
  double_done: 'stop',
  unknown_events: 'stop',
  refused_in_stream: 'refused/content_filter',
  window_full: 'context_length/prompt_too_long',
  blocked_prompt: 'refused/content_filter',
  models_many: 'stop',
  models_duplicates: 'stop',
  models_wrong_types: 'stop',
  models_none: 'stop',
  models_null: 'stop',
};

const BY_WIRE: Readonly<Partial<Record<WireName, Readonly<Partial<Record<FaultName, string>>>>>> = {
  // The finish reason comes before the last event, [DONE], which then says nothing more.
  'openai-chat': { no_terminal: 'stop' },
  // Its last event is the reason.
  'openai-responses': { no_finish: 'stop' },
  anthropic: { refused_in_stream: 'refused/safety_refusal' },
  gemini: { refused_in_stream: 'refused/safety_refusal' },
  ollama: { no_terminal: 'stop', key_missing: 'auth/key_rejected' },
};

/** Faults that show in silence. Only for these the test waits shortly: a busy computer is slow with the others. */
const SILENT: readonly FaultName[] = ['hang', 'headers_then_hang', 'stall'];

/** Faults after which some of the answer is there. */
const KEEPS_TEXT: readonly FaultName[] = ['stall', 'cut', 'end_early', 'error_event', 'truncated_frame', 'no_finish'];

const cases = Object.entries(WIRES).flatMap(([wire, kind]) =>
  faultsOf(wire as WireName).map((fault) => ({ wire: wire as WireName, kind, fault })),
);

describe('an answer ends in exactly one way that can be told', () => {
  const fakes = new Map<WireName, FakeService>();
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    for (const wire of Object.keys(WIRES) as WireName[]) {
      fakes.set(wire, await startFakeService({ wire, anyModel: true, apiKey: CANARY }));
    }
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    for (const fake of fakes.values()) await fake.close();
    expect(unhandled).toEqual([]);
  });

  it.each(cases)('$wire, $fault', async ({ wire, kind, fault }) => {
    const fake = fakes.get(wire);
    if (!fake) throw new Error(`no fake for ${wire}`);
    fake.behave(fault);
    const baseUrl = wire === 'openai-responses' ? OPENAI_URL : (providerOf(kind).baseUrls(fake.url)[0] ?? '');
    const access = accessTo(kind, baseUrl, { origin: wire === 'openai-responses' ? fake.origin : null });
    const answer = await told(ask(kind, access, SILENT.includes(fault) ? { firstTokenMs: 400, stallMs: 300 } : {}));
    expect(answer.end).toBe(BY_WIRE[wire]?.[fault] ?? EXPECTED[fault]);
    expect(answer.ends).toBe(1);
    if (KEEPS_TEXT.includes(fault)) expect(answer.text).toMatch(/^Hello/);
    expect(JSON.stringify(answer)).not.toContain(CANARY);
    expect(fake.elsewhere.map(({ headers }) => JSON.stringify(headers)).join()).not.toContain(CANARY);
  });

  it.each(Object.entries(WIRES))('%s, nothing wrong', async (wire, kind) => {
    const fake = fakes.get(wire as WireName);
    if (!fake) throw new Error(`no fake for ${wire}`);
    fake.behave(null);
    const baseUrl = wire === 'openai-responses' ? OPENAI_URL : (providerOf(kind).baseUrls(fake.url)[0] ?? '');
    const access = accessTo(kind, baseUrl, { origin: wire === 'openai-responses' ? fake.origin : null });
    const answer = await told(ask(kind, access));
    expect(answer).toMatchObject({ text: 'Hello from the fake service.', end: 'stop', ends: 1 });
    expect(answer.last).toMatchObject({ usage: { input: 12, output: 6 } });
  });
});
