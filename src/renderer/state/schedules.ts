import { useEffect } from 'react';
import { create } from 'zustand';
import type { Problem } from '../../shared/domain/problem';
import type { Schedule, ScheduleDraft } from '../../shared/domain/schedule';
import { type Main, problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain, useMain, useSession } from './session';

interface Schedules {
  /** Null until they were read. */
  readonly items: readonly Schedule[] | null;
  /** Why they could not be read; null when they could. */
  readonly problem: Problem | null;
  /** Whether somebody has looked at them: only then they are kept up to date. */
  readonly readFrom: Main | null;
}

/** Work to be done at times, as main last told it. */
export const useSchedules = create<Schedules>(() => ({ items: null, problem: null, readFrom: null }));

/** Reads them all. A failure is kept as the store's `problem`. */
export async function readSchedules(main: Main): Promise<void> {
  try {
    useSchedules.setState({ items: await main.tasks.schedules(), problem: null, readFrom: main });
  } catch (error) {
    useSchedules.setState({ problem: problemOf(error) });
  }
}

/** Reads them when they were not read over this line, and keeps them up to date from then on. */
export function useReadSchedules(): Schedules {
  const main = useMain();
  const schedules = useSchedules();
  useEffect(() => {
    if (useSchedules.getState().readFrom !== main) void readSchedules(main);
  }, [main]);
  return schedules;
}

function keep(schedule: Schedule): Schedule {
  useSchedules.setState(({ items }) => {
    const isKnown = items?.some(({ id }) => id === schedule.id) ?? false;
    const next = isKnown
      ? (items ?? []).map((one) => (one.id === schedule.id ? schedule : one))
      : [schedule, ...(items ?? [])];
    return { items: next };
  });
  return schedule;
}

/** Saves a new schedule. Rejects with main's problem. */
export async function addSchedule(id: string, draft: ScheduleDraft, attachmentIds: string[]): Promise<Schedule> {
  return keep(await currentMain().tasks.addSchedule({ ...draft, id, attachmentIds }));
}

/** Changes a schedule. Rejects with main's problem. */
export async function updateSchedule(id: string, draft: ScheduleDraft, attachmentIds: string[]): Promise<Schedule> {
  return keep(await currentMain().tasks.updateSchedule({ ...draft, id, attachmentIds }));
}

/** Removes a schedule; {@link restoreSchedule} brings it back. Rejects with main's problem. */
export async function removeSchedule(id: string): Promise<void> {
  await currentMain().tasks.removeSchedule({ id });
  useSchedules.setState(({ items }) => ({ items: items?.filter((one) => one.id !== id) ?? null }));
}

/** Undoes a removal. Rejects with main's problem. */
export async function restoreSchedule(id: string): Promise<void> {
  keep(await currentMain().tasks.undoRemoveSchedule({ id }));
}

onAppEvent((event) => {
  if (event.type !== 'schedules_changed') return;
  const { main } = useSession.getState();
  if (main && useSchedules.getState().readFrom !== null) void readSchedules(main);
});
