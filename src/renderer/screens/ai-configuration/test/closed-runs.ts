import { create } from 'zustand';
import type { ConnectionTestRun } from '../../../../shared/domain/connection-test';

/** When the run began whose result was closed, by connection. */
const useClosed = create<Readonly<Record<string, number>>>(() => ({}));

/** Takes the result of a run off its card. The next run shows again. */
export function closeRun({ connectionId, startedAt }: ConnectionTestRun): void {
  useClosed.setState({ [connectionId]: startedAt });
}

/** Whether the result of this run was closed. */
export function useIsClosed(run: ConnectionTestRun | undefined): boolean {
  return useClosed((closed) => run !== undefined && closed[run.connectionId] === run.startedAt);
}
