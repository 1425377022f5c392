import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { leadsOut } from '../../../src/main/platform/network-interfaces';

const at = (address: string, internal = false): NetworkInterfaceInfo[] => [
  { address, internal } as NetworkInterfaceInfo,
];

test.each([
  ['nothing at all', {}, false],
  ['the loopback alone, as in a closed container', { lo: at('127.0.0.1', true) }, false],
  [
    'a card without a network: link-local addresses alone',
    { lo: at('::1', true), en0: at('fe80::1'), en1: at('169.254.3.4') },
    false,
  ],
  ['an interface without addresses', { lo: at('127.0.0.1', true), en0: undefined }, false],
  ['an address of a home network', { lo: at('127.0.0.1', true), wlan0: at('192.168.1.20') }, true],
  ['IPv6 alone', { lo: at('::1', true), eth0: [...at('fe80::1'), ...at('2001:db8::7')] }, true],
])('%s', (_what, interfaces, expected) => {
  expect(leadsOut(interfaces)).toBe(expected);
});
