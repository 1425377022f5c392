/**
 * Parts of a browser that jsdom lacks, as far as the window needs them to be there: nothing is measured, nothing comes
 * into sight, the window is wide and its theme light. {@link setNarrow} makes it narrow.
 */
const medias = new Set<{ query: string; listeners: Set<() => void> }>();
let narrow = false;

/** Makes the window narrower or wider than where the sidebar becomes a drawer. */
export function setNarrow(next: boolean): void {
  narrow = next;
  for (const media of medias) for (const listener of media.listeners) listener();
}

class NothingToObserve {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { ResizeObserver: NothingToObserve, IntersectionObserver: NothingToObserve });
Object.assign(window, {
  matchMedia: (query: string) => {
    const media = { query, listeners: new Set<() => void>() };
    medias.add(media);
    return {
      get matches() {
        return query.includes('width <') && narrow;
      },
      addEventListener: (_type: string, listener: () => void) => media.listeners.add(listener),
      removeEventListener: (_type: string, listener: () => void) => media.listeners.delete(listener),
    };
  },
});
Element.prototype.hasPointerCapture = () => false;
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.releasePointerCapture = () => undefined;
