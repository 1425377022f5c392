import { useEffect } from 'react';
import { create } from 'zustand';
import type { LimitsDraft, LimitsState } from '../../shared/domain/limits';
import type { Problem } from '../../shared/domain/problem';
import { problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain, useSession } from './session';

interface Limits {
  /** By connection; null until they were read. */
  readonly byConnection: Readonly<Record<string, LimitsState>> | null;
  /** Why they could not be read; null when they could. */
  readonly problem: Problem | null;
}

/** The limits of connections and how they are used, as main last told them. */
export const useLimits = create<Limits>(() => ({ byConnection: null, problem: null }));

/** The limits of one connection; undefined until they were read. */
export function useLimitsOf(connectionId: string): LimitsState | undefined {
  return useLimits(({ byConnection }) => byConnection?.[connectionId]);
}

/** Reads the limits anew. Never rejects: what went wrong is in the store. */
export async function readLimits(): Promise<void> {
  try {
    const all = await currentMain().limits.all();
    useLimits.setState({ byConnection: Object.fromEntries(all.map((one) => [one.connectionId, one])), problem: null });
  } catch (error) {
    useLimits.setState({ problem: problemOf(error) });
  }
}

/** Reads the limits when the component comes, and again on every new line to main. What changes after that is told. */
export function useReadLimits(): void {
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (main) void readLimits();
  }, [main]);
}

/** Sets what the person says of a connection's limits. Rejects with main's problem. */
export async function setLimits(connectionId: string, limits: LimitsDraft): Promise<void> {
  keep(await currentMain().limits.set({ connectionId, limits }));
}

/** Forgets what was learnt from the service's headers. Rejects with main's problem. */
export async function forgetLearntLimits(connectionId: string): Promise<void> {
  keep(await currentMain().limits.forgetLearnt({ connectionId }));
}

/** Before all of them were read, one alone would pass for all there are. */
function keep(limits: LimitsState): void {
  useLimits.setState(({ byConnection }) =>
    byConnection === null ? {} : { byConnection: { ...byConnection, [limits.connectionId]: limits } },
  );
}

onAppEvent((event) => {
  if (event.type === 'limits_changed') keep(event.limits);
  // A connection that comes has limits of its own, and those that are known say nothing of it yet.
  const isNew =
    event.type === 'connection_changed' && useLimits.getState().byConnection?.[event.connection.id] === undefined;
  if (isNew && useLimits.getState().byConnection !== null && useSession.getState().main) void readLimits();
});
