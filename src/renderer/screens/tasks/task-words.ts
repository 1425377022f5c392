import type { Agent } from '../../../shared/domain/agent';
import type { Cost } from '../../../shared/domain/money';
import type { Pause, Task, TaskState } from '../../../shared/domain/task';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { dollars } from '../../ui/money';

/** What each state is called. */
export const STATE_WORDS = {
  waiting: 'Waiting',
  running: 'Running',
  paused: 'Paused',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
} as const satisfies Record<TaskState, PlainText>;

/** A sentence without its full stop, for where it stands among other words. */
function asPart(sentence: string): string {
  return sentence.replace(/\.\s*$/, '');
}

/** The state in words: "Running", "Paused: Claude is out of credits". */
export function stateWords({ state, pause, failure }: Task): string {
  if (state === 'paused' && pause) return t('Paused: {why}', { why: asPart(pause.sentence) });
  if (state === 'failed' && failure) return t('Failed: {why}', { why: asPart(failure.sentence) });
  return t(STATE_WORDS[state]);
}

/** Whether only the person's word lets a paused task go on. */
export function needsPerson({ why }: Pause): boolean {
  switch (why) {
    case 'approval':
    case 'unsure':
    case 'steps':
    case 'spending':
    case 'time':
    case 'loop':
    case 'keys':
    case 'agent':
    case 'attachment':
      return true;
    case 'no_backend':
    case 'storage':
      return false;
  }
}

/** What a task waits for the person for: "Paused: asks before it uses a tool". */
export function needWords({ why }: Pause): string {
  switch (why) {
    case 'approval':
      return t('Paused: asks before it uses a tool');
    case 'unsure':
      return t('Paused: asks whether a tool did its work');
    case 'steps':
    case 'spending':
    case 'time':
      return t('Paused: reached a limit');
    case 'loop':
      return t('Paused: goes round in circles');
    case 'keys':
      return t('Paused: waits for your keys');
    case 'agent':
      return t('Paused: needs another agent');
    case 'attachment':
      return t('Paused: misses a file');
    case 'no_backend':
      return t('Paused: waits for a provider');
    case 'storage':
      return t('Paused: waits for the disk');
  }
}

/** What was spent, as far as it is known: "$0.0021", "at least $0.04", "cost unknown"; null before anything was. */
export function costWords({ dollars: amount, unpriced }: Cost): string | null {
  if (unpriced === 0) return amount === 0 ? null : dollars(amount);
  return amount === 0 ? t('cost unknown') : t('at least {amount}', { amount: dollars(amount) });
}

/** An agent as people call it; its name when it is not known here. */
export function agentTitle(agents: readonly Agent[], name: string): string {
  return agents.find((agent) => agent.name === name)?.title ?? name;
}
