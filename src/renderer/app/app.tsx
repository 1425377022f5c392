import { lazy, Suspense } from 'react';
import { useSession } from '../state/session';
import { Toaster } from '../ui/toaster';
import { TooltipLayer } from '../ui/tooltip';
import { Shell } from './shell';
import { useShell } from './shell-state';
import { useShortcuts } from './use-shortcuts';

const Palette = lazy(async () => ({ default: (await import('./palette/palette')).Palette }));
const NextStepDialogs = lazy(async () => ({
  default: (await import('./next-steps/next-step-dialogs')).NextStepDialogs,
}));

/** The whole window. */
export function App() {
  const paletteOpen = useShell((shell) => shell.paletteOpen);
  const connected = useSession((session) => session.main !== null);
  useShortcuts();
  return (
    <>
      <Shell />
      <Suspense>{paletteOpen ? <Palette /> : null}</Suspense>
      <Suspense>{connected ? <NextStepDialogs /> : null}</Suspense>
      <Toaster />
      <TooltipLayer />
    </>
  );
}
