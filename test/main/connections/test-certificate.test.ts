import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KEY } from '../../support/add-mine';
import { makeCertificate, type CertificateWish, type MadeCertificate } from '../../support/certificate';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp } from '../../support/test-app';
import { stageOf, statesOf } from './test-bed';

const DAY_MS = 86_400_000;
const VALID = {
  names: ['127.0.0.1', 'localhost'],
  validFrom: daysFromNow(-1),
  validUntil: new Date('2047-03-03T12:00:00Z'),
};

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * DAY_MS);
}

/** As when somebody installs a company's certificate: everything in this process trusts it until the test ends. */
function trust({ cert }: MadeCertificate): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, cert]);
  onTestFinished(() => setDefaultCACertificates(before));
}

async function testOver(wish: CertificateWish, isTrusted: boolean) {
  const certificate = makeCertificate(wish);
  const service = await fakeService({ wire: 'openai-chat', apiKey: KEY, certificate });
  if (isTrusted) trust(certificate);
  const app = await startTestApp();
  await app.main.settings.change({ firstTokenSeconds: 60, stallSeconds: 60 });
  const { id } = await app.main.connections.add({
    kind: 'openai-compatible',
    baseUrl: service.url,
    apiKey: KEY,
    label: 'Mine',
    defaultModel: service.models[0]!.id,
    unproven: true,
  });
  service.forget();
  return { run: await app.main.connections.test({ id }), service };
}

describe('the certificate', () => {
  it('holds when it is trusted, for this name and for today, and says until when', async () => {
    const { run } = await testOver(VALID, true);
    expect(stageOf(run, 'certificate')).toMatchObject({ state: 'passed', remark: 'valid until 3 March 2047' });
    expect(stageOf(run, 'certificate').ms).toBeGreaterThanOrEqual(0);
    expect(run.state).toBe('passed');
  });

  it.each([
    ['that vouches for itself', VALID, false],
    ['that has expired', { ...VALID, validFrom: daysFromNow(-9), validUntil: daysFromNow(-2) }, true],
    ['for another name', { ...VALID, names: ['models.example.com'] }, true],
  ])('%s fails, and nothing was sent', async (_which, wish, isTrusted) => {
    const { run, service } = await testOver(wish, isTrusted);
    expect(statesOf(run)).toMatchObject({
      address: 'passed',
      certificate: 'failed',
      key: 'waiting',
      streaming: 'waiting',
    });
    expect(run.failure).toMatchObject({ class: 'network', reason: 'certificate' });
    expect(run.failure?.sentence).toMatch(/^No secure line to Mine could be made at 127\.0\.0\.1:\d+\.$/);
    expect(service.requests).toEqual([]);
  });

  it('is not there where plain http is spoken: https stays https', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai-compatible',
      baseUrl: service.url.replace('http:', 'https:'),
      apiKey: KEY,
      label: 'Mine',
      defaultModel: 'theirs',
      unproven: true,
    });
    const run = await app.main.connections.test({ id });
    expect(statesOf(run)).toMatchObject({ address: 'passed', certificate: 'failed' });
    expect(run.failure?.reason).toBe('certificate');
    expect(service.requests).toEqual([]);
  });

  it('is not asked for where http was typed: http stays http', async () => {
    const certificate = makeCertificate(VALID);
    trust(certificate);
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY, certificate });
    const app = await startTestApp();
    const { id } = await app.main.connections.add({
      kind: 'openai-compatible',
      baseUrl: service.url.replace('https:', 'http:'),
      apiKey: KEY,
      label: 'Mine',
      defaultModel: 'theirs',
      unproven: true,
    });
    const run = await app.main.connections.test({ id });
    expect(statesOf(run)).toMatchObject({ address: 'passed', certificate: 'skipped', key: 'failed' });
    expect(service.requests).toEqual([]);
  });
});
