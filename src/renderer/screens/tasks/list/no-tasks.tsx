import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { openNewTask } from '../../../app/next-steps/dialog-requests';
import { useAgents } from '../../../state/agents';
import type { TaskFilter } from '../../../state/task-pages';
import { EmptyState } from '../../../ui/empty-state';
import { agentTitle } from '../task-words';
import styles from './task-list.module.css';

/** Work that people give away, each to one of the agents that come with the app, and what stands before the person's own words. */
const EXAMPLES = [
  {
    agent: 'planner',
    prompt: 'Plan our move to a new flat in six weeks: what has to be done when, and what people forget.',
    before: '',
  },
  {
    agent: 'builder',
    prompt: 'Write a script that renames my photos by the date on which they were taken, and explain how to run it.',
    before: '',
  },
  {
    agent: 'translator',
    prompt: 'Translate this letter to my landlord into German, polite and firm:',
    before: '\n\n',
  },
] as const satisfies readonly { agent: string; prompt: PlainText; before: string }[];

/** Where nothing was given yet: what a task is, and some to begin with. */
export function NoTasks() {
  const agents = useAgents();
  return (
    <>
      <EmptyState drawing="timetable" title={t('No tasks yet')}>
        {t(
          'Say what is wanted and go on with something else. A task survives quitting, says which provider ran it and what it cost, and when nobody can take it, it waits and goes on by itself. Begin with one of these:',
        )}
      </EmptyState>
      <div className={styles.examples}>
        {EXAMPLES.map(({ agent, prompt, before }) => (
          <button
            key={agent}
            type="button"
            className={styles.example}
            onClick={() => openNewTask({ prompt: `${t(prompt)}${before}`, agent })}
          >
            <span>{t(prompt)}</span>
            <span className={styles.exampleAgent}>{agentTitle(agents, agent)}</span>
          </button>
        ))}
      </div>
    </>
  );
}

const NOTHING = {
  all: 'No tasks yet.',
  under_way: 'Nothing is under way.',
  paused: 'Nothing is paused.',
  done: 'Nothing is done yet.',
  failed: 'Nothing has failed.',
  cancelled: 'Nothing was cancelled.',
} as const satisfies Record<TaskFilter, PlainText>;

/** Where a filter lets nothing through. */
export function NothingInFilter({ filter }: { readonly filter: TaskFilter }) {
  return <p className={styles.none}>{t(NOTHING[filter])}</p>;
}
