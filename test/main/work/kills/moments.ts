import { setTimeout as wait } from 'node:timers/promises';
import type { AppEvent } from '../../../../src/shared/domain/app-event';
import type { Main } from '../../../../src/renderer/state/client';
import { linesOf } from './person';

/** The moments at which the app is killed: as its window hears of them, as the file of its tool shows, and any. */
export const MOMENTS = [
  'acknowledged',
  'running',
  'turn began',
  'text arrives',
  'tool runs',
  'line written',
  'tool done',
  'turn done',
  'done',
  'at any time',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** A moment that does not come within this time is not waited for any longer, in milliseconds. */
const LONGEST_MS = 2000;
/** Latest of the kills at any time, in milliseconds. */
const ANY_TIME_MS = 400;

function isMoment(moment: Moment, event: AppEvent): boolean {
  if (event.type === 'task_delta') return moment === 'text arrives';
  if (event.type === 'task_changed') return event.task.state === moment;
  if (event.type !== 'task_step_changed' || event.step.type !== 'turn') return false;
  const { state, tools } = event.step;
  const last = tools.at(-1)?.state;
  switch (moment) {
    case 'turn began':
      return state === 'running';
    case 'turn done':
      return state === 'done' && last === undefined;
    case 'tool runs':
      return last === 'running';
    case 'tool done':
      return last === 'done';
    default:
      return false;
  }
}

/** What an app tells, looked at as it comes. */
export class Heard {
  #hear: ((event: AppEvent) => void) | null = null;

  /** Resolves once the app tells. */
  static async of(main: Main): Promise<Heard> {
    const heard = new Heard();
    const events = await main.app.events();
    void (async () => {
      for await (const event of events) heard.#hear?.(event);
    })().catch(() => undefined);
    return heard;
  }

  /**
   * Waits for a moment after this one.
   * @param nth which time it comes
   * @param share from 0 to 1: when a kill at any time is, and how long after the others, up to some milliseconds
   * @returns whether it came
   */
  async reached(moment: Moment, nth: number, share: number, file: string): Promise<boolean> {
    if (moment === 'acknowledged') return true;
    if (moment === 'at any time') return wait(share * ANY_TIME_MS, true);
    if (moment === 'line written') return this.#written(nth, file);
    const came = Promise.withResolvers<boolean>();
    let left = nth;
    this.#hear = (event) => {
      if (isMoment(moment, event) && (left -= 1) <= 0) came.resolve(true);
    };
    const isHere = await Promise.race([came.promise, wait(LONGEST_MS, false, { ref: false })]);
    this.#hear = null;
    return isHere;
  }

  async #written(nth: number, file: string): Promise<boolean> {
    const wanted = linesOf(file).length + nth;
    const latest = performance.now() + LONGEST_MS;
    while (linesOf(file).length < wanted) {
      if (performance.now() > latest) return false;
      await wait(1);
    }
    return true;
  }
}
