import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Pixels from the end that still count as reading at the end. */
const AT_END_PX = 48;

interface StickToEnd {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What grows inside it. */
  readonly content: RefObject<HTMLDivElement | null>;
  readonly isAtEnd: boolean;
  goToEnd(): void;
  /** Lets go of the end: something above is brought into sight. */
  leaveEnd(): void;
}

/**
 * Keeps the end in view while the content grows, until the person scrolls up, and again once they are back.
 * @param hasEnd whether the end of the conversation is held; the end of a stretch far above it holds nobody
 * @param leap changes when nothing of what was drawn before is drawn any more
 */
export function useStickToEnd(hasEnd = true, leap = 0): StickToEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const canStick = useRef(hasEnd);
  const lastTop = useRef(0);
  const [isNearEnd, setNearEnd] = useState(true);

  const stick = useCallback((isStuck: boolean) => {
    sticks.current = isStuck;
    // Held at the end, the page must not be held at something above it by the browser too.
    if (scroller.current) scroller.current.style.overflowAnchor = isStuck ? 'none' : '';
  }, []);

  /** The way there is nobody's scrolling up, whatever stood above before. */
  const scrollToEnd = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    lastTop.current = element.scrollTop;
  }, []);

  const goToEnd = useCallback(() => {
    stick(true);
    setNearEnd(true);
    scrollToEnd();
  }, [scrollToEnd, stick]);

  const leaveEnd = useCallback(() => stick(false), [stick]);

  useLayoutEffect(() => {
    canStick.current = hasEnd;
    stick(hasEnd && sticks.current);
  }, [hasEnd, stick]);

  useLayoutEffect(() => {
    if (sticks.current) scrollToEnd();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is drawn is another then
  }, [leap, scrollToEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const isNear = () => element.scrollHeight - element.clientHeight - element.scrollTop <= AT_END_PX;
    const look = () => {
      const rest = element.scrollHeight - element.clientHeight - element.scrollTop;
      const isUpwards = element.scrollTop < lastTop.current - 1;
      lastTop.current = element.scrollTop;
      if (!canStick.current) stick(false);
      else if (isNear() && !(isUpwards && sticks.current && rest > 2)) stick(true);
      else if (isUpwards) stick(false);
      setNearEnd(sticks.current || isNear());
    };
    const grow = () => {
      if (sticks.current) scrollToEnd();
      else setNearEnd(isNear());
    };
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(grow);
    observer.observe(element);
    if (content.current) observer.observe(content.current);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scrollToEnd, stick]);

  return { scroller, content, isAtEnd: hasEnd && isNearEnd, goToEnd, leaveEnd };
}
