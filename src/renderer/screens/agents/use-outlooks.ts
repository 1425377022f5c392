import { useEffect, useState } from 'react';
import type { AppEvent } from '../../../shared/domain/app-event';
import type { RoutePlan } from '../../../shared/domain/route';
import type { Context } from '../../../shared/domain/rule';
import { onAppEvent } from '../../state/events';
import { useMain } from '../../state/session';
import { throttled } from '../../state/throttled';

/** How often the question is asked at most, in milliseconds, however much happens. */
const ASK_EVERY_MS = 1000;

/** After which events another provider may take the work. */
const MAY_TURN: ReadonlySet<AppEvent['type']> = new Set<AppEvent['type']>([
  'routing_changed',
  'limits_changed',
  'agents_changed',
  'connection_changed',
  'connection_removed',
  'settings_changed',
]);

/** Where work would go at this moment, by context. */
export interface Outlooks {
  /** Empty until it was answered. */
  readonly plans: ReadonlyMap<Context, RoutePlan>;
  /** The question could not be answered the last time. */
  readonly isUnknown: boolean;
}

/** Asks where the work of every agent would go now, and again when something happened that may change it. */
export function useOutlooks(): Outlooks {
  const main = useMain();
  const [outlooks, setOutlooks] = useState<Outlooks>({ plans: new Map(), isUnknown: false });
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      try {
        const all = await main.routing.outlook({ assume: [] });
        if (!isHere) return;
        setOutlooks({ plans: new Map(all.map(({ context, plan }) => [context, plan])), isUnknown: false });
      } catch {
        // It is an aside on this screen: AI Configuration says what is wrong.
        if (isHere) setOutlooks(({ plans }) => ({ plans, isUnknown: true }));
      }
    };
    const asking = throttled(() => void ask(), ASK_EVERY_MS);
    asking.ask();
    const end = onAppEvent((event) => {
      if (MAY_TURN.has(event.type)) asking.ask();
    });
    return () => {
      isHere = false;
      end();
      asking.stop();
    };
  }, [main]);
  return outlooks;
}
