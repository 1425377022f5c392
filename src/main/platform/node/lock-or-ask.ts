import { setTimeout as delay } from 'node:timers/promises';
import { t } from '../../../shared/language/t';
import type { HomeLock, lockHome } from '../../storage/instance-lock';
import { StartRefusal } from '../../storage/start-refusal';
import { askFirstStart, type FreshAddresses, HostContact } from './second-start';

/** How long a first start may take until it says where it listens, or until it has ended. In ms. */
const FIRST_START_MS = 10_000;
const LOCK_RETRY_MS = 150;

const alreadyRunning = () =>
  new StartRefusal(
    'already_running',
    t('Signalbox is already running with this data folder.'),
    t('Use its window, or close it first. With --home FOLDER a second one can run beside it.'),
  );

/** The home folder is this process's. */
export type HeldLock = Extract<HomeLock, { held: true }>;

/** A first start has the home folder and gave out these. */
export interface FirstStart {
  readonly held: false;
  readonly fresh: FreshAddresses;
}

/**
 * Takes the lock on the home folder, or gets addresses from the browser-window host that has it. Waits for one that is
 * just starting or ending.
 * @throws {@link StartRefusal} when another Signalbox has the folder and cannot be joined
 */
export async function lockOrAsk(lock: typeof lockHome, home: string): Promise<HeldLock | FirstStart> {
  const patience = performance.now() + FIRST_START_MS;
  for (;;) {
    const found = lock(home);
    if (found.held) return found;
    const contact = HostContact.safeParse(found.contact).data;
    if (contact?.host === 'electron' || performance.now() > patience) throw alreadyRunning();
    const fresh = contact ? await askFirstStart(contact.port, contact.secret) : null;
    if (fresh) return { held: false, fresh };
    await delay(LOCK_RETRY_MS);
  }
}
