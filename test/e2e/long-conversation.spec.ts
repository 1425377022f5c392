import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { type FakeService, startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { conversation, lastAnswer, messageField, newChat, openChat } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes)).toISOString();

/** Answers of different heights: a line, a long text, a table, code, a formula. */
function answer(n: number): string {
  const forms = [
    `Answer ${n}, in one line.`,
    `Answer ${n}. ${'It goes on for a while, as answers do. '.repeat(20)}`,
    `Answer ${n}:\n\n| a | b |\n| - | - |\n${Array.from({ length: 8 }, (_, row) => `| ${row} | ${n} |`).join('\n')}`,
    `Answer ${n}:\n\n\`\`\`ts\n${Array.from({ length: 12 }, (_, line) => `const v${line} = ${n};`).join('\n')}\n\`\`\``,
    `Answer ${n}:\n\n$$\\int_0^{${n}} \\frac{x^2}{1+x}\\,dx$$\n\n1. first\n2. second`,
  ];
  return forms[n % forms.length]!;
}

/** An export of Claude with one conversation of so many messages, of which one says something else. */
function longChat(count: number, special: number, said: string) {
  return [
    {
      uuid: uuid(1),
      name: 'Porto in detail',
      created_at: at(0),
      updated_at: at(count),
      chat_messages: Array.from({ length: count }, (_, n) => ({
        uuid: uuid(1000 + n),
        sender: n % 2 === 0 ? 'human' : 'assistant',
        text: n === special ? said : n % 2 === 0 ? `Question ${n} of a long talk.` : answer(n),
        created_at: at(n),
      })),
    },
  ];
}

let service: FakeService;
let running: FakeService | null = null;
test.beforeEach(async ({ app }) => {
  running = service = await startFakeService({ wire: 'openai-chat' });
  await connectServer(app.page, { url: service.url, label: 'Mine' });
});
test.afterEach(() => running?.close());

/** Brings a conversation along and opens it. */
async function bring(page: Page, path: string, count: number, special = -1, said = ''): Promise<void> {
  await writeFile(path, JSON.stringify(longChat(count, special, said)));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill('import chats');
  await page.keyboard.press('Enter');
  const choose = page.getByRole('button', { name: 'Choose a file' });
  await expect(choose).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => null);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path);
  await expect(page.getByText(/1 chat came in/)).toBeVisible();
  await openChat(page, 'Porto in detail');
}

const messages = (page: Page): Locator => conversation(page).locator('[data-message]');
const drawn = (page: Page): Promise<number> => messages(page).count();

/** The places of the messages in sight, in pixels from the top of the log, by the words that they begin with. */
function placesIn(log: Element): Record<string, number> {
  const frame = log.getBoundingClientRect();
  return Object.fromEntries(
    [...log.querySelectorAll('[data-message]')].flatMap((message) => {
      const box = message.getBoundingClientRect();
      const isInSight = box.bottom > frame.top + 1 && box.top < frame.bottom - 1;
      return isInSight ? [[message.getAttribute('data-message')!, Math.round(box.top - frame.top)]] : [];
    }),
  );
}

/** How far those that stay in sight moved between two looks; null where none stayed. */
function movedBetween(before: Record<string, number>, after: Record<string, number>): number[] {
  return Object.entries(before).flatMap(([id, top]) => (after[id] === undefined ? [] : [after[id] - top]));
}

test('a find in the middle of four thousand messages is on the screen at once, and from there one goes anywhere', async ({
  app,
}, info) => {
  test.setTimeout(180_000);
  const { page } = app;
  await bring(page, info.outputPath('conversations.json'), 4000, 2001, 'The **lighthouse** closes at six.');
  await newChat(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill('lighthou');
  await page.getByRole('option', { name: /Porto in detail/ }).click();
  const said = conversation(page).getByText('closes at six');
  await expect(said).toBeInViewport();
  await expect(said.locator('xpath=ancestor::article')).toBeFocused();
  await expect(conversation(page).getByText('Question 2000 of')).toBeVisible();
  await expect(conversation(page).getByText('Question 2002 of')).toBeAttached();
  expect(await drawn(page)).toBeLessThan(200);

  const jump = page.getByRole('button', { name: 'Jump to latest' });
  await jump.click();
  await expect(conversation(page).getByText('Question 3998 of')).toBeInViewport();
  await expect(jump).toBeHidden();
  expect(await drawn(page)).toBeLessThan(200);

  await conversation(page).focus();
  await page.keyboard.press('Home');
  await expect(conversation(page).getByText('Question 0 of')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Show earlier' })).toBeHidden();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(messages(page).nth(1)).toBeFocused();

  // What is sent from far above is seen at once, with what stands before it.
  await messageField(page).fill('And now?');
  await page.keyboard.press('Enter');
  await expect(lastAnswer(page)).toContainText('Hello from the fake service.');
  await expect(lastAnswer(page)).toBeInViewport();
  await expect(conversation(page).getByText('Question 3998 of')).toBeAttached();
});

test('nothing jumps while one scrolls up and down through two thousand messages', async ({ app }, info) => {
  test.setTimeout(240_000);
  const { page } = app;
  await bring(page, info.outputPath('conversations.json'), 2000);
  const log = conversation(page);
  await expect(log.getByText('Question 1998 of')).toBeInViewport();
  /** Scrolls as fast as somebody who looks for something, and sees how far what is in sight moves by itself. */
  const scroll = (by: number, steps: number) =>
    log.evaluate(
      async (box, [px, count]) => {
        const look = () => {
          const frame = box.getBoundingClientRect();
          return new Map(
            [...box.querySelectorAll('[data-message]')].flatMap((message) => {
              const { top, bottom } = message.getBoundingClientRect();
              return bottom > frame.top + 1 && top < frame.bottom - 1 ? [[message, top] as const] : [];
            }),
          );
        };
        let worst = 0;
        let most = 0;
        for (let n = 0; n < count!; n += 1) {
          const before = look();
          box.scrollBy({ top: px! });
          const after = look();
          await new Promise(requestAnimationFrame);
          await new Promise((resolve) => setTimeout(resolve));
          const later = look();
          // While a page comes in, what is in sight stays where the scrolling left it.
          for (const [message, top] of after) {
            const now = later.get(message);
            if (now !== undefined && before.size > 0) worst = Math.max(worst, Math.abs(now - top));
          }
          most = Math.max(most, box.querySelectorAll('[data-message]').length);
        }
        return { worst, most };
      },
      [by, steps],
    );
  let seen = { worst: 0, most: 0 };
  for (let round = 0; round < 100 && !(await log.getByText('Question 0 of').isVisible()); round += 1) {
    const { worst, most } = await scroll(-200, 40);
    seen = { worst: Math.max(worst, seen.worst), most: Math.max(most, seen.most) };
  }
  await expect(log.getByText('Question 0 of')).toBeVisible();
  expect(seen.worst).toBeLessThanOrEqual(2);
  expect(seen.most).toBeLessThan(200);
  const jump = page.getByRole('button', { name: 'Jump to latest' });
  await expect(jump).toBeVisible();
  const down = await scroll(200, 400);
  expect(down.worst).toBeLessThanOrEqual(2);
  expect(down.most).toBeLessThan(200);
});

test('an answer streams in while one reads far above it, and after the window was made narrower', async ({
  app,
}, info) => {
  test.setTimeout(120_000);
  const { page } = app;
  await bring(page, info.outputPath('conversations.json'), 600);
  const log = conversation(page);
  const paragraphs = Array.from({ length: 3000 }, (_, n) => `Paragraph ${n + 1} says a little.`).join('\n\n');
  service.answers(paragraphs, { tokensPerSecond: 300 });
  await messageField(page).fill('Tell me much');
  await page.keyboard.press('Enter');
  await expect(lastAnswer(page)).toContainText('Paragraph 20 ');
  await log.focus();
  await page.keyboard.press('Home');
  await expect(log.getByText('Question 0 of')).toBeInViewport();
  await log.evaluate((box) => box.scrollBy({ top: 900 }));
  await page.waitForTimeout(500);
  const before = await log.evaluate(placesIn);
  await page.waitForTimeout(1500);
  expect(movedBetween(before, await log.evaluate(placesIn)).every((moved) => moved === 0)).toBe(true);
  // It can be stopped from here, since the end of the conversation is known wherever one reads.
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();

  const [first] = Object.keys(before);
  await page.setViewportSize({ width: 700, height: 800 });
  await page.waitForTimeout(500);
  expect(Object.keys(await log.evaluate(placesIn))).toContain(first);

  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect(lastAnswer(page)).toBeInViewport();
  await expect(lastAnswer(page)).toContainText('Paragraph 60 ');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(lastAnswer(page)).toContainText('You stopped this answer.');
});
