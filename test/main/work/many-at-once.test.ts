import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/test-app';
import { begun, connected, generations, keyed, settled } from './at-work';

describe('many tasks that wait for the same', () => {
  it('all go on after an outage, and the service that is back is tried by one of them first', async () => {
    const app = await startTestApp();
    const service = await keyed('anthropic');
    const { id } = await connected(app, 'anthropic', 'Claude', service);
    const breakerFigures = { failures: 1, withinSeconds: 60, openSeconds: 3 };
    await app.main.connections.update({ id, breakerFigures });
    service.behave('server_error');
    const ids = await Promise.all(Array.from({ length: 40 }, () => begun(app)));
    for (const one of ids) expect((await settled(app, one)).task.state).toBe('paused');
    service.behave(null);
    service.forget();
    const from = performance.now();
    for (const one of ids) await settled(app, one, ['done']);
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(generations(service)).toHaveLength(40);
  });

  it('all go on after the pause that a service asked for, and none asks before it is over', async () => {
    const app = await startTestApp();
    const service = await keyed('anthropic');
    await connected(app, 'anthropic', 'Claude', service);
    service.behaveOnce({ fault: 'rate_limit', retryAfterSeconds: 3 });
    const ids = await Promise.all(Array.from({ length: 40 }, () => begun(app)));
    for (const one of ids) await settled(app, one, ['done']);
    const refusedAt = service.requests.find(({ method }) => method === 'POST')!.at;
    const afterMs = service.requests.filter(({ method }) => method === 'POST').map(({ at }) => at - refusedAt);
    // Those that were under way when it asked for the pause are not called back.
    expect(afterMs.filter((ms) => ms < 2900).length).toBeLessThanOrEqual(11);
    expect(afterMs).toHaveLength(41);
  });
});
