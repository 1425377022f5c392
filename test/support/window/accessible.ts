import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The sizes that every screen is looked at in. */
const WIDE = { width: 1100, height: 800 };
const NARROW = { width: 480, height: 800 };

/** The impacts that keep somebody out. */
const GRAVE = new Set(['serious', 'critical']);

async function violations(page: Page, onlyContrast: boolean): Promise<string[]> {
  // In the page itself: the library's usual way opens a second one, which the hosts refuse.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // Details of what passed are not asked for: gathering them takes longer than the rest.
  axe.options({ resultTypes: ['violations'], ...(onlyContrast && { runOnly: ['color-contrast'] }) });
  const { violations: found } = await axe.analyze();
  return found
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
}

/** What scrolls sideways: the page, or a part of it other than a code block, a table's frame and a field. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { documentElement } = document;
    const parts = [...document.querySelectorAll('body *:not(pre, input, textarea, :has(> table))')].filter((part) =>
      ['auto', 'scroll'].includes(getComputedStyle(part).overflowX),
    );
    return [documentElement, ...parts]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, className }) => `${tagName} ${className} scrolls sideways`);
  });

/** Lets what moves come to rest: a colour in the middle of its way is no colour of the design. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // One frame in which a new size or theme is told, a turn in which the window follows it, and one that is drawn.
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise(requestAnimationFrame);
    // A spinner never comes to rest. Asked for anew each frame: of what is hidden meanwhile the end is never told.
    const isMoving = ({ effect, playState }: Animation) =>
      playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);
    while (document.getAnimations().some(isMoving)) await new Promise(requestAnimationFrame);
  });
}

/**
 * What keeps people from using what is on the page now: grave findings of axe in both themes and both sizes, and
 * sideways scrolling at 480 pixels and at 550, which is 1100 at a zoom of 200 %. Empty when nothing does. The window is
 * wide and light afterwards.
 */
export async function hindrances(page: Page, sizes: 'both' | 'narrow' = 'both'): Promise<string[]> {
  const found: string[] = [];
  const look = async (name: string, onlyContrast: boolean) => {
    await atRest(page);
    found.push(...(await violations(page, onlyContrast)).map((violation) => `${name}: ${violation}`));
  };
  // The theme changes colours alone, so that the other rules need one of them.
  if (sizes === 'both') {
    await look('wide, light', false);
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('wide, dark', true);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(NARROW);
  await look('narrow, dark', false);
  found.push(...(await sideways(page)).map((part) => `480 pixels: ${part}`));
  await page.emulateMedia({ colorScheme: 'light' });
  await look('narrow, light', true);
  await page.setViewportSize({ width: 550, height: 400 });
  await atRest(page);
  found.push(...(await sideways(page)).map((part) => `zoom 200 %: ${part}`));
  await page.setViewportSize(sizes === 'both' ? WIDE : NARROW);
  await atRest(page);
  return found;
}

/** Elements that Tab reaches one after the other until it comes round, and for each whether it is seen to have focus. */
export async function tabStops(page: Page, most: number): Promise<{ readonly name: string; readonly seen: boolean }[]> {
  const stops: { name: string; seen: boolean }[] = [];
  const first = new Set<string>();
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const marked = (box: Element | null, levels: number): boolean => {
        if (!box || levels === 0) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(box);
        const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
        return hasOutline || boxShadow !== 'none' || marked(box.parentElement, levels - 1);
      };
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const place = [...document.querySelectorAll('*')].indexOf(element);
      return { id: String(place), name: `${element.tagName} ${words.trim().slice(0, 60)}`, seen: marked(element, 3) };
    });
    if (stop === null) continue;
    if (first.has(stop.id)) break;
    first.add(stop.id);
    stops.push({ name: stop.name, seen: stop.seen });
  }
  return stops;
}
