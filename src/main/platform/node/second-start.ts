import { z } from 'zod';
import { LOOPBACK, originOf } from './gate';
import { SECOND_START_PATH } from './window-server';

/** The word that a host leaves beside its lock, readable by the same person alone. */
export const HostContact = z.discriminatedUnion('host', [
  z.object({ host: z.literal('electron') }),
  z.object({ host: z.literal('browser-window'), port: z.int().min(1).max(65_535), secret: z.string().min(32) }),
]);
export type HostContact = z.infer<typeof HostContact>;

const Address = z.string().startsWith(`http://${LOOPBACK}:`);

/** Two addresses, each good for one browser: one to print, and one for a window that is opened right now. */
export const FreshAddresses = z.object({ printed: Address, soon: Address });
export type FreshAddresses = z.infer<typeof FreshAddresses>;

/** A host on the same computer answers at once, or it hangs. In ms. */
const ANSWER_MS = 5000;

/**
 * Asks the host that runs already for addresses that let one more browser in.
 * Null when it does not answer, or not as Signalbox does.
 */
export async function askFirstStart(port: number, secret: string): Promise<FreshAddresses | null> {
  try {
    const response = await fetch(`${originOf(port)}${SECOND_START_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.ok) return null;
    return FreshAddresses.parse(await response.json());
  } catch {
    return null;
  }
}
