import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../state/session';
import { useToasts } from '../ui/toast';
import { TooltipLayer } from '../ui/tooltip';
import { followImports } from './import-news';
import { useDialogRequests } from './next-steps/dialog-requests';
import { type ScreenName, useNavigation } from './navigation';
import { fetchChatPartsWhenIdle } from './screens';
import { Shell } from './shell';
import { useShell } from './shell-state';
import { followTasks } from './task-news';
import { useShortcuts } from './use-shortcuts';
import { whenIdle } from './when-idle';

const loadPalette = () => import('./palette/palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcuts/shortcut-sheet')).ShortcutSheet }));
const NextStepDialogs = lazy(async () => ({
  default: (await import('./next-steps/next-step-dialogs')).NextStepDialogs,
}));
const Toaster = lazy(async () => ({ default: (await import('../ui/toaster')).Toaster }));

/** Screens that have what one works with at the bottom: the composer, the bar that saves. Others have it on top. */
const TOASTS_ON_TOP: ReadonlySet<ScreenName> = new Set<ScreenName>(['chat', 'agents']);

/** What opens on top of the screens. It comes when it is wanted, or else when the window is idle for the first time. */
function OnTop() {
  const paletteOpen = useShell((shell) => shell.paletteOpen);
  const sheetOpen = useShell((shell) => shell.sheetOpen);
  const dialogWanted = useDialogRequests((requests) => Object.values(requests).some((request) => request !== null));
  const screen = useNavigation(({ place }) => place.screen);
  const toastWanted = useToasts(({ toasts }) => toasts.length > 0);
  const connected = useSession((session) => session.main !== null);
  const [paletteReady, setPaletteReady] = useState(false);
  const [restWanted, setRestWanted] = useState(false);
  useEffect(() => {
    if (!connected) return;
    const fetchAll = async () => {
      // There before it is wanted: whoever presses its keys goes on typing at once, and no letter may be lost.
      // What cannot be fetched now is fetched again when it is wanted.
      await Promise.allSettled([loadPalette().then(() => setPaletteReady(true))]);
      setRestWanted(true);
      fetchChatPartsWhenIdle();
    };
    return whenIdle(() => void fetchAll());
  }, [connected]);
  return (
    <>
      <Suspense>{paletteOpen || paletteReady ? <Palette /> : null}</Suspense>
      <Suspense>{restWanted || sheetOpen ? <ShortcutSheet /> : null}</Suspense>
      <Suspense>{connected && (restWanted || dialogWanted) ? <NextStepDialogs /> : null}</Suspense>
      <Suspense>
        {restWanted || toastWanted ? <Toaster end={TOASTS_ON_TOP.has(screen) ? 'top' : 'bottom'} /> : null}
      </Suspense>
    </>
  );
}

/** The whole window. */
export function App() {
  useShortcuts();
  useEffect(followTasks, []);
  useEffect(followImports, []);
  return (
    <>
      <Shell />
      <OnTop />
      <TooltipLayer />
    </>
  );
}
