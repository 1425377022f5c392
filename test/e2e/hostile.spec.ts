import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFakeService } from '../support/fake-services';
import type { Host } from '../support/hosts/host';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { activeIn, hostileTexts, misdeedsOf, overflowOf } from '../support/window/misdeeds';
import { answered, conversation, lastAnswer, newChat, openChat, questions, say } from '../support/window/person';

/** What the system's opener of addresses, replaced by one that writes them down, was asked to open. */
const openedFile = (home: string): string => join(home, 'opener', 'opened');

test.use({
  hostEnv: async ({ home }, give) => {
    const folder = join(home, 'opener');
    mkdirSync(folder);
    const script = `#!/bin/sh\necho "$1" >> "${openedFile(home)}"\n`;
    writeFileSync(join(folder, 'xdg-open'), script, { mode: 0o755 });
    await give({ SIGNALBOX_ROOT_KEY: 'a1'.repeat(32), PATH: `${folder}:${process.env['PATH']}` });
  },
});

async function opened(app: Host): Promise<string[]> {
  if (app.standIn) return (await app.standIn.given('shell.openExternal')).map(String);
  const file = openedFile(app.home);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

test('hostile answers ask nobody, run nothing, lead nowhere and break no layout', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: 'Mine' });
    const misdeeds = misdeedsOf(page);

    for (const [file, text] of hostileTexts) {
      await test.step(file, async () => {
        // In pieces, so that every half of a construct has been on the screen.
        service.answers(text.match(/[^]{1,7}/g) ?? [], {
          tokensPerSecond: 400,
        });
        await newChat(page);
        await say(page, `What is in ${file}?`);
        await expect(lastAnswer(page).getByRole('button', { name: 'Retry' })).toBeVisible();
        await expect.poll(() => overflowOf(conversation(page))).toEqual([0, 0]);
        await page.setViewportSize({ width: 480, height: 800 });
        await expect.poll(() => overflowOf(conversation(page))).toEqual([0, 0]);
        await page.setViewportSize({ width: 1100, height: 800 });
        await expect(activeIn(conversation(page))).toHaveCount(0);
        await expect(conversation(page).locator('form')).toHaveCount(0);
      });
    }

    await test.step('the same once more, read from the history', async () => {
      await page.reload();
      for (const file of hostileTexts.keys()) {
        await openChat(page, new RegExp(file.replace('.', '\\.')));
        await expect(questions(page)).toContainText(file);
        await answered(page);
      }
    });

    expect(misdeeds).toEqual([]);
    expect(await page.evaluate(() => document.title)).toContain('Signalbox');
  } finally {
    await service.close();
  }
});

test('links show where they lead, and open outside of the window', async ({ app }) => {
  test.skip(app.kind === 'electron' || process.platform !== 'linux', 'the system’s own browser would open');
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: 'Mine' });
    service.answers(hostileTexts.get('links.md') ?? '');
    await say(page, 'Some links, please');
    await expect(lastAnswer(page).getByRole('button', { name: 'Retry' })).toBeVisible();

    // The window's own screens are no part of the answer.
    const links = await lastAnswer(page)
      .locator('a:not([href^="#/"])')
      .evaluateAll((anchors) => anchors.map((anchor) => [anchor.getAttribute('href') ?? '', anchor.textContent ?? '']));
    expect(links.length).toBeGreaterThan(8);
    for (const [address = '', words = ''] of links) {
      const url = new URL(address);
      expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
      expect(words).toContain(url.protocol === 'mailto:' ? address.slice('mailto:'.length).split('?')[0] : url.host);
    }

    const before = page.url();
    const pages = page.context().pages().length;
    await lastAnswer(page).getByRole('link', { name: 'https://ok.example/a' }).click();
    await expect.poll(() => opened(app)).toEqual(['https://ok.example/a']);
    await lastAnswer(page).getByRole('link', { name: 'https://ok.example/a' }).click({ button: 'middle' });
    await lastAnswer(page)
      .getByRole('link', { name: 'https://ok.example/a' })
      .click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => opened(app)).toEqual(['https://ok.example/a', 'https://ok.example/a']);
    expect([page.url(), page.context().pages().length]).toEqual([before, pages]);
  } finally {
    await service.close();
  }
});
