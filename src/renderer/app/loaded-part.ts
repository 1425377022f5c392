import { type ComponentType, useEffect, useState } from 'react';

/** A part of the window whose code comes when it is asked for. */
export interface LoadedPart<Props> {
  /** The part itself; null until its code was fetched. */
  view(): ComponentType<Props> | null;
  /** Fetches its code, once. Rejects when it cannot be had; the next call tries again. */
  fetch(): Promise<ComponentType<Props>>;
}

/** A screen whose code comes when it is asked for. */
export type LoadedScreen = LoadedPart<object>;

/** A part of the window whose code `fetchCode` brings. */
export function loadedPart<Props = object>(fetchCode: () => Promise<ComponentType<Props>>): LoadedPart<Props> {
  let fetched: ComponentType<Props> | null = null;
  let underWay: Promise<ComponentType<Props>> | null = null;
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

/** A part from when it is first wanted and its code is there, at once where it is; null before, or when it cannot be had. */
export function useLoadedPart<Props>(part: LoadedPart<Props>, wanted: boolean): ComponentType<Props> | null {
  const [, setFetched] = useState(false);
  useEffect(() => {
    if (!wanted || part.view() !== null) return;
    let isHere = true;
    // What cannot be fetched now is fetched again when it is wanted again.
    void part.fetch().then(
      () => isHere && setFetched(true),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [part, wanted]);
  return wanted ? part.view() : null;
}
