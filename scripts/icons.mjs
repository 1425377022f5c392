import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './steps/chromium.mjs';
import { icnsFile, icoFile } from './steps/icon-files.mjs';
import { root } from './steps/root.mjs';
import { StepError, runCommand } from './steps/say.mjs';

const resources = join(root, 'resources');

// Draws the icon files that installers and windows need from the three drawings in resources/. The results are kept in
// version control: run it after changing a drawing.
await runCommand(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new StepError('Drawing the icons needs Chromium, Chrome or Edge: install one.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const framed = await pictures(page, 'icon.svg', [32, 64, 128, 256, 512, 1024]);
    // Without a margin: small pictures need every pixel.
    const full = await pictures(page, 'favicon.svg', [16, 24, 32, 48, 64, 128, 256]);
    writeFileSync(join(resources, 'icon.icns'), icnsFile(framed));
    writeFileSync(join(resources, 'icon.ico'), icoFile(full));
    for (const { size, png } of framed) if (size === 512) writeFileSync(join(resources, 'icon.png'), png);
    for (const { size, png } of full) if (size === 48) writeFileSync(join(resources, 'tray.png'), png);
    // A Mac colours what is drawn in black by itself, and takes the second one for fine screens.
    const [template, fine] = await pictures(page, 'tray.svg', [16, 32]);
    if (template) writeFileSync(join(resources, 'trayTemplate.png'), template.png);
    if (fine) writeFileSync(join(resources, 'trayTemplate@2x.png'), fine.png);
  } finally {
    await browser.close();
  }
  return 0;
});

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name of the drawing
 * @param {readonly number[]} sizes in pixels
 * @returns {Promise<import('./steps/icon-files.mjs').Picture[]>}
 */
async function pictures(page, name, sizes) {
  const drawing = readFileSync(join(resources, name)).toString('base64');
  const drawn = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 }</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    );
    drawn.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  return drawn;
}
