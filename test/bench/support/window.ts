import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../../support/chromium';

/** Starts the browser that windows are measured in. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] });
}

/** A page of its own session, as large as the app's window is at first. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  return context.newPage();
}

/** Which browser it is. */
export async function chromiumVersion(): Promise<string> {
  const browser = await openBrowser();
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}
