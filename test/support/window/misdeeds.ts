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

/** How far something may stand out of its part, in pixels: rings of focus and signs hang over edges a little. */
const OVERHANG = 12;

/**
 * What is seen outside of the part that it stands in, or is placed by the window instead of by its part, in words; empty
 * where nothing is. Each of `parts` is looked at for itself.
 */
export const straysOf = (parts: Locator): Promise<string[]> =>
  parts.evaluateAll((boxes, overhang) => {
    /** What is seen of an element: its box, cut by what it lies in, up to the part. */
    const seenOf = (element: Element, part: Element) => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around && around !== part; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return { left, right, top, bottom };
    };
    return boxes.flatMap((part) => {
      const { left: start, right: end, top: begin } = part.getBoundingClientRect();
      // What scrolls up and down holds more than is in sight.
      const frame = { left: start, right: end, top: begin - part.scrollTop, height: part.scrollHeight };
      return [...part.querySelectorAll('*')].flatMap((element) => {
        const { left, right, top, bottom } = seenOf(element, part);
        const isSeen = right - left > 1 && bottom - top > 1;
        const isOutside =
          left < frame.left - overhang ||
          right > frame.right + overhang ||
          top < frame.top - overhang ||
          bottom > frame.top + frame.height + overhang;
        const { position } = getComputedStyle(element);
        if (!isSeen || !(isOutside || position === 'fixed')) return [];
        return [`${element.tagName} ${element.className} ${position}: ${element.textContent.slice(0, 60)}`];
      });
    });
  }, OVERHANG);
