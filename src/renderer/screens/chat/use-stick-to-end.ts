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

/** Keeps the end in view while the content grows, until the person scrolls up, and again once they are back. */
export function useStickToEnd(): StickToEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const lastTop = useRef(0);
  const [isAtEnd, setAtEnd] = useState(true);

  const goToEnd = useCallback(() => {
    sticks.current = true;
    setAtEnd(true);
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  const leaveEnd = useCallback(() => {
    sticks.current = false;
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const rest = element.scrollHeight - element.clientHeight - element.scrollTop;
      const isUpwards = element.scrollTop < lastTop.current - 1;
      lastTop.current = element.scrollTop;
      if (rest <= AT_END_PX && !(isUpwards && sticks.current && rest > 2)) sticks.current = true;
      else if (isUpwards) sticks.current = false;
      setAtEnd(sticks.current || rest <= AT_END_PX);
    };
    const grow = () => {
      if (sticks.current) element.scrollTop = element.scrollHeight;
      else setAtEnd(element.scrollHeight - element.clientHeight - element.scrollTop <= AT_END_PX);
    };
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(grow);
    observer.observe(element);
    if (content.current) observer.observe(content.current);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);

  return { scroller, content, isAtEnd, goToEnd, leaveEnd };
}
