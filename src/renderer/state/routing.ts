import { useEffect } from 'react';
import { create } from 'zustand';
import type { RuleView } from '../../shared/contract/routing';
import type { AppEvent } from '../../shared/domain/app-event';
import type { LearntEscalation } from '../../shared/domain/escalation';
import type { LogicalModel } from '../../shared/domain/logical-model';
import type { Problem } from '../../shared/domain/problem';
import { problemOf } from './client';
import { onAppEvent } from './events';
import { paced } from './paced';
import { useSession } from './session';

/** How long a change waits for others before everything is read again, in milliseconds: longer the more there is to read. */
const GATHER_MS = 250;
const GATHER_MS_PER_RULE = 2;
const LONGEST_GATHER_MS = 5000;

interface Routing {
  /** In the order in which plans see them; null until they were read. */
  readonly rules: readonly RuleView[] | null;
  readonly logicalModels: readonly LogicalModel[];
  /** Ids of the connections that are backups, in the order in which they are tried. */
  readonly backups: readonly string[];
  readonly learnt: readonly LearntEscalation[];
  /** Why they could not be read; null when they could. */
  readonly problem: Problem | null;
}

/** Rules, logical models, backups and what auto-escalation learnt, as main last told them. */
export const useRouting = create<Routing>(() => ({
  rules: null,
  logicalModels: [],
  backups: [],
  learnt: [],
  problem: null,
}));

async function read(): Promise<void> {
  const { main } = useSession.getState();
  if (!main) return;
  try {
    const { routing } = main;
    const [rules, logicalModels, backups, learnt] = await Promise.all([
      routing.rules(),
      routing.logicalModels(),
      routing.backups(),
      routing.learnt(),
    ]);
    useRouting.setState({ rules, logicalModels, backups, learnt, problem: null });
  } catch (error) {
    useRouting.setState({ problem: problemOf(error) });
  }
}

const reading = paced(read, () =>
  Math.min(LONGEST_GATHER_MS, GATHER_MS + GATHER_MS_PER_RULE * (useRouting.getState().rules?.length ?? 0)),
);

/** Reads everything about routing anew. Never rejects: what went wrong is in the store. */
export function readRouting(): Promise<void> {
  return reading.now();
}

/** Whether something that happened can have changed what the rules come to, or what would happen now. */
export function touchesRouting({ type }: AppEvent): boolean {
  switch (type) {
    case 'routing_changed':
    case 'connection_changed':
    case 'connection_removed':
    case 'limits_changed':
    case 'agents_changed':
    case 'settings_changed':
      return true;
    default:
      return false;
  }
}

let watchers = 0;

/** Keeps {@link useRouting} as main has it for as long as the component lives. */
export function useReadRouting(): void {
  const main = useSession((session) => session.main);
  useEffect(() => {
    watchers += 1;
    return () => {
      watchers -= 1;
    };
  }, []);
  useEffect(() => {
    if (main) void readRouting();
  }, [main]);
}

onAppEvent((event) => {
  if (watchers > 0 && touchesRouting(event)) reading.soon();
});
