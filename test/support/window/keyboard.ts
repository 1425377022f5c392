import { expect, type Locator, type Page } from '@playwright/test';
import { answered, messageField, questions } from './person';

/** Stops that are gone through before a way by Tab counts as missing: more than any screen has before what is looked for. */
const STOPS_MAX = 60;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab, or Shift and Tab, until something has the focus. */
export async function tabTo(page: Page, target: Locator, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < STOPS_MAX; press += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(keys);
  }
  throw new Error(`${keys} does not lead to ${target.toString()}`);
}

/** Takes an item of the menu that is open, by the arrows. */
export async function take(page: Page, item: string): Promise<void> {
  const wanted = page.getByRole('menuitem', { name: item, exact: true });
  await expect(wanted).toBeVisible();
  for (let press = 0; press < 15; press += 1) {
    if (await hasFocus(wanted)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Takes the first thing in the palette that fits what is typed there. @param found what it is called */
export async function command(page: Page, typed: string, found: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.locator('[cmdk-input]')).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: found, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Writes a message into the composer, which has the focus, and sends it; at the end its answer is there. */
export async function ask(page: Page, question: string): Promise<void> {
  await expect(messageField(page)).toBeFocused();
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await expect(questions(page).last()).toContainText(question);
  await answered(page);
}

/**
 * What is wrong with where the focus is: on nothing, out of sight, or not to be seen there. A ring is around it or around
 * what it stands in; a field that is typed into has its caret. Null when nothing is.
 */
function faultOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'Nothing has the focus.';
    const name = `${activeElement.tagName} “${(activeElement.getAttribute('aria-label') ?? activeElement.textContent).trim().slice(0, 60)}”`;
    const box = activeElement.getBoundingClientRect();
    const isInSight =
      box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    if (!isInSight) return `${name} has the focus and is out of sight.`;
    if (activeElement.matches('textarea, input:not([type="checkbox"], [type="radio"])')) return null;
    const hasRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    for (let around: Element | null = activeElement, levels = 3; around && levels > 0; levels -= 1) {
      if (hasRing(getComputedStyle(around)) || hasRing(getComputedStyle(around, '::after'))) return null;
      around = around.parentElement;
    }
    return `${name} has the focus and no ring.`;
  });
}

/** The focus is somewhere, in sight, and seen to be there. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => faultOfFocus(page)).toBeNull();
}
