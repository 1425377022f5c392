import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../state/session';
import { Toaster } from '../ui/toaster';
import { TooltipLayer } from '../ui/tooltip';
import { Shell } from './shell';
import { useShell } from './shell-state';
import { useShortcuts } from './use-shortcuts';

const loadPalette = () => import('./palette/palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const NextStepDialogs = lazy(async () => ({
  default: (await import('./next-steps/next-step-dialogs')).NextStepDialogs,
}));

/** The whole window. */
export function App() {
  const paletteOpen = useShell((shell) => shell.paletteOpen);
  const [paletteReady, setPaletteReady] = useState(false);
  const connected = useSession((session) => session.main !== null);
  useShortcuts();
  useEffect(() => {
    // There before it is wanted: whoever presses its keys goes on typing at once, and no letter may be lost.
    if (connected) void loadPalette().then(() => setPaletteReady(true));
  }, [connected]);
  return (
    <>
      <Shell />
      <Suspense>{paletteOpen || paletteReady ? <Palette /> : null}</Suspense>
      <Suspense>{connected ? <NextStepDialogs /> : null}</Suspense>
      <Toaster />
      <TooltipLayer />
    </>
  );
}
