import type { ComponentType } from 'react';

/** A screen whose code comes when it is asked for. */
export interface LoadedScreen {
  /** The screen itself; null until its code was fetched. */
  view(): ComponentType | null;
  /** Fetches its code, once. Rejects when it cannot be had; the next call tries again. */
  fetch(): Promise<ComponentType>;
}

/** A screen whose code `fetchCode` brings. */
export function loadedScreen(fetchCode: () => Promise<ComponentType>): LoadedScreen {
  let fetched: ComponentType | null = null;
  let underWay: Promise<ComponentType> | null = null;
  const fetch = async () => {
    try {
      fetched = await fetchCode();
      return fetched;
    } finally {
      underWay = null;
    }
  };
  return {
    view: () => fetched,
    fetch: async () => fetched ?? (underWay ??= fetch()),
  };
}
