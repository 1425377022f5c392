import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLine } from '../../../src/main/connections/testing/open-line';
import { ServiceOverHttp } from '../../../src/main/connections/testing/service-over-http';
import { StageFailedError } from '../../../src/main/connections/testing/stage-of-failure';
import { TestRun } from '../../../src/main/connections/testing/test-run';
import { walkStages } from '../../../src/main/connections/testing/walk-stages';
import { ProblemError } from '../../../src/main/problem-error';
import {
  startFakeService,
  type DialectName,
  type FakeService,
  type FakeServiceOptions,
} from '../../support/fake-services';
import { withoutList } from '../../support/without-list';
import { accessTo, KEY, type Subject } from '../reliability/subjects';
import { remarksOf, stageOf, statesOf, testBed } from './test-bed';

const ANTHROPIC: Subject = { name: 'anthropic', kind: 'anthropic', wire: 'anthropic', at: 'https://api.anthropic.com' };
const DEEPSEEK = chat('deepseek', 'https://api.deepseek.com');
const OPENROUTER = chat('openrouter', 'https://openrouter.ai');
const GENERATIONS = ({ requests }: FakeService) => requests.filter(({ method }) => method === 'POST');

function chat(name: 'deepseek' | 'openrouter' | ('xai' & DialectName), at: string): Subject {
  return { name, kind: name, wire: 'openai-chat', dialect: name, at };
}

async function fakeOf({ wire, dialect }: Subject, options: Partial<FakeServiceOptions> = {}): Promise<FakeService> {
  const service = await startFakeService({ wire, apiKey: KEY, ...(dialect && { dialect }), ...options });
  onTestFinished(() => service.close());
  return service;
}

describe('at its own address', () => {
  it('DeepSeek proves key and credits for free: no answer is asked for', async () => {
    const service = await fakeOf(DEEPSEEK);
    const bed = testBed(service, DEEPSEEK);
    const run = await bed.run();
    expect(statesOf(run)).toEqual({
      address: 'passed',
      certificate: 'passed',
      key: 'passed',
      credits: 'passed',
      model: 'passed',
      first_token: 'skipped',
      streaming: 'skipped',
    });
    expect(remarksOf(run)).toMatchObject({
      certificate: 'valid until 3 March 2027',
      key: 'accepted',
      credits: 'the account has credits',
      first_token: 'not needed: the account has credits',
    });
    expect(run).toMatchObject({ state: 'passed', spent: null });
    expect(GENERATIONS(service)).toEqual([]);
    expect(bed.recorded).toMatchObject([{ purpose: 'test', failure: null, firstTokenMs: null }]);
  });

  it('DeepSeek is asked for an answer when its list lacks the model', async () => {
    const service = await fakeOf(DEEPSEEK);
    const failed = await testBed(service, DEEPSEEK, { row: { default_model: 'deepseek-of-my-dreams' } }).run();
    expect(statesOf(failed)).toMatchObject({
      key: 'passed',
      credits: 'passed',
      model: 'failed',
      first_token: 'waiting',
    });
    expect(failed.failure?.class).toBe('model');
  });

  it.each([
    ['DeepSeek', DEEPSEEK, { 'GET /user/balance': { is_available: false } }, 'Mine is out of credits.'],
    [
      'OpenRouter',
      OPENROUTER,
      { 'GET /api/v1/key': { data: { limit: 10, limit_remaining: 0 } } },
      'Mine has reached the spending limit that is set for the account or the key.',
    ],
  ])('%s tells that nothing is left, and nothing is spent to see it', async (_name, subject, documents, sentence) => {
    const service = await fakeOf(subject, { documents });
    const bed = testBed(service, subject);
    const run = await bed.run();
    expect(statesOf(run)).toMatchObject({ key: 'passed', credits: 'failed', model: 'waiting' });
    expect(run.failure).toMatchObject({ class: 'credits', sentence });
    expect(run.spent).toBeNull();
    expect(GENERATIONS(service)).toEqual([]);
    expect(bed.recorded).toMatchObject([{ failure: { class: 'credits' } }]);
  });

  it('xAI tells that a key is blocked', async () => {
    const subject = chat('xai', 'https://api.x.ai');
    const service = await fakeOf(subject, { documents: { 'GET /v1/api-key': { api_key_blocked: true } } });
    const run = await testBed(service, subject).run();
    expect(statesOf(run)).toMatchObject({ key: 'failed', credits: 'waiting' });
    expect(run.failure?.sentence).toBe('Mine did not accept the API key.');
  });

  it('Anthropic accepts the key by its list and is asked for an answer, which is priced', async () => {
    const service = await fakeOf(ANTHROPIC);
    const price = { input: 3, output: 15, cachedInput: null, source: 'a page', asOf: '2026-11-01', condition: null };
    const asked: unknown[] = [];
    const priceOf = (...about: unknown[]) => (asked.push(about), price);
    const bed = testBed(service, ANTHROPIC, { options: { priceOf } });
    const run = await bed.run();
    expect(remarksOf(run)).toMatchObject({ key: 'accepted', credits: 'shown by the answer' });
    expect(run.spent).toEqual({ inputTokens: 12, outputTokens: 6, dollars: (12 * 3 + 6 * 15) / 1_000_000 });
    expect(asked).toEqual([['anthropic', null, service.models[0]?.id]]);
    expect(bed.recorded[0]?.firstTokenMs).toBeGreaterThanOrEqual(0);
  });

  it('OpenRouter names its prices in its list', async () => {
    const service = await fakeOf(OPENROUTER);
    const run = await testBed(service, OPENROUTER).run();
    expect(run.spent).toEqual({ inputTokens: 12, outputTokens: 6, dollars: (12 * 3 + 6 * 15) / 1_000_000 });
  });

  it('a list that is not there is no service at all', async () => {
    const service = await fakeOf(ANTHROPIC);
    const bare = { ...service, origin: await withoutList(service.origin) };
    const run = await testBed(bare, ANTHROPIC).run();
    expect(statesOf(run)).toMatchObject({ key: 'failed', model: 'waiting' });
    expect(run.failure?.reason).toBe('wrong_address');
  });

  it('a key that may list and may not answer fails as the key', async () => {
    const service = await fakeOf(ANTHROPIC);
    service.behave({ fault: 'permission_missing', on: 'generation' });
    const run = await testBed(service, ANTHROPIC).run();
    expect(statesOf(run)).toMatchObject({ address: 'passed', key: 'failed', credits: 'waiting', model: 'waiting' });
    expect(run.failure?.class).toBe('auth');
  });
});

describe('what is no result', () => {
  it('a key that is locked during the test: the problem is told, and nothing recorded', async () => {
    const service = await fakeOf(ANTHROPIC);
    service.behave('overloaded');
    let checks = 0;
    const locked = new ProblemError('vault_locked', 'Your keys are locked.', 'Unlock them.');
    const access = {
      saved: () => Promise.resolve(accessTo(service, ANTHROPIC)),
      checkKey: () => {
        checks += 1;
        if (checks > 1) throw locked;
      },
    };
    const bed = testBed(service, ANTHROPIC, { options: { access } });
    await expect(bed.run()).rejects.toBe(locked);
    expect(bed.told.at(-1)).toMatchObject({ state: 'stopped', failure: null });
    expect(bed.recorded).toEqual([]);
  });

  it('a result that cannot be kept: whoever asked is told, and the run is over', async () => {
    const service = await fakeOf(ANTHROPIC);
    const full = new Error('the disk is full');
    const outcomes = {
      record: () => {
        throw full;
      },
    };
    const bed = testBed(service, ANTHROPIC, { options: { outcomes } });
    await expect(bed.run()).rejects.toBe(full);
    expect(bed.told.at(-1)?.state).toBe('stopped');
    await expect(bed.run()).rejects.toBe(full);
  });
});

describe('while this computer is offline', () => {
  it('the address fails for that reason and no other', async () => {
    const service = await fakeOf(ANTHROPIC);
    const gone = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const options = { openLine: () => Promise.reject(gone), isOnline: () => false };
    const run = await testBed(service, ANTHROPIC, { options }).run();
    expect(stageOf(run, 'address').state).toBe('failed');
    expect(run.failure).toMatchObject({
      reason: 'offline',
      sentence: 'Mine cannot be reached: this computer is offline.',
    });
  });
});

describe('through a proxy', () => {
  const behindProxy = () => {
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9');
    onTestFinished(() => void vi.unstubAllEnvs());
  };
  const unasked = { openLine: () => Promise.reject(new Error('nothing is tried past the proxy')) };

  it('the first real request shows that the address and its certificate hold', async () => {
    behindProxy();
    const run = await testBed(await fakeOf(ANTHROPIC), ANTHROPIC, { options: unasked }).run();
    expect(run.state).toBe('passed');
    expect(remarksOf(run)).toMatchObject({
      address: 'answers, through this computer’s proxy',
      certificate: 'holds for the first request',
    });
  });

  it.each([
    ['nobody is reached', 'ECONNREFUSED', { address: 'failed', certificate: 'waiting', key: 'waiting' }],
    ['the certificate does not hold', 'CERT_HAS_EXPIRED', { certificate: 'failed', key: 'waiting' }],
  ])('what fails is the stage that it is about when %s', async (_what, code, states) => {
    behindProxy();
    const service = await fakeOf(ANTHROPIC);
    const broken: typeof fetch = () =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
    const access = {
      saved: () => Promise.resolve({ ...accessTo(service, ANTHROPIC), fetch: broken }),
      checkKey: () => undefined,
    };
    const run = await testBed(service, ANTHROPIC, { options: { ...unasked, access } }).run();
    expect(statesOf(run)).toMatchObject(states);
  });
});

it('an answer that goes on for ever does not pass', async () => {
  const subject: Subject = { name: 'ollama', kind: 'ollama', wire: 'ollama' };
  const service = await fakeOf(subject);
  service.answers(
    Array.from({ length: 50_000 }, () => 'on '),
    { tokensPerSecond: 200 },
  );
  const { row } = testBed(service, subject);
  const over = new ServiceOverHttp(row, accessTo(service, subject), openLine, () => true);
  const run = new TestRun(row.id, () => undefined, Date.now);
  const limits = { firstTokenMs: 60_000, stallMs: 60_000, restMs: 300 };
  const tested = { kind: row.kind, service: over, model: row.default_model, limits };
  const failed = await walkStages(run, tested).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(StageFailedError);
  expect(failed).toMatchObject({ stage: 'streaming', failure: { class: 'timeout', reason: 'stalled' } });
});
