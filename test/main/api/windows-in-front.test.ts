import { expect, it } from 'vitest';
import { WindowsInFront } from '../../../src/main/api/windows-in-front';
import { channelPair } from '../../renderer/support/channel-pair';

it('knows whether any window is in front, and lets go of those whose line is gone', () => {
  const windows = new WindowsInFront();
  const [one, two] = [channelPair(), channelPair()];
  expect(windows.isAny()).toBe(false);
  windows.tell(one.main, true);
  windows.tell(two.main, false);
  expect(windows.isAny()).toBe(true);
  windows.tell(one.main, false);
  expect(windows.isAny()).toBe(false);
  windows.tell(two.main, true);
  two.cut();
  expect(windows.isAny()).toBe(false);
});
