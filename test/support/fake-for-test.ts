import { onTestFinished } from 'vitest';
import { startFakeService, type FakeService, type FakeServiceOptions } from './fake-services';

/** A fake service for one test, closed when it ends. */
export async function fakeService(options: FakeServiceOptions): Promise<FakeService> {
  const service = await startFakeService(options);
  onTestFinished(() => service.close());
  return service;
}
