import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../src/renderer/state/events';
import { useSession } from '../../../src/renderer/state/session';
import { resetTests, startAllTests, startTest, useTestRun, useTestStore } from '../../../src/renderer/state/tests';
import type { ConnectionTestRun } from '../../../src/shared/domain/connection-test';
import { createFakeMain, fakeState } from '../support/fake-main';
import { NOON, sampleConnection, sampleId, sampleTestRun } from '../support/samples';

const running = sampleTestRun({ state: 'running', endedAt: null });

function told(test: ConnectionTestRun): void {
  dispatch({ type: 'test_changed', test });
}

function kept(connectionId = running.connectionId): ConnectionTestRun | undefined {
  return renderHook(() => useTestRun(connectionId)).result.current;
}

afterEach(() => {
  resetTests();
  useSession.setState(useSession.getInitialState(), true);
});

describe('the runs of tests', () => {
  it('are kept by connection as main tells them', () => {
    expect(kept()).toBeUndefined();
    told(running);
    expect(kept()).toEqual(running);
    expect(kept(sampleId(2, 1))).toBeUndefined();
    const ended = sampleTestRun();
    told(ended);
    expect(kept()).toEqual(ended);
  });

  it('do not go back to an earlier stage, nor to an older run', () => {
    const ended = sampleTestRun();
    told(ended);
    told(running);
    told(sampleTestRun({ startedAt: NOON - 1, state: 'failed' }));
    expect(kept()).toEqual(ended);
    told({ ...running, startedAt: NOON + 1 });
    expect(kept()?.state).toBe('running');
  });

  it('go with their connection', () => {
    told(running);
    dispatch({ type: 'connection_removed', id: running.connectionId });
    expect(useTestStore.getState().byConnection).toEqual({});
  });

  it('are kept from the answers of main as well', async () => {
    const connections = [sampleConnection(), sampleConnection({ id: sampleId(2, 1), label: 'Two' })];
    const { main } = createFakeMain(fakeState({ snapshot: { connections } }));
    useSession.setState({ main });
    const run = await startTest(sampleId(1, 1));
    expect(run.state).toBe('passed');
    expect(kept()).toEqual(run);
    expect(await startAllTests()).toHaveLength(2);
    expect(kept(sampleId(2, 1))?.state).toBe('passed');
  });
});
