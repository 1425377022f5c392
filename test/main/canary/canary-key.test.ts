import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Main } from '../../../src/renderer/state/client';
import { startFakeService } from '../../support/fake-services';
import { startHostProcess } from '../../support/host-process';
import { connectTo } from '../../support/node-client';
import { tempHome } from '../../support/temp-home';
import { filesBelow, leaksIn } from './leaks';

/** Keys that appear nowhere else: whatever finds one of them has found a leak. */
const CANARIES = {
  openai: `sk-proj-CANARY${randomBytes(18).toString('hex')}`,
  anthropic: `sk-ant-api03-CANARY${randomBytes(18).toString('hex')}`,
  plain: `CANARY-${randomBytes(18).toString('hex')}`,
  wrong: `sk-CANARYwrong${randomBytes(18).toString('hex')}`,
};

async function ignoringProblems(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}

async function askOnce(main: Main): Promise<void> {
  const answerId = randomUUID();
  const events = await main.app.events();
  const ended = (async () => {
    for await (const event of events) if (event.type === 'answer_changed' && event.answer.id === answerId) return;
  })();
  await main.chat.send({ conversationId: randomUUID(), questionId: randomUUID(), answerId, text: 'hello' });
  await ended;
}

describe('a marker key that goes through every flow', () => {
  const services: { close(): Promise<void> }[] = [];
  afterAll(() => Promise.all(services.map((service) => service.close())));

  it('is found in no file and in nothing that the window is sent', async () => {
    const home = tempHome();
    const rootKey = randomBytes(32).toString('hex');
    const host = await startHostProcess(home, { SIGNALBOX_ROOT_KEY: rootKey });
    const { main, received, close } = await connectTo(host.readyUrl);

    const openai = await startFakeService({ wire: 'openai-chat', apiKey: CANARIES.openai });
    const anthropic = await startFakeService({ wire: 'anthropic', apiKey: CANARIES.anthropic });
    services.push(openai, anthropic);

    const access = { kind: 'openai-compatible', baseUrl: openai.url, apiKey: CANARIES.openai } as const;
    await main.connections.prove(access);
    const first = await main.connections.add({ ...access, label: 'First', defaultModel: openai.models[0]!.id });
    await main.connections.add({
      kind: 'anthropic',
      baseUrl: anthropic.url,
      apiKey: CANARIES.anthropic,
      label: 'Second',
      defaultModel: anthropic.models[0]!.id,
    });
    await askOnce(main);
    await main.connections.test({ id: first.id });
    await main.connections.models({ id: first.id });

    await ignoringProblems(main.connections.prove({ ...access, apiKey: CANARIES.wrong }));
    await ignoringProblems(
      main.connections.add({ ...access, apiKey: `${CANARIES.plain} x`, label: 'X', defaultModel: 'm' }),
    );
    await ignoringProblems(main.connections.update({ id: first.id, apiKey: CANARIES.wrong }));
    await ignoringProblems(main.connections.prove({ ...access, baseUrl: `http://u:${CANARIES.plain}@127.0.0.1:1` }));
    await ignoringProblems(main.connections.update({ id: first.id, baseUrl: 'http://127.0.0.1:1/v1' }));
    for (const fault of ['key_rejected', 'server_error', 'html', 'error_event'] as const) {
      openai.behave(fault);
      await askOnce(main);
      await ignoringProblems(main.connections.test({ id: first.id }));
    }
    openai.behave(null);
    await main.connections.test({ id: first.id });
    await main.connections.disconnect({ id: first.id, nextPrimaryId: (await main.connections.list())[1]!.id });
    await main.connections.undoDisconnect({ id: first.id });
    await main.app.snapshot();
    close();
    expect(await host.stop()).toBe(0);

    const sent = received.join('\n') + host.errors();
    expect(sent.length).toBeGreaterThan(1000);
    const files = filesBelow(home);
    expect(files.some(([path]) => path.endsWith('signalbox.db'))).toBe(true);
    const secrets = [...Object.values(CANARIES), rootKey];
    expect(leaksIn([['what the window was sent', sent], ...files], secrets)).toEqual([]);
    expect(openai.requests.some((request) => request.headers['authorization'] === `Bearer ${CANARIES.openai}`)).toBe(
      true,
    );
  });
});
