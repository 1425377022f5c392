import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import type { Main } from '../../../src/renderer/state/client';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import { startHostProcess } from '../../support/host-process';
import { connectTo } from '../../support/node-client';
import { tempHome } from '../../support/temp-home';
import { problemFrom } from '../../support/test-app';
import { filesBelow, leaksIn } from './leaks';

const marker = (before: string): string => `${before}CANARY${randomBytes(18).toString('hex')}`;

/** Secrets that appear nowhere else: whatever finds one of them has found a leak. */
const CLOUD_KEY = marker('sk-proj-');
const LOCAL_KEY = marker('vllm-');
const WRONG_KEY = marker('vllm-wrong-');
const PASSPHRASE = marker('four words and ');
const WRONG_PASSPHRASE = marker('four other words and ');
const SECRETS = [CLOUD_KEY, LOCAL_KEY, WRONG_KEY, PASSPHRASE, WRONG_PASSPHRASE];

/** Sets the clock of a host ahead by an hour, so that every connection has had its rest. */
const AN_HOUR_LATER = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('const n=Date.now;Date.now=()=>n()+3600000')}`,
};

/** Everything that a window is sent, and everything that a host writes at its terminal, under the name of its start. */
const heard: (readonly [string, string])[] = [];

/** Starts the built app on a folder, does something with it as a window does, and ends it. */
async function duringRun<T>(
  name: string,
  home: string,
  env: Record<string, string>,
  work: (main: Main, received: readonly string[]) => Promise<T>,
): Promise<T> {
  const host = await startHostProcess(home, env);
  onTestFinished(() => host.kill9().catch(() => undefined));
  const { main, received, close } = await connectTo(host.readyUrl);
  // Whatever is told from now on comes over the line, read here or not.
  await main.app.events();
  const done = await work(main, received);
  close();
  expect(await host.stop()).toBe(0);
  heard.push([`the line of ${name}`, received.join('\n')], [`the terminal of ${name}`, host.errors()]);
  return done;
}

it('a leak would be found, as it is and encoded', () => {
  for (const form of [CLOUD_KEY, Buffer.from(CLOUD_KEY).toString('base64'), Buffer.from(CLOUD_KEY).toString('hex')]) {
    expect(leaksIn([['a line', `x ${form} y`]], SECRETS)).toHaveLength(1);
  }
});

it('a marker key is found nowhere after it was found, tested, checked, looked at, exported and imported', async () => {
  const cloud = await fakeService({ wire: 'openai-chat', apiKey: CLOUD_KEY });
  const local = await fakeService({ wire: 'openai-chat', dialect: 'vllm', apiKey: LOCAL_KEY });
  const bears = (key: string) => (request: { readonly headers: object }) =>
    'authorization' in request.headers && request.headers.authorization === `Bearer ${key}`;
  const [here, there] = [tempHome(), tempHome()];
  const rootKeys = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')] as const;
  const env = { SIGNALBOX_ROOT_KEY: rootKeys[0], SIGNALBOX_NETWORK: 'online' };

  const content = await duringRun(
    'the first run',
    here,
    { ...env, SIGNALBOX_DISCOVERY: local.origin },
    async (main) => {
      const { id } = await main.connections.add({
        kind: 'openai-compatible',
        baseUrl: cloud.url,
        apiKey: CLOUD_KEY,
        label: 'Cloud',
        defaultModel: cloud.models[0]?.id ?? '',
      });
      await main.discovery.look({ again: true });
      await problemFrom(main.discovery.connect({ baseUrl: local.url, apiKey: WRONG_KEY }));
      const found = await main.discovery.connect({ baseUrl: local.url, apiKey: LOCAL_KEY });
      expect(found).toMatchObject({ kind: 'vllm', credential: 'saved' });
      await main.settings.change({ stallSeconds: 30, theme: 'dark' });
      for (const fault of [null, 'key_rejected', 'html', 'redirect_other_host', 'error_event'] as const) {
        cloud.behave(fault);
        local.behave(fault);
        const runs = await main.connections.testAll();
        expect(runs.map(({ state }) => state)).toEqual(fault === null ? ['passed', 'passed'] : ['failed', 'failed']);
        await main.discovery.look({ again: true });
      }
      cloud.behave(null);
      local.behave(null);
      for (const one of [id, found.id]) {
        expect((await main.connections.health({ id: one })).calls.length).toBeGreaterThan(3);
        await main.connections.models({ id: one });
      }
      const packed = await main.transfer.pack({ passphrase: PASSPHRASE });
      expect(
        await problemFrom(main.transfer.open({ content: packed.content, passphrase: WRONG_PASSPHRASE })),
      ).toMatchObject({ code: 'vault_passphrase' });
      return packed.content;
    },
  );

  await duringRun('the run an hour later', here, { ...env, ...AN_HOUR_LATER }, async (main) => {
    cloud.forget();
    local.forget();
    await main.app.inFront({ inFront: true });
    await eventually(() => {
      expect(cloud.requests.some(bears(CLOUD_KEY))).toBe(true);
      expect(local.requests.some(bears(LOCAL_KEY))).toBe(true);
    });
    for (const { id } of await main.connections.list()) await main.connections.health({ id });
  });

  await duringRun('the other computer', there, { ...env, SIGNALBOX_ROOT_KEY: rootKeys[1] }, async (main) => {
    const damaged = content.replace(/"ciphertext": "..../, '"ciphertext": "AAAA');
    for (const [file, passphrase] of [
      [damaged, PASSPHRASE],
      [content, WRONG_PASSPHRASE],
      [CLOUD_KEY, PASSPHRASE],
    ] as const) {
      await problemFrom(main.transfer.take({ content: file, passphrase, indexes: [0, 1] }));
    }
    const held = await main.transfer.open({ content, passphrase: PASSPHRASE });
    expect(held.connections.map(({ hasKey }) => hasKey)).toEqual([true, true]);
    const taken = await main.transfer.take({ content, passphrase: PASSPHRASE, indexes: [0, 1] });
    cloud.behave(null);
    cloud.forget();
    const [first] = taken;
    expect((await main.connections.test({ id: first?.id ?? '' })).state).toBe('passed');
    expect(cloud.requests.some(bears(CLOUD_KEY))).toBe(true);
  });

  expect(heard.filter(([, text]) => text.length > 1000)).toHaveLength(3);
  const files = [...filesBelow(here), ...filesBelow(there)];
  expect(files.filter(([path]) => path.endsWith('signalbox.db'))).toHaveLength(2);
  // The file that is carried went over the line: it is among what was heard, and is looked at by itself as well.
  expect(leaksIn([...heard, ...files, ['the exported file', content]], [...SECRETS, ...rootKeys])).toEqual([]);
  for (const service of [cloud, local]) expect(service.elsewhere).toEqual([]);
});
