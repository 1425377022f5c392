import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { placeOf } from '../../shared/network-place';

/**
 * Which names and numbers mean this computer, so that one server under two addresses counts once. Names are looked up
 * in {@link learn}; one that was never looked up means this computer only where it says so itself.
 */
export class OwnNames {
  readonly #own = new Map<string, boolean>();

  /** Looks up names that may be this computer's. Settles at the latest with `signal`; never rejects. */
  async learn(hostnames: readonly string[], signal: AbortSignal): Promise<void> {
    const unclear = new Set(hostnames.filter((name) => placeOf(name) === 'local_network' && isIP(bare(name)) === 0));
    const lookups = Promise.all([...unclear].map((name) => this.#lookUp(name)));
    const end = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([lookups, end]);
  }

  /** @param hostname as {@link URL} gives it */
  means(hostname: string): boolean {
    return (
      placeOf(hostname) === 'this_computer' || ownNumbers().has(bare(hostname)) || (this.#own.get(hostname) ?? false)
    );
  }

  async #lookUp(name: string): Promise<void> {
    const addresses = await lookup(bare(name), { all: true }).catch(() => []);
    const numbers = ownNumbers();
    const isOwn = ({ address }: { address: string }) =>
      placeOf(address) === 'this_computer' || numbers.has(address.split('%', 1)[0] ?? address);
    this.#own.set(name, addresses.length > 0 && addresses.every(isOwn));
  }
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

function ownNumbers(): Set<string> {
  return new Set(Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []));
}
