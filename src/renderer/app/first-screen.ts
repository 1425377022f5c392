import { useConnectionStore } from '../state/connections';
import { useSession } from '../state/session';
import { useNavigation } from './navigation';
import { FIRST_START, SCREEN_VIEWS } from './screens';

/** Longest wait for main's first answer, in milliseconds, until the window says that it is waiting. */
const SOON_MS = 150;

/** Settles when main has answered, whatever it said. */
function answered(): Promise<void> {
  const hasAnswered = ({ status }: { readonly status: string }) => status !== 'connecting';
  return new Promise((resolve) => {
    if (hasAnswered(useSession.getState())) return resolve();
    const stop = useSession.subscribe((session) => {
      if (!hasAnswered(session)) return;
      stop();
      resolve();
    });
  });
}

/** Whether the first start stands in for the chat: main has answered, and there is no connection. */
function isFirstStart(): boolean {
  return useConnectionStore.getState().order.length === 0;
}

/**
 * Asks for the code of the screen that the window begins with, and settles when it is here and main has answered, or
 * after {@link SOON_MS}. Never rejects: what fails here is told when the screen is to be shown.
 */
export async function firstScreenOrSoon(): Promise<void> {
  const { screen } = useNavigation.getState().place;
  const here = Promise.allSettled([
    SCREEN_VIEWS[screen].fetch(),
    answered().then(() => (screen === 'chat' && isFirstStart() ? FIRST_START.fetch() : null)),
  ]);
  await Promise.race([here, new Promise((resolve) => setTimeout(resolve, SOON_MS))]);
}
