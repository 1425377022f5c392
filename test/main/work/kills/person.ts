import { existsSync, readFileSync } from 'node:fs';
import type { Task } from '../../../../src/shared/domain/task';
import type { Main } from '../../../../src/renderer/state/client';

/** The lines that tools have written. */
export function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** Looks whether a tool that nobody is sure of did its work, and says so. Does nothing for a task that does not ask. */
export async function sayWhatHappened(main: Main, task: Task, file: string): Promise<void> {
  if (task.pause?.why !== 'unsure') return;
  const { steps } = await main.tasks.detail({ id: task.id });
  for (const step of steps) {
    if (step.type !== 'turn') continue;
    const tool = step.tools.find(({ state }) => state === 'unsure');
    if (!tool) continue;
    const { line } = JSON.parse(tool.input) as { line: string };
    const answer = linesOf(file).includes(line) ? 'done' : 'run_again';
    await main.tasks.answerTool({ id: task.id, stepId: step.id, callId: tool.callId, answer });
    return;
  }
  throw new Error('A task asks, and no tool of it is unsure.');
}
