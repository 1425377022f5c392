import { describe, expect, it, vi } from 'vitest';
import { answerAppRequest } from '../../../../src/main/platform/electron/app-scheme';
import { builtWindow } from '../node/built-window';

vi.mock('electron', () => import('../../../support/electron-stand-in/protocol'));

const root = builtWindow();
const ask = (url: string, method = 'GET') => answerAppRequest({ url, method }, root);

describe('the app scheme', () => {
  it('serves the page with a nonce of its own on every load, in the page and in the policy alike', async () => {
    const nonces = new Set<string>();
    for (let load = 0; load < 3; load += 1) {
      const response = await ask('app://signalbox/');
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('lets the window talk to nobody', async () => {
    const policy = (await ask('app://signalbox/')).headers.get('content-security-policy') ?? '';
    expect(policy.replaceAll(/'nonce-[^']+'/g, "'nonce'").split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'nonce'",
      "style-src 'self' 'nonce'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('serves the window’s files by their kind', async () => {
    const script = await ask('app://signalbox/assets/index-a1B2c3D4.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(script.headers.get('cache-control')).toContain('immutable');
    // A thread goes by the policy of its own script.
    expect(script.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'");
    expect(await script.text()).toContain('window');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://signalbox/../signalbox.db',
    'app://signalbox/..%2fsignalbox.db',
    'app://signalbox/%2e%2e%2frenderer-secret.js',
    'app://signalbox/assets/..%5c..%5csignalbox.db',
    'app://signalbox//etc/passwd',
    'app://signalbox/.hidden.js',
    'app://signalbox/notes.txt',
    'app://signalbox/none.js',
    'app://other/',
    'app://signalbox:8080/',
    'app://signalbox.evil/index.html',
  ])('finds nothing at %s', async (url) => {
    const response = await ask(url);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    expect((await ask('app://signalbox/', method)).status).toBe(405);
  });
});
