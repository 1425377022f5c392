import type { ToolStep } from '../../../shared/domain/message';
import type { Loss } from './carried';
import { cleanText, paragraphs } from './text';

/** Most steps of one answer that are kept, and the longest text of one, in UTF-16 units: more than anybody reads. */
const STEPS_MAX = 500;
const STEP_TEXT_MAX = 200_000;

/** Steps in a row as one list: what a tool gave back goes with the call before it. */
export function inARow(steps: readonly ToolStep[]): ToolStep[] {
  const row: ToolStep[] = [];
  for (const step of steps) {
    const before = row.at(-1);
    const isReply = step.input === '' && before?.output === null && before.tool === step.tool;
    if (isReply) row[row.length - 1] = { ...before, output: step.output };
    else row.push(step);
  }
  return row;
}

/** Steps as a database and a window can hold them. */
export function keptSteps(steps: readonly ToolStep[], lose: (loss: Loss) => void): ToolStep[] {
  const cut = (text: string): string => {
    if (text.length <= STEP_TEXT_MAX) return cleanText(text);
    lose({ reason: 'long_text', kind: null });
    return `${cleanText(text.slice(0, STEP_TEXT_MAX))}…`;
  };
  if (steps.length > STEPS_MAX) lose({ reason: 'long_text', kind: null });
  return steps.slice(0, STEPS_MAX).map(({ tool, input, output }) => ({
    tool: tool === null ? null : cleanText(tool),
    input: cut(input),
    output: output === null ? null : cut(output),
  }));
}

/** What stands in steps, where there is no place for them but the text. */
export function textOfSteps(steps: readonly ToolStep[]): string {
  return paragraphs(steps.flatMap(({ input, output }) => [input, output ?? '']));
}
