import type { AppSnapshot } from '../../shared/contract/app';
import type { AppEvent } from '../../shared/domain/app-event';
import type { Channel } from '../../shared/channel';
import { createMain, type Main, problemOf } from './client';
import { resetConnections } from './connections';
import { dispatch } from './events';
import { tellInFront } from './in-front';
import { resetNotices } from './notices';
import { useSession } from './session';
import { keepSettings } from './settings';
import { readConversations } from './shelves';
import { resetTests } from './tests';
import { keepVault } from './vault';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;

/** How long to wait before attempt n (0 is the first repeat) to open the line, in milliseconds. Never longer than 4 s. */
export function waitBefore(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
}

function takeOver(snapshot: AppSnapshot): void {
  const { connections, settings, vault, notices, version, host, system, home, providers, online } = snapshot;
  keepSettings(settings);
  resetConnections(connections);
  resetTests();
  keepVault(vault);
  resetNotices(notices);
  useSession.setState({ version, host, system, home, providers, online });
}

async function follow(events: AsyncIterable<AppEvent>): Promise<void> {
  for await (const event of events) dispatch(event);
}

/** Settles when the line closed or the events ended, whichever comes first. */
function ended(channel: Channel, events: AsyncIterable<AppEvent>): Promise<void> {
  const closed = new Promise<void>((resolve) => channel.onDisconnect.addListener(resolve));
  return Promise.race([closed, follow(events).catch(() => undefined)]);
}

/**
 * One line, from opening to its end. The events are asked for before the snapshot, so that nothing falls in between;
 * they wait in the line until the snapshot was taken over.
 */
async function attend(open: () => Promise<Channel>, attempts: { made: number }, isWhole: boolean): Promise<void> {
  const channel = await open();
  const main: Main = createMain(channel);
  const events = await main.app.events();
  const snapshot = await main.app.snapshot();
  takeOver(snapshot);
  useSession.setState({ main, status: 'ready', problem: null });
  attempts.made = 0;
  const over = ended(channel, events);
  if (!isWhole) return over;
  const stopTelling = tellInFront(main);
  await Promise.all([over, readConversations(main)]).finally(stopTelling);
}

/**
 * Keeps a line to main open for as long as the window lives: opens it, fills the stores, follows the events, and after
 * a break tries again with growing pauses. What is on the screen, typed text included, stays as it is meanwhile.
 * @param isWhole false for a window that is less than the whole app: it shows no lists, and does not count as the window in
 *   front, in which news are told
 * @returns a function that ends it after the present line.
 */
export function startSession(open: () => Promise<Channel>, { isWhole = true } = {}): () => void {
  let going = true;
  const attempts = { made: 0 };
  const run = async () => {
    while (going) {
      try {
        await attend(open, attempts, isWhole);
      } catch (error) {
        const problem = problemOf(error);
        // Main itself said no (a database from a newer version …): trying again unasked would not change its answer.
        if (problem.code !== 'channel' && useSession.getState().main === null) {
          useSession.setState({ status: 'refused', problem });
          return;
        }
      }
      if (useSession.getState().main !== null) useSession.setState({ status: 'lost' });
      await new Promise((resolve) => setTimeout(resolve, waitBefore(attempts.made++)));
    }
  };
  void run();
  return () => {
    going = false;
  };
}
