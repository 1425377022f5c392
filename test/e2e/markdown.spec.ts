import { startFakeService } from '../support/fake-services';
import { expect, test } from '../support/hosts/test';
import { connectServer } from '../support/window/connect';
import { misdeedsOf, overflowOf } from '../support/window/misdeeds';
import { answered, conversation, lastAnswer, say } from '../support/window/person';

test.use({ hostEnv: { SIGNALBOX_ROOT_KEY: 'a1'.repeat(32) } });

const ANSWER = `The code:

\`\`\`ts
export const total = (a: number): string => \`\${a}\`; // why
\`\`\`

And $\\sum_{i=1}^{n} x_i^2$, for $5 and not $10:

$$
\\begin{aligned}
a &= \\frac{1}{2} \\\\[4pt]
+ b &= \\pmb{c} \\fcolorbox{black}{white}{d} ${'+ x_1'.repeat(60)}
\\end{aligned}
$$

| Name | Amount |
| --- | ---: |
| one, two | -5 |
| =1+1 | $y$ |
`;

test('code is coloured and formulas are drawn under the window’s policy, and a table is copied', async ({ app }) => {
  const { page } = app;
  const service = await startFakeService({ wire: 'openai-chat' });
  try {
    await connectServer(page, { url: service.url, label: 'Mine' });
    const misdeeds = misdeedsOf(page);
    service.answers(ANSWER.match(/[^]{1,9}/g) ?? [], { tokensPerSecond: 200 });
    await say(page, 'Show me.');
    await answered(page);
    const answer = lastAnswer(page);
    // Colours come from a thread of their own: that they are here says that it runs.
    await expect(
      answer.getByRole('figure', { name: 'TypeScript code' }).locator('span', { hasText: /^export$/ }),
    ).toHaveCSS('font-weight', '600');
    await expect(answer.locator('math')).toHaveCount(3);
    await expect(answer.locator('.katex-display')).toHaveCount(1);
    await expect(answer).toContainText('for $5 and not $10');
    // Inline styles were set: a fraction stands above its line.
    await expect
      .poll(() =>
        answer
          .locator('.vlist')
          .first()
          .evaluate((element) => element.style.height),
      )
      .toMatch(/em$/);
    for (const width of [1100, 480]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => overflowOf(conversation(page))).toEqual([0, 0]);
    }
    await answer.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(answer.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(misdeeds).toEqual([]);
  } finally {
    await service.close();
  }
});
