import { lookup } from 'node:dns/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LOOK_MS, lookAround } from '../../../src/main/discovery/look-around';
import { placeOf } from '../../../src/shared/network-place';
import { fakeService } from '../../support/fake-for-test';
import { PAGES } from './products';
import { pagesAt, serverOf } from './server-of';

const isOwn = (name: string) => placeOf(name) === 'this_computer';

/** What a test machine under load may need on top, in milliseconds. */
const SLACK_MS = 1500;

it('a look ends within its limit and finds what is there, whatever else listens', async () => {
  const ollama = await pagesAt(PAGES.ollamaEmpty);
  const silent = await serverOf(() => undefined);
  const dripping = await serverOf((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  });
  const cutting = await serverOf((request) => request.socket.destroy());
  const halfway = await serverOf((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"version":');
  });
  const slowList = await serverOf((request, response) => {
    const { url = '' } = request;
    if (url === '/api/version') response.end('{"version":"1.0"}');
    else if (url === '/') response.end('Ollama is running');
  });
  const strange = [silent, dripping, cutting, halfway, slowList].map(({ origin }) => origin);
  const places = [...strange, 'http://127.0.0.1:1', 'http://nowhere.invalid:11434', 'http://[::1]:1'];
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(places, { minLength: 1 }),
      fc.boolean(),
      fc.integer({ min: 100, max: 700 }),
      async (chosen, withOllama, limitMs) => {
        const startedAt = performance.now();
        const asked = withOllama ? [...chosen, ollama.origin] : chosen;
        const found = await lookAround(asked, isOwn, AbortSignal.timeout(limitMs));
        expect(performance.now() - startedAt).toBeLessThan(limitMs + SLACK_MS);
        // On a busy machine even the real one may not have answered in so little time.
        expect([[], ['Ollama']]).toContainEqual(found.map(({ product }) => product));
        if (!withOllama) expect(found).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
});

it('what is there is found although others are silent to the end', async () => {
  const ollama = await fakeService({ wire: 'ollama' });
  const silent = await serverOf(() => undefined);
  const startedAt = performance.now();
  const found = await lookAround([silent.origin, ollama.origin], isOwn, AbortSignal.timeout(LOOK_MS));
  expect(found.map(({ product }) => product)).toEqual(['Ollama']);
  expect(performance.now() - startedAt).toBeLessThan(LOOK_MS + SLACK_MS);
});

it('one server under two addresses counts once', async () => {
  const { port } = await pagesAt(PAGES.jan);
  const places = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
  const found = await lookAround(places, isOwn, AbortSignal.timeout(LOOK_MS));
  expect(found.map(({ baseUrl }) => baseUrl)).toEqual([`http://127.0.0.1:${port}/v1`]);
});

it('a server that listens on the newer kind of address only is found under localhost', async ({ skip }) => {
  const numbers = await lookup('localhost', { all: true });
  if (!numbers.some(({ address }) => address === '::1')) skip('localhost has no IPv6 address here');
  const { port } = await pagesAt(PAGES.ollamaEmpty, undefined, '::1');
  const found = await lookAround([`http://localhost:${port}`], isOwn, AbortSignal.timeout(LOOK_MS));
  expect(found.map(({ product }) => product)).toEqual(['Ollama']);
});

it('two servers of a kind on one computer are two', async () => {
  const [one, other] = [await pagesAt(PAGES.jan), await pagesAt(PAGES.jan)];
  const found = await lookAround([one.origin, other.origin], isOwn, AbortSignal.timeout(LOOK_MS));
  expect(found).toHaveLength(2);
});
