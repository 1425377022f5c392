import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { endArrival, useArrival } from './arrival';
import { bringIntoSight } from './bring-into-sight';
import { light, mark } from './marking';

/** How long what was found stays marked for somebody who came from elsewhere, in milliseconds. */
const MARKED_MS = 8000;

/** Where {@link useArriving} brings somebody. */
interface Log {
  readonly conversationId: string;
  /** The messages that are drawn. */
  readonly ids: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly leaveEnd: () => void;
}

/**
 * Brings a message into sight and lights it, once it is drawn, for whoever is on the way to it.
 * @returns a function that lets them go elsewhere: until what stands above it is drawn, they are kept there
 */
export function useArriving({ conversationId, ids, scroller, leaveEnd }: Log): () => void {
  const arrival = useArrival((state) => (state.arrival?.conversationId === conversationId ? state.arrival : null));
  const end = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    if (arrival === null || scroller.current === null || !ids.includes(arrival.messageId)) return;
    const message = scroller.current.querySelector(`[data-message="${CSS.escape(arrival.messageId)}"]`);
    if (!(message instanceof HTMLElement)) return;
    end.current();
    leaveEnd();
    endArrival(arrival);
    light(message);
    const endBringing = bringIntoSight(scroller.current, message, arrival.words);
    const timer = arrival.takesFocus ? setTimeout(() => mark([]), MARKED_MS) : undefined;
    end.current = () => {
      endBringing();
      clearTimeout(timer);
    };
    if (!arrival.takesFocus) return;
    // From here Tab leads on to what can be done with it.
    message.tabIndex = -1;
    message.focus({ preventScroll: true });
  }, [arrival, ids, scroller, leaveEnd]);
  useEffect(
    () => () => {
      end.current();
      mark([]);
    },
    [],
  );
  return useCallback(() => end.current(), []);
}
