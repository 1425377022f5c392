import { writeFile } from 'node:fs/promises';
import { expect, test } from '../support/hosts/test';
import { answers, conversation, lookAround, openChat } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes)).toISOString();

/** Longest task of the window that nobody takes for a freeze, in milliseconds; the computer may have other work. */
const FREEZE_MS = 1000;

/** Answers that are there to freeze a window. */
const BOMBS: Readonly<Record<string, string>> = {
  'a line of five megabytes': `${'one two '.repeat(655_360)}END OF LINE`,
  'two thousand rows': `| a | b |\n| - | - |\n${Array.from({ length: 2000 }, (_, n) => `| row ${n} | **${n}** |`).join('\n')}`,
  'quotes in quotes': `${'> '.repeat(10_000)}deep`,
  'brackets in brackets': `${'['.repeat(10_000)}x${']'.repeat(10_000)}`,
  'a fence that never ends': `\`\`\`ts\n${'const x = 1;\n'.repeat(2000)}`,
  'broken formulas': `$$\n${'\\frac{'.repeat(5000)}\n$$\n\n${'$x^{'.repeat(3000)}`,
  'marks in marks': '*_'.repeat(20_000),
  'turned around': '\u202E\u2066\u200B'.repeat(2000) + 'seen',
};

function bombed() {
  const texts = Object.entries(BOMBS).flatMap(([name, bomb]) => [`What is ${name}?`, bomb]);
  const all = Array.from({ length: 2 }, () => texts).flat();
  return [
    {
      uuid: uuid(1),
      name: 'Heavy weather',
      created_at: at(0),
      updated_at: at(all.length),
      chat_messages: all.map((text, n) => ({
        uuid: uuid(1000 + n),
        sender: n % 2 === 0 ? 'human' : 'assistant',
        text,
        created_at: at(n),
      })),
    },
  ];
}

test('a conversation full of what freezes windows is opened and scrolled through without a pause', async ({
  app,
}, info) => {
  test.setTimeout(180_000);
  const { page } = app;
  await lookAround(page);
  const path = info.outputPath('conversations.json');
  await writeFile(path, JSON.stringify(bombed()));
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

  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const longest = () => page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
  await openChat(page, 'Heavy weather');
  const log = conversation(page);
  await expect(answers(page).last()).toContainText('seen');
  const walk = (by: number) =>
    log.evaluate(async (box, px) => {
      for (let still = 0, place = -1; still < 20; still = box.scrollTop === place ? still + 1 : 0) {
        place = box.scrollTop;
        box.scrollBy({ top: px });
        await new Promise(requestAnimationFrame);
      }
    }, by);
  await walk(-1500);
  await expect(log.getByText('What is a line of five megabytes?').first()).toBeVisible();
  await walk(1500);
  expect(await longest()).toBeLessThan(FREEZE_MS);
  await expect(log.getByRole('table').first()).toBeAttached();
});
