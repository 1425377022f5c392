import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/**
 * Whether any interface of this computer leads out of it: one that is not the loopback and has an address that somebody
 * gave it. Link-local addresses (RFC 3927, RFC 4291) come without a network.
 */
export function leadsOut(interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>): boolean {
  return Object.values(interfaces).some((addresses) =>
    addresses?.some(({ address, internal }) => !internal && !/^(?:169\.254\.|fe[89ab])/i.test(address)),
  );
}

/** As {@link leadsOut}, of this computer as it is now. */
export function hasNetwork(): boolean {
  return leadsOut(networkInterfaces());
}
