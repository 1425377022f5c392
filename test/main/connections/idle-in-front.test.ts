import { afterEach, expect, it, vi } from 'vitest';
import { eventually } from '../../support/eventually';
import { fakeService } from '../../support/fake-for-test';
import { startTestApp } from '../../support/test-app';

afterEach(() => {
  vi.useRealTimers();
});

it('a server that goes away turns red by itself, but only while a window is in front', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const service = await fakeService({ wire: 'ollama' });
  const { main } = await startTestApp();
  await main.connections.add({
    kind: 'ollama',
    label: 'Mine',
    baseUrl: service.url,
    defaultModel: service.models[0]!.id,
  });
  await service.goDown();
  const light = async () => (await main.connections.list())[0]?.health.dot;
  await main.app.inFront({ inFront: false });
  vi.advanceTimersByTime(60_000);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await light()).toBe('responding');
  await main.app.inFront({ inFront: true });
  vi.advanceTimersByTime(5000);
  await eventually(async () => expect(await light()).toBe('failing'));
  await service.comeBack();
  vi.advanceTimersByTime(30_000);
  await eventually(async () => expect(await light()).toBe('responding'));
});
