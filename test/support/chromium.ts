import { findChromium } from '../../scripts/steps/chromium.mjs';

/** The browser that tests run in. Throws, with what to do, when there is none. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === null) throw new Error('The tests need Chromium, Chrome or Edge: install one, then run them again.');
  return path;
}

/** Keeps the browser from talking to anybody by itself. As root there is no sandbox to be had. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
