import { useEffect } from 'react';
import { create } from 'zustand';
import type { Connection } from '../../../../shared/domain/connection';
import type { Health, HealthDetail } from '../../../../shared/domain/health';
import type { Problem } from '../../../../shared/domain/problem';
import { type Main, problemOf } from '../../../state/client';
import { onAppEvent } from '../../../state/events';
import { useMain } from '../../../state/session';

/** What is known of a connection's past. */
export interface KnownDetail {
  /** Null until it was read. What was read before stays while it is read again. */
  readonly detail: HealthDetail | null;
  /** Why it could not be read the last time; null when it could. */
  readonly problem: Problem | null;
}

const NOTHING_KNOWN: KnownDetail = { detail: null, problem: null };
/** A call changes health more than once; what it did is read when that is over. In milliseconds. */
const SETTLE_MS = 300;
/** The picture of the last day moves on by itself, in milliseconds. */
const AGAIN_MS = 5 * 60_000;

const useDetails = create<Readonly<Record<string, KnownDetail>>>(() => ({}));
/** After which state of health the past of a connection was asked for the last time. */
const askedAfter = new Map<string, Health>();

async function read(main: Main, id: string): Promise<void> {
  const change = await main.connections.health({ id }).then(
    (detail) => ({ detail, problem: null }),
    (error: unknown) => {
      askedAfter.delete(id);
      return { problem: problemOf(error) };
    },
  );
  useDetails.setState((known) => ({ [id]: { ...(known[id] ?? NOTHING_KNOWN), ...change } }));
}

/**
 * The past of a connection: its last calls and its last day. It is read when it is wanted, once for all who want it,
 * and again whenever something happened to the connection.
 */
export function useHealthDetail({ id, health }: Connection, isWanted: boolean): KnownDetail {
  const main = useMain();
  useEffect(() => {
    if (!isWanted) return;
    const readAnew = () => {
      if (askedAfter.get(id) === health) return;
      askedAfter.set(id, health);
      void read(main, id);
    };
    const soon = setTimeout(readAnew, askedAfter.has(id) ? SETTLE_MS : 0);
    const again = setInterval(() => void read(main, id), AGAIN_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [id, health, main, isWanted]);
  return useDetails((known) => known[id] ?? NOTHING_KNOWN);
}

onAppEvent((event) => {
  if (event.type === 'connection_removed') {
    askedAfter.delete(event.id);
    useDetails.setState(({ [event.id]: _gone, ...rest }) => rest, true);
  }
});
