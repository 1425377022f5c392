import { describe, expect, it } from 'vitest';
import { addMine, KEY } from '../../support/add-mine';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp } from '../../support/test-app';

describe('editing a provider', () => {
  it('asks for the key again when the address changes, and sends it nowhere before', async () => {
    const home = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const other = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const { main } = await startTestApp();
    const { id } = await addMine({ main }, home);
    expect(await problemFrom(main.connections.update({ id, baseUrl: other.url }))).toMatchObject({
      code: 'key_form',
      field: 'apiKey',
    });
    expect(
      await problemFrom(main.connections.prove({ kind: 'openai', baseUrl: other.url, connectionId: id })),
    ).toMatchObject({
      code: 'key_form',
    });
    expect(other.requests).toEqual([]);
    const moved = await main.connections.update({ id, baseUrl: other.url, apiKey: KEY });
    expect(moved.baseUrl).toBe(other.url);
  });

  it('keeps the saved key when a new one is rejected', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    const problem = await problemFrom(
      app.main.connections.update({ id, apiKey: 'sk-wrong-0123456789abcdef', label: 'Other' }),
    );
    expect(problem.failure?.class).toBe('auth');
    expect(await app.main.connections.list()).toMatchObject([{ label: 'Mine', credential: 'saved' }]);
    expect((await app.ask()).status).toBe('done');
  });

  it('changes label and model without asking the service', async () => {
    const service = await fakeService({ wire: 'openai-chat' });
    const { main } = await startTestApp();
    const { id } = await main.connections.add({
      kind: 'openai-compatible',
      baseUrl: service.url,
      label: 'Mine',
      defaultModel: 'a',
    });
    service.forget();
    expect(await main.connections.update({ id, label: 'Yours', defaultModel: 'b' })).toMatchObject({
      label: 'Yours',
      defaultModel: 'b',
    });
    expect(service.requests).toEqual([]);
  });
});

describe('from red to green', () => {
  it('marks a rejected key, and a test turns it green once it works again', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    service.behave('key_rejected');
    expect((await app.ask()).failure?.class).toBe('auth');
    expect(await app.main.connections.list()).toMatchObject([{ credential: 'invalid', health: { dot: 'failing' } }]);
    expect((await app.main.connections.test({ id })).failure?.class).toBe('auth');
    service.behave(null);
    expect((await app.main.connections.test({ id })).state).toBe('passed');
    const [connection] = await app.main.connections.list();
    expect(connection).toMatchObject({ credential: 'saved', health: { dot: 'responding', lastFailure: null } });
  });

  it('does not pass a test on the list alone when the account cannot spend', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    service.behave('credits');
    expect((await app.main.connections.test({ id })).failure?.class).toBe('credits');
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'failing' } }]);
  });
});

describe('a light', () => {
  it('is red after a test that nobody answered, within its limit', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    service.behave('hang');
    expect((await app.main.connections.test({ id })).failure?.class).toBe('timeout');
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'failing' } }]);
  });

  it('is red after a failed test, also where the same failure of a call says nothing about the service', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    const { id } = await addMine(app, service);
    service.behave('bad_request');
    expect((await app.ask()).failure?.class).toBe('bad_request');
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'responding' } }]);
    expect((await app.main.connections.test({ id })).failure?.class).toBe('bad_request');
    expect(await app.main.connections.list()).toMatchObject([{ health: { dot: 'failing' } }]);
  });
});
