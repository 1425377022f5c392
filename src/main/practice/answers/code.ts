/** Shows code blocks in two languages and code within a sentence. */
export const CODE_TEXT = `Code comes in a block of its own, named by its language, with a button that copies it:

\`\`\`typescript
/** The light of a provider, from how its last calls went. */
function light(calls: readonly { ok: boolean; minutesAgo: number }[]): 'green' | 'yellow' | 'grey' {
  if (calls.length === 0) return 'grey';
  const recent = calls.filter((call) => call.minutesAgo <= 10);
  return recent.some((call) => !call.ok) ? 'yellow' : 'green';
}

console.log(light([{ ok: true, minutesAgo: 2 }])); // green
\`\`\`

The same in another language:

\`\`\`python
def light(calls: list[tuple[bool, int]]) -> str:
    """The light of a provider, from (ok, minutes_ago) of its last calls."""
    if not calls:
        return "grey"
    recent = [ok for ok, minutes_ago in calls if minutes_ago <= 10]
    return "green" if all(recent) else "yellow"


print(light([(True, 2)]))  # green
\`\`\`

Within a sentence, code such as \`light([])\` keeps its own type. A line that is too long for the window scrolls sideways inside its block, and the window around it stays where it is:

\`\`\`bash
printf '%s\\n' "a line that is much longer than the column it stands in, so that you can see how the block scrolls and nothing else does"
\`\`\``;
