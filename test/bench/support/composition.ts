import { randomBytes } from 'node:crypto';
import { compose } from '../../../src/main/compose';
import type { Platform } from '../../../src/main/platform/platform';
import { Settings } from '../../../src/shared/domain/settings';

function barePlatform(home: string): Platform {
  let settings = Settings.parse({});
  const noStore = () => Promise.reject(new Error('no store'));
  return {
    host: 'browser-window',
    system: 'linux',
    version: '0.0.0-bench',
    languages: ['en-GB'],
    home,
    settings: {
      read: () => settings,
      write: (changed) => {
        settings = changed;
      },
      quarantined: null,
    },
    secrets: {
      availability: () => Promise.resolve({ available: false, reason: 'There is none in a bench.' }),
      read: noStore,
      write: noStore,
      remove: noStore,
    },
    network: { isOnline: () => true },
    openExternal: () => Promise.resolve(),
    openFolder: () => Promise.resolve(),
    notify: () => undefined,
  };
}

/** The services of main within reach, on a home of their own: what a call costs is measured at each of them. */
export function composeForBench(home: string) {
  const env = { SIGNALBOX_ROOT_KEY: randomBytes(32).toString('hex') };
  return compose(barePlatform(home), { env, discovery: [] });
}
