import { create } from 'zustand';
import type { ConnectionTestRun } from '../../shared/domain/connection-test';
import { onAppEvent } from './events';
import { currentMain } from './session';

interface Tests {
  /** The newest run of each connection that was tested since the line to main opened. */
  readonly byConnection: Readonly<Record<string, ConnectionTestRun>>;
}

/** How tests of connections go, as main last told. */
export const useTestStore = create<Tests>(() => ({ byConnection: {} }));

/** Forgets all runs: after a reconnect nobody tells any more how those went that were under way. */
export function resetTests(): void {
  useTestStore.setState({ byConnection: {} });
}

/** Takes over a run as main gave it. What an older run, or the same one at an earlier stage, still tells is let go. */
export function keepTestRun(run: ConnectionTestRun): void {
  useTestStore.setState((tests) => {
    const known = tests.byConnection[run.connectionId];
    if (known && isBehind(run, known)) return tests;
    return { byConnection: { ...tests.byConnection, [run.connectionId]: run } };
  });
}

function isBehind(run: ConnectionTestRun, known: ConnectionTestRun): boolean {
  if (run.startedAt !== known.startedAt) return run.startedAt < known.startedAt;
  return known.endedAt !== null && run.endedAt === null;
}

/** The newest run of a connection; undefined while it was not tested since the line to main opened. */
export function useTestRun(connectionId: string): ConnectionTestRun | undefined {
  return useTestStore(({ byConnection }) => byConnection[connectionId]);
}

/**
 * Tests a connection and keeps the result; a test of it that is under way is joined. Resolves to how it ended, failed
 * or not. Rejects with main's problem when it could not be made: the keys are locked, the connection is gone.
 */
export async function startTest(connectionId: string): Promise<ConnectionTestRun> {
  const run = await currentMain().connections.test({ id: connectionId });
  keepTestRun(run);
  return run;
}

/** Tests every connection at once and keeps the results. Those that could not be tested are missing from them. */
export async function startAllTests(): Promise<readonly ConnectionTestRun[]> {
  const runs = await currentMain().connections.testAll();
  for (const run of runs) keepTestRun(run);
  return runs;
}

/** Ends a test that is under way. What was found out so far stays in its stages. */
export async function stopTest(connectionId: string): Promise<void> {
  await currentMain().connections.stopTest({ id: connectionId });
}

onAppEvent((event) => {
  if (event.type === 'test_changed') keepTestRun(event.test);
  if (event.type === 'connection_removed') {
    useTestStore.setState(({ byConnection }) => {
      const { [event.id]: _gone, ...rest } = byConnection;
      return { byConnection: rest };
    });
  }
});
