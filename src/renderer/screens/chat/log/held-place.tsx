import { Component, type ReactNode, type RefObject } from 'react';

/** A message that is drawn before and after a change, and how far below the top of the window it stood. */
interface Anchor {
  readonly id: string;
  readonly top: number;
}

/** The message that somebody reads: the first one in sight that stays, else the last above it that does. */
function anchorIn(scroller: HTMLElement, stay: ReadonlySet<string>): Anchor | null {
  const edge = scroller.getBoundingClientRect().top;
  let anchor: Anchor | null = null;
  for (const message of scroller.querySelectorAll<HTMLElement>('[data-message]')) {
    const id = message.dataset['message'];
    if (id === undefined || !stay.has(id)) continue;
    const { top, bottom } = message.getBoundingClientRect();
    anchor = { id, top };
    if (bottom > edge) break;
  }
  return anchor;
}

interface HeldPlaceProps {
  /** The messages that are drawn, in order. */
  readonly ids: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/**
 * Keeps what somebody reads where it is while messages come and go above it. What grows or shrinks by itself (pictures,
 * formulas, text that is drawn in full a moment later) the browser's own scroll anchoring holds in place; it does not at
 * the very top, and not where its anchor is among what goes. A class, since only that is asked before the page changes.
 */
export class HeldPlace extends Component<HeldPlaceProps> {
  override getSnapshotBeforeUpdate({ ids }: HeldPlaceProps): Anchor | null {
    const { ids: next, scroller } = this.props;
    return ids === next || scroller.current === null ? null : anchorIn(scroller.current, new Set(next));
  }

  override componentDidUpdate(_props: HeldPlaceProps, _state: unknown, anchor: Anchor | null): void {
    const scroller = this.props.scroller.current;
    if (anchor === null || scroller === null) return;
    const message = scroller.querySelector(`[data-message="${CSS.escape(anchor.id)}"]`);
    const moved = message === null ? 0 : message.getBoundingClientRect().top - anchor.top;
    if (moved !== 0) scroller.scrollTop += moved;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
