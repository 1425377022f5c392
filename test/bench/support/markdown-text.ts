/** Characters of a token of English, about. */
export const CHARS_PER_TOKEN = 4;

function part(n: number): string {
  const rows = Array.from({ length: 12 }, (_, row) => `| row ${row} | ${row * 17} | a note about ${row} |`);
  const lines = Array.from(
    { length: 30 },
    (_, line) => `export const value${line} = compute(${line}, 'part ${n}'); // why this is so`,
  );
  return `## Part ${n}

Some prose with **bold**, *emphasis*, \`code\` and [a link](https://docs.example/part/${n}), long enough to wrap over several lines of the column, so that it is laid out again as it grows. It goes on for a while, as answers do, and ends here.

The mean of $n = ${n}$ values is $\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i$, and its error follows from

$$
\\sigma_{\\bar{x}} = \\sqrt{\\frac{1}{n(n-1)} \\sum_{i=1}^{n} (x_i - \\bar{x})^2} + ${n}
$$

1. First point of part ${n}, in a few words
2. Second point, with \`inline code\`
   - and something below it

| Name | Amount | Note |
| --- | ---: | --- |
${rows.join('\n')}

\`\`\`ts
${lines.join('\n')}
\`\`\`

`;
}

/** An answer of so many characters as models write them: prose, formulas, lists, tables and code. */
export function markdown(characters: number): string {
  let text = '';
  for (let n = 1; text.length < characters; n += 1) text += part(n);
  return text.slice(0, characters);
}

/** A text in pieces of a token each. */
export function tokensOf(text: string): string[] {
  return text.match(/[^]{1,4}/g) ?? [];
}
