import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../shared/domain/problem';
import type { Assumption, Outlook } from '../../shared/domain/route';
import { problemOf } from './client';
import { onAppEvent } from './events';
import { paced } from './paced';
import { touchesRouting } from './routing';
import { useMain } from './session';

/** How long a change waits for others before the plans are asked for again, in milliseconds. */
const GATHER_MS = 250;

interface Asked {
  /** For `default` and every agent; null until it was read. */
  readonly outlooks: readonly Outlook[] | null;
  /** Why it could not be read; null when it could. */
  readonly problem: Problem | null;
}

/**
 * What would happen now, kept as it is for as long as the component lives.
 * @param assume the same array for as long as the same is assumed
 */
export function useOutlook(assume: readonly Assumption[]): Asked {
  const main = useMain();
  const [asked, setAsked] = useState<Asked>({ outlooks: null, problem: null });
  const question = useMemo(() => ({ main, assume: [...assume] }), [main, assume]);
  useEffect(() => {
    let isWanted = true;
    const reading = paced(
      async () => {
        try {
          const outlooks = await question.main.routing.outlook({ assume: question.assume });
          if (isWanted) setAsked({ outlooks, problem: null });
        } catch (error) {
          if (isWanted) setAsked((before) => ({ ...before, problem: problemOf(error) }));
        }
      },
      () => GATHER_MS,
    );
    void reading.now();
    const stopHearing = onAppEvent((event) => {
      if (touchesRouting(event)) reading.soon();
    });
    return () => {
      isWanted = false;
      stopHearing();
      reading.stop();
    };
  }, [question]);
  return asked;
}
