import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

const CORPUS = new URL('../../renderer/markdown/hostile/', import.meta.url);

/** The hostile texts, by the names of their files, in the order of the alphabet. */
export const hostileTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(CORPUS)
    .toSorted()
    .map((file) => [file, readFileSync(new URL(file, CORPUS), 'utf8')]),
);

/** What the page did that what a model or a server wrote has no business doing, from now on. */
export function misdeedsOf(page: Page): string[] {
  const misdeeds: string[] = [];
  const { origin } = new URL(page.url());
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) misdeeds.push(`requested ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    misdeeds.push(`opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    // Between its own screens the window goes by the part after the #.
    const isOwn = frame === page.mainFrame() && new URL(frame.url()).origin === origin;
    if (!isOwn) misdeeds.push(`went to ${frame.url()}`);
  });
  page.on('popup', (popup) => misdeeds.push(`opened a window: ${popup.url()}`));
  page.on('download', (download) => misdeeds.push(`downloaded ${download.url()}`));
  page.on('pageerror', (error) => misdeeds.push(`failed: ${String(error)}`));
  page.on('console', (message) => {
    // What the page's policy had to refuse was tried.
    if (message.type() === 'error' || message.type() === 'warning') misdeeds.push(`complained: ${message.text()}`);
  });
  return misdeeds;
}

/** What could run or ask for something, within a part of the page. The window draws nothing of its own with it there. */
export const activeIn = (part: Locator): Locator =>
  part.locator('script, style, iframe, img, object, embed, svg a, [src], a[href^="javascript:" i], a[href^="data:" i]');

/** Pixels by which the page and parts of it are wider than what they are shown in. */
export const overflowOf = (part: Locator): Promise<number[]> =>
  part.evaluate((element) =>
    [document.documentElement, element].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  );
