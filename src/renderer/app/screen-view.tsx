import { type ComponentType, useEffect, useState } from 'react';
import type { LoadedScreen } from './loaded-part';
import { Waiting } from './waiting';

/** Milliseconds until a screen that is being fetched shows that it is: shorter waits would only flicker. */
const UNNOTICED_MS = 150;

interface ScreenViewProps {
  readonly screen: LoadedScreen;
  /** What is said while its code is being fetched. */
  readonly waitingLabel: string;
}

/**
 * Shows a screen, at once when its code is there. React's own lazy components hold what they put in their place for at
 * least 300 ms, which would be most of the time that going to a screen takes.
 */
export function ScreenView({ screen, waitingLabel }: ScreenViewProps) {
  const [View, setView] = useState<ComponentType | null>(() => screen.view());
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  const [isNoticed, setNoticed] = useState(false);
  useEffect(() => {
    if (View !== null) return;
    let isHere = true;
    const timer = setTimeout(() => setNoticed(true), UNNOTICED_MS);
    void screen.fetch().then(
      (view) => isHere && setView(() => view),
      (error: unknown) => isHere && setFailed({ error }),
    );
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [screen, View]);
  if (failed) throw failed.error;
  if (View !== null) return <View />;
  return isNoticed ? <Waiting label={waitingLabel} /> : null;
}
