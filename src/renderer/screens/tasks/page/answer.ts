import type { TaskDetail } from '../../../../shared/domain/task';
import { setOut } from './set-out';

/** The answer of a task as it is to be shown now. */
export interface ShownAnswer {
  readonly text: string;
  readonly reasoning: string;
  readonly isStreaming: boolean;
}

/**
 * The answer as far as it is there: while work goes on, what the latest turn has written; once it is over, what main
 * kept as its answer. Text of a turn that was thrown away is never shown as an answer, nor is that of an agent whose
 * work was begun anew: then the task counts no complete turns yet.
 */
export function answerOf({ task, steps, answer }: TaskDetail): ShownAnswer {
  const last = steps.findLast((step) => step.type === 'turn');
  const isGoingOn = last?.type === 'turn' && last.state === 'running';
  if (isGoingOn && task.state === 'running') {
    return { text: last.text, reasoning: last.reasoning, isStreaming: true };
  }
  const isKept = last?.type === 'turn' && last.state === 'done' && task.steps > 0;
  const text = answer === '' && isKept && task.state !== 'cancelled' ? last.text : answer;
  return { text, reasoning: isKept ? last.reasoning : '', isStreaming: false };
}

/** Structured data as a block of code, whatever it holds, set out once it is whole; words as they are. */
export function asMarkdown(written: string, isData: boolean, isStreaming = false): string {
  if (!isData) return written;
  const text = isStreaming ? written : setOut(written);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}json\n${text}\n${fence}`;
}

/** What an answer is called as a file, and of which type it is. */
export function answerFile(title: string, isData: boolean): { readonly name: string; readonly type: string } {
  // What no file system takes, and dots at the ends, which hide files or mean folders.
  const name = title
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const base = name === '' ? 'answer' : name.slice(0, 80).trimEnd();
  return isData ? { name: `${base}.json`, type: 'application/json' } : { name: `${base}.md`, type: 'text/markdown' };
}
