import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

/** One step of a way down the page: which of the children of that kind. Others may come a moment later, or not. */
interface Step {
  readonly tag: string;
  readonly at: number;
}

const ofKind = (parent: Element, tag: string): Element[] =>
  [...parent.children].filter(({ tagName }) => tagName === tag);

/** The way to an element from one above it. Null where it is not below. */
function wayTo(element: Element | null, from: Element): readonly Step[] | null {
  const way: Step[] = [];
  for (let at = element; at !== from; at = at.parentElement) {
    if (!at?.parentElement) return null;
    way.unshift({ tag: at.tagName, at: ofKind(at.parentElement, at.tagName).indexOf(at) });
  }
  return way;
}

/** The element that a way leads to; undefined where there is none. */
function elementAt(way: readonly Step[], from: Element): Element | undefined {
  return way.reduce<Element | undefined>((parent, { tag, at }) => parent && ofKind(parent, tag)[at], from);
}

interface DrawnProps {
  readonly kept: RefObject<readonly Step[] | null>;
  readonly children: ReactNode;
}

function Drawn({ kept, children }: DrawnProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = box.current;
    if (own === null) return undefined;
    const now = kept.current && elementAt(kept.current, own);
    if (now instanceof HTMLElement) now.focus();
    // What is taken out of the page takes the focus with it, so it is asked before.
    return () => {
      const { activeElement } = document;
      kept.current = activeElement === own ? null : wayTo(activeElement, own);
    };
  }, [kept]);
  return (
    <div ref={box} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}

interface KeptFocusProps {
  /** When it is another one, everything is drawn anew. */
  readonly drawing: string;
  readonly children: ReactNode;
}

/** Draws what stands in it anew, and leaves the focus at the same place of the page, by its way through the elements. */
export function KeptFocus({ drawing, children }: KeptFocusProps) {
  const kept = useRef<readonly Step[] | null>(null);
  return (
    <Drawn key={drawing} kept={kept}>
      {children}
    </Drawn>
  );
}
