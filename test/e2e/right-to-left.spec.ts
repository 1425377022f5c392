import type { Locator, Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { sideways } from '../support/window/accessible';
import { connectServer } from '../support/window/connect';
import { answered, goTo, messageField, say } from '../support/window/person';
import { addRule, openAdvanced } from '../support/window/tasks';

test.skip(({ host }) => host !== 'browser-window', 'the browser window shows the same page');
test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

/** Pixels that a place may differ by: widths are fractions, and places are rounded the other way. */
const ROUNDED = 2;

let service: FakeService;
let running: FakeService | null = null;
test.beforeEach(async () => {
  running = service = await startFakeService({ wire: 'openai-chat' });
});
test.afterEach(() => running?.close());

/** Has lines of the page run from left to right, or from right to left. */
async function runLines(page: Page, dir: 'ltr' | 'rtl'): Promise<void> {
  await page.evaluate(async (to) => {
    if (to === 'rtl') document.documentElement.dir = to;
    else document.documentElement.removeAttribute('dir');
    await new Promise(requestAnimationFrame);
    // What slides to its place is there at once.
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    }
    await new Promise(requestAnimationFrame);
  }, dir);
}

/** How far everything that stands by itself is from the edge of the window where lines begin, by its name, in order. */
const fromTheEdge = (page: Page): Promise<{ name: string; place: number }[]> =>
  page.evaluate(() => {
    const parts =
      'h1, h2, h3, nav, article, form, textarea, input, button, a, svg, [role="dialog"], [role="radio"], th, kbd';
    const isRightToLeft = document.documentElement.dir === 'rtl';
    return (
      [...document.querySelectorAll(parts)]
        // What stands in the middle of a line has its place by the words around it.
        .filter(
          (part) => part.checkVisibility({ visibilityProperty: true }) && getComputedStyle(part).display !== 'inline',
        )
        .filter((part) => !part.closest('[dir="ltr"], [dir="auto"] *'))
        .map((part) => {
          const { left, right } = part.getBoundingClientRect();
          const words = part.getAttribute('aria-label') ?? part.textContent ?? '';
          return {
            name: `${part.tagName.toLowerCase()}.${part.getAttribute('class')?.split(' ')[0] ?? ''} “${words.trim().slice(0, 40)}”`,
            place: Math.round(isRightToLeft ? innerWidth - right : left),
          };
        })
    );
  });

/** What scrolls sideways or is not where a mirror would show it when lines run from right to left. */
async function faultsRightToLeft(page: Page): Promise<string[]> {
  await runLines(page, 'ltr');
  const before = await fromTheEdge(page);
  await runLines(page, 'rtl');
  const after = await fromTheEdge(page);
  const faults = await sideways(page);
  await runLines(page, 'ltr');
  if (before.length !== after.length) faults.push(`${before.length} parts became ${after.length}`);
  for (const [at, { name, place }] of before.entries()) {
    const now = after[at]?.place ?? place;
    if (Math.abs(now - place) > ROUNDED) faults.push(`${name}: ${place} pixels from the edge became ${now}`);
  }
  return faults;
}

/** Looks at what is on the page, wide and narrow. */
async function look(page: Page, name: string, widths: readonly number[] = [1100, 480]): Promise<void> {
  await test.step(name, async () => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      // Where something comes or goes between the two looks, there is another.
      await expect
        .poll(() => faultsRightToLeft(page), { message: `${name}, ${width} pixels wide`, timeout: 10_000 })
        .toEqual([]);
    }
    await page.setViewportSize({ width: 1100, height: 800 });
  });
}

async function lookInto(page: Page, opener: Locator, name: string): Promise<void> {
  await opener.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.last()).toBeVisible();
  await look(page, name);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test('every screen stands as in a mirror', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Look around first' })).toBeVisible();
  await look(page, 'four doors');
  await connectServer(page, { url: service.url, label: 'Mine' });
  await connectServer(page, { url: service.url, label: 'Other' });
  await openAdvanced(page);
  await addRule(page, { context: 'default', backend: 'Mine' });
  await look(page, 'providers and rules');
  for (const screen of ['tasks', 'tasks/schedules', 'playbooks', 'compare', 'usage', 'agents', 'settings']) {
    await goTo(page, screen);
    await look(page, screen);
  }
});

test('chat, the palette and dialogs stand as in a mirror', async ({ app }) => {
  const { page } = app;
  await connectServer(page, { url: service.url, label: 'Mine' });
  await look(page, 'a chat that has not begun');
  await say(page, 'ما هي عاصمة البرتغال؟');
  await answered(page);
  await look(page, 'a chat');

  await runLines(page, 'rtl');
  const boxOf = async (part: Locator) => (await part.boundingBox()) ?? { x: Number.NaN, width: Number.NaN };
  const [field, send, attach, sidebar] = [
    await boxOf(messageField(page)),
    await boxOf(page.getByRole('button', { name: 'Send' })),
    await boxOf(page.getByRole('button', { name: 'Attach files' })),
    await boxOf(page.getByRole('navigation', { name: 'Screens' })),
  ];
  expect(send.x + send.width).toBeLessThan(field.x + field.width / 2);
  expect(attach.x).toBeGreaterThan(field.x + field.width / 2);
  expect(sidebar.x).toBeGreaterThan(field.x + field.width);
  await runLines(page, 'ltr');

  await lookInto(page, page.getByRole('button', { name: 'Options of this conversation' }), 'options');
  for (const [keys, name] of [
    ['Control+k', 'palette'],
    ['Control+/', 'sheet of shortcuts'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search')).toBeVisible();
  await look(page, 'finding');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 480, height: 800 });
  await page.getByRole('button', { name: 'Open sidebar' }).click();
  await expect(page.getByRole('dialog', { name: 'Sidebar' })).toBeVisible();
  await look(page, 'drawer', [480]);
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1100, height: 800 });
  await goTo(page, 'ai-configuration');
  await lookInto(page, page.getByRole('button', { name: 'Add provider' }), 'Add provider');
  await goTo(page, 'tasks');
  await lookInto(page, page.getByRole('button', { name: 'New task' }).first(), 'New task');
});
