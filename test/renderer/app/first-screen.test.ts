import '../support/browser-parts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstScreenOrSoon } from '../../../src/renderer/app/first-screen';
import { FIRST_START, SCREEN_VIEWS } from '../../../src/renderer/app/screens';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import { useSession } from '../../../src/renderer/state/session';
import { startSession } from '../../../src/renderer/state/start-session';
import { createFakeMain, fakeState } from '../support/fake-main';
import { forgetWindow } from '../support/open-window';
import { sampleConnection, sampleProblem } from '../support/samples';

let end: () => void = () => undefined;
beforeEach(async () => {
  forgetWindow();
  // Read beforehand: here it takes longer than in a window.
  await Promise.all([SCREEN_VIEWS.chat.fetch(), FIRST_START.fetch()]);
});
afterEach(() => end());

const startWith = (connections: Parameters<typeof sampleConnection>[0][]) => {
  end = startSession(createFakeMain(fakeState({ snapshot: { connections: connections.map(sampleConnection) } })).open);
};

describe('the first drawing of the window', () => {
  it('comes when main has answered', async () => {
    const settled = firstScreenOrSoon().then(() => useSession.getState().status);
    startWith([{ isPrimary: true }]);
    expect(await settled).toBe('ready');
    expect(useConnectionStore.getState().order).toHaveLength(1);
  });

  it('comes when main has refused', async () => {
    const fake = createFakeMain();
    fake.failNext('app.snapshot', sampleProblem());
    const settled = firstScreenOrSoon().then(() => useSession.getState().status);
    end = startSession(fake.open);
    expect(await settled).toBe('refused');
  });

  it('does not wait for a main that is silent', async () => {
    const startedAt = performance.now();
    await firstScreenOrSoon();
    expect(useSession.getState().status).toBe('connecting');
    expect(performance.now() - startedAt).toBeGreaterThan(100);
  });
});
