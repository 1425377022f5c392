import { useEffect, useRef, useState } from 'react';
import { Kbd } from './kbd';
import styles from './tooltip.module.css';

/** Milliseconds of rest on an element until its tooltip shows; none when one was open a moment ago. */
const OPEN_AFTER_MS = 500;
const WARM_FOR_MS = 400;
const EDGE_PX = 8;
const GAP_PX = 6;

interface Shown {
  readonly target: HTMLElement;
  readonly text: string;
  readonly keys: string | undefined;
}

/** The element with a tooltip at or above a node. */
function tipped(node: EventTarget | null): HTMLElement | null {
  return node instanceof Element ? node.closest<HTMLElement>('[data-tooltip]') : null;
}

/**
 * Puts the bubble below its target, or above where there is no room, or beside it where the target asks for that
 * (`data-tooltip-side="right"`), and keeps it inside the window.
 */
function place(bubble: HTMLElement, target: HTMLElement): void {
  const at = target.getBoundingClientRect();
  const size = bubble.getBoundingClientRect();
  const beside = target.dataset.tooltipSide === 'right';
  const below = at.bottom + GAP_PX + size.height + EDGE_PX <= window.innerHeight;
  const top = beside
    ? at.top + at.height / 2 - size.height / 2
    : below
      ? at.bottom + GAP_PX
      : at.top - size.height - GAP_PX;
  const besideLeft = getComputedStyle(target).direction === 'rtl' ? at.left - GAP_PX - size.width : at.right + GAP_PX;
  const left = beside ? besideLeft : at.left + at.width / 2 - size.width / 2;
  bubble.style.top = `${Math.max(EDGE_PX, top)}px`;
  bubble.style.left = `${Math.max(EDGE_PX, Math.min(left, window.innerWidth - size.width - EDGE_PX))}px`;
}

/**
 * Shows the tooltips of the whole window: what elements carry as `data-tooltip`. One layer that listens, instead of a
 * component around every button, because a long conversation has hundreds of them. Mounted once, by the shell. Escape
 * closes it; the pointer may rest on it. It adds nothing for screen readers: what it says is an element's name already.
 */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  const bubble = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: number | undefined;
    let warmUntil = 0;
    let current: HTMLElement | null = null;
    let pressed: HTMLElement | null = null;
    const show = (target: HTMLElement) => {
      const { tooltip, tooltipKeys } = target.dataset;
      if (tooltip && target.isConnected) setShown({ target, text: tooltip, keys: tooltipKeys });
    };
    const hide = () => {
      window.clearTimeout(timer);
      if (current) warmUntil = performance.now() + WARM_FOR_MS;
      current = null;
      setShown(null);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || bubble.current?.contains(event.target as Node)) return;
      const target = tipped(event.target);
      if (target === current || (target !== null && target === pressed)) return;
      pressed = null;
      hide();
      if (!target || target.dataset.state === 'open' || target.ariaExpanded === 'true') return;
      current = target;
      timer = window.setTimeout(() => show(target), performance.now() < warmUntil ? 0 : OPEN_AFTER_MS);
    };
    const focus = (event: FocusEvent) => {
      const target = tipped(event.target);
      if (!target?.matches(':focus-visible')) return;
      current = target;
      show(target);
    };
    // Whoever presses knows what it does; what it does next is told once the pointer comes back.
    const press = (event: PointerEvent) => {
      hide();
      pressed = tipped(event.target);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    const ends = ['focusout', 'wheel'] as const;
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerdown', press, { capture: true, passive: true });
    document.addEventListener('focusin', focus);
    document.addEventListener('keydown', key, true);
    document.documentElement.addEventListener('pointerleave', hide);
    for (const name of ends) document.addEventListener(name, hide, { capture: true, passive: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerdown', press, { capture: true });
      document.removeEventListener('focusin', focus);
      document.removeEventListener('keydown', key, true);
      document.documentElement.removeEventListener('pointerleave', hide);
      for (const name of ends) document.removeEventListener(name, hide, { capture: true });
    };
  }, []);

  useEffect(() => {
    if (!shown || !bubble.current) return;
    const { target } = shown;
    place(bubble.current, target);
    // A button that becomes another one (Send, Stop) takes its words along.
    const observer = new MutationObserver(() => {
      const { tooltip, tooltipKeys } = target.dataset;
      setShown(tooltip ? { target, text: tooltip, keys: tooltipKeys } : null);
    });
    observer.observe(target, { attributeFilter: ['data-tooltip', 'data-tooltip-keys'] });
    return () => observer.disconnect();
  }, [shown]);

  if (!shown) return null;
  return (
    <div ref={bubble} role="tooltip" className={styles.tooltip}>
      {shown.text}
      {shown.keys === undefined ? null : <Kbd keys={shown.keys} />}
    </div>
  );
}
