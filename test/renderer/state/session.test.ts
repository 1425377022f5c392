import '../support/browser-parts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import { type AnswerEvent, onAnswerEvent } from '../../../src/renderer/state/events';
import { dismissNotice, useNotices } from '../../../src/renderer/state/notices';
import { currentMain, providerInfo, useSession } from '../../../src/renderer/state/session';
import { changeSettings, useSettings } from '../../../src/renderer/state/settings';
import { startSession, waitBefore } from '../../../src/renderer/state/start-session';
import { useVault } from '../../../src/renderer/state/vault';
import { createFakeMain } from '../support/fake-main';
import { forgetWindow, openWindow } from '../support/open-window';
import { NOON, SAMPLE_PROVIDERS, sampleAnswer, sampleConnection, sampleProblem } from '../support/samples';
import { eventually } from '../../support/eventually';

let end: () => void = () => undefined;
afterEach(() => end());

describe('the session', () => {
  it('fills the stores from the snapshot', async () => {
    const connection = sampleConnection({ isPrimary: true });
    const opened = await openWindow({
      snapshot: { version: '1.2.3', connections: [connection], vault: { state: 'unprotected', reason: 'No store.' } },
    });
    end = opened.end;
    expect(useSession.getState()).toMatchObject({ status: 'ready', version: '1.2.3', host: 'electron' });
    expect(useConnectionStore.getState().byId[connection.id]).toEqual(connection);
    expect(useVault.getState().vault?.state).toBe('unprotected');
  });

  it('follows connections, settings, the vault and notices', async () => {
    const opened = await openWindow();
    end = opened.end;
    const connection = sampleConnection();
    const notice = { id: 'n', level: 'warn' as const, sentence: 'S.', advice: 'A.', at: NOON };
    opened.fake.emit({ type: 'connection_changed', connection });
    opened.fake.emit({ type: 'settings_changed', settings: { ...useSettings.getState(), theme: 'dark' } });
    opened.fake.emit({ type: 'vault_changed', vault: { state: 'open', source: 'memory', store: null } });
    opened.fake.emit({ type: 'notice', notice });
    opened.fake.emit({ type: 'notice', notice });
    await eventually(() => expect(useNotices.getState().notices).toEqual([notice]));
    expect(useConnectionStore.getState().order).toEqual([connection.id]);
    expect(useSettings.getState().theme).toBe('dark');
    expect(useVault.getState().vault).toMatchObject({ state: 'open' });
    opened.fake.emit({ type: 'connection_removed', id: connection.id });
    await eventually(() => expect(useConnectionStore.getState().order).toEqual([]));
  });

  it('knows whether the computer is online, from the snapshot and live', async () => {
    const opened = await openWindow({ snapshot: { online: false } });
    end = opened.end;
    expect(useSession.getState().online).toBe(false);
    opened.fake.emit({ type: 'online_changed', online: true });
    await eventually(() => expect(useSession.getState().online).toBe(true));
  });

  it('takes over what main says anew in another language', async () => {
    const opened = await openWindow({ snapshot: { vault: { state: 'locked', reason: 'Locked.' } } });
    end = opened.end;
    const [first] = SAMPLE_PROVIDERS;
    if (!first) throw new Error('there are no sample providers');
    const providers = [{ ...first, dataGoesTo: 'Nach nebenan.' }];
    opened.fake.emit({ type: 'language_changed', providers, vault: { state: 'locked', reason: 'Gesperrt.' } });
    await eventually(() => expect(useSession.getState().providers).toEqual(providers));
    expect(useVault.getState().vault).toEqual({ state: 'locked', reason: 'Gesperrt.' });
  });

  it('hands answers to whoever listens, in order, and to nobody who stopped', async () => {
    const opened = await openWindow();
    end = opened.end;
    const heard: AnswerEvent[] = [];
    const stop = onAnswerEvent((event) => heard.push(event));
    const answer = sampleAnswer();
    const delta = (offset: number) =>
      ({
        type: 'answer_delta',
        conversationId: answer.conversationId,
        answerId: answer.id,
        part: 'text',
        offset,
        text: 'x',
      }) as const;
    for (let offset = 0; offset < 50; offset++) opened.fake.emit(delta(offset));
    opened.fake.emit({ type: 'answer_changed', answer });
    await eventually(() => expect(heard).toHaveLength(51));
    expect(heard.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, offset) => delta(offset)));
    stop();
    opened.fake.emit({ type: 'answer_changed', answer });
    opened.fake.emit({ type: 'vault_changed', vault: { state: 'open', source: 'memory', store: null } });
    await eventually(() => expect(useVault.getState().vault).toMatchObject({ source: 'memory' }));
    expect(heard).toHaveLength(51);
  });

  it('reconnects after a break, reads everything again, and gives a new client', async () => {
    const opened = await openWindow({ snapshot: { connections: [sampleConnection()] } });
    end = opened.end;
    const before = currentMain();
    opened.fake.cut();
    await eventually(() => expect(useSession.getState().status).toBe('lost'));
    expect(useConnectionStore.getState().order).toHaveLength(1);
    opened.fake.state.snapshot.connections = [];
    await eventually(() => expect(useSession.getState().status).toBe('ready'));
    expect(currentMain()).not.toBe(before);
    expect(useConnectionStore.getState().order).toEqual([]);
    opened.fake.emit({ type: 'connection_changed', connection: sampleConnection() });
    await eventually(() => expect(useConnectionStore.getState().order).toHaveLength(1));
  });

  it('tries again as long as the line cannot be opened', async () => {
    forgetWindow();
    const fake = createFakeMain();
    const open = vi
      .fn<typeof fake.open>(fake.open)
      .mockRejectedValueOnce(new Error('refused'))
      .mockRejectedValueOnce(new Error('refused'));
    end = startSession(open);
    await eventually(() => expect(useSession.getState().status).toBe('ready'));
    expect(open).toHaveBeenCalledTimes(3);
  });

  it('says what main refused to start with, and does not try unasked', async () => {
    forgetWindow();
    const fake = createFakeMain();
    fake.failNext('app.snapshot', sampleProblem({ sentence: 'The database is from a newer version.' }));
    const open = vi.fn<typeof fake.open>(fake.open);
    end = startSession(open);
    await eventually(() => expect(useSession.getState().status).toBe('refused'));
    expect(useSession.getState().problem?.sentence).toBe('The database is from a newer version.');
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('waits longer from try to try, and never longer than four seconds', () => {
    expect([0, 1, 2, 3, 4, 9, 1000].map(waitBefore)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });
});

describe('settings', () => {
  it('change at once and are kept by main', async () => {
    const opened = await openWindow();
    end = opened.end;
    const changing = changeSettings({ density: 'compact' });
    expect(useSettings.getState().density).toBe('compact');
    await changing;
    expect(opened.fake.state.snapshot.settings.density).toBe('compact');
  });

  it('go back when main refuses', async () => {
    const opened = await openWindow();
    end = opened.end;
    opened.fake.failNext('settings.change');
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow();
    expect(useSettings.getState().theme).toBe('system');
  });
});

describe('notices', () => {
  it('go away when they are dismissed, and main is told', async () => {
    const notice = { id: 'n', level: 'info' as const, sentence: 'S.', advice: 'A.', at: NOON };
    const opened = await openWindow({ snapshot: { notices: [notice] } });
    end = opened.end;
    await dismissNotice('n');
    expect(useNotices.getState().notices).toEqual([]);
    expect(opened.fake.state.snapshot.notices).toEqual([]);
  });
});

describe('providerInfo', () => {
  it('finds a kind, and nothing for one that this main does not offer', () => {
    expect(providerInfo(SAMPLE_PROVIDERS, 'anthropic')?.name).toBe('Anthropic');
    expect(providerInfo(SAMPLE_PROVIDERS, 'xai')).toBeUndefined();
  });
});
