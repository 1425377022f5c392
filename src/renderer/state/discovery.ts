import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Discovery, FoundServer } from '../../shared/domain/found-server';
import type { PickableModel } from '../../shared/domain/model';
import type { Problem } from '../../shared/domain/problem';
import { problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain, useSession } from './session';

/** How often is looked while somebody watches, in milliseconds: main takes a younger result for a new one. */
const LOOK_EVERY_MS = 5 * 60_000;
/** On top of it, so that main's result is old by then. */
const MARGIN_MS = 500;

interface Discovered {
  /** What main last told; null before it did. */
  readonly discovery: Discovery | null;
  /** Why the last look could not be asked for; null when it could. */
  readonly problem: Problem | null;
}

/** The model servers on this computer, as main last told of them. */
export const useDiscovery = create<Discovered>(() => ({ discovery: null, problem: null }));

/** Asks main to look: for a result of at most five minutes ago, or, with `again`, for a new one. Never rejects. */
export async function lookForServers(again: boolean): Promise<void> {
  try {
    useDiscovery.setState({ discovery: await currentMain().discovery.look({ again }), problem: null });
  } catch (error) {
    useDiscovery.setState({ problem: problemOf(error) });
  }
}

/** Looks for model servers now and every five minutes for as long as the component lives. */
export function useLooking(): void {
  const main = useSession((session) => session.main);
  const lookedAt = useDiscovery(({ discovery }) => discovery?.lookedAt ?? null);
  useEffect(() => {
    if (main) void lookForServers(false);
  }, [main]);
  useEffect(() => {
    if (lookedAt === null) return;
    const wait = lookedAt + LOOK_EVERY_MS + MARGIN_MS - Date.now();
    const timer = setTimeout(() => void lookForServers(false), Math.max(MARGIN_MS, wait));
    return () => clearTimeout(timer);
  }, [lookedAt]);
}

/** A model that can be used without any configuration, and where it is. */
export interface FoundModel {
  readonly server: FoundServer;
  readonly model: PickableModel;
}

const NONE: readonly FoundServer[] = [];

/** Every model of every found server, for model pickers. Looks for them while the component lives. */
export function useFoundModels(): readonly FoundModel[] {
  useLooking();
  const servers = useDiscovery(({ discovery }) => discovery?.servers ?? NONE);
  return useMemo(() => servers.flatMap((server) => server.models.map((model) => ({ server, model }))), [servers]);
}

onAppEvent((event) => {
  if (event.type === 'discovery_changed') useDiscovery.setState({ discovery: event.discovery });
});
