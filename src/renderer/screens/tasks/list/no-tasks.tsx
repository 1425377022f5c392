import { openNewTask } from '../../../app/next-steps/dialog-requests';
import type { TaskFilter } from '../../../state/task-pages';
import { EmptyState } from '../../../ui/empty-state';
import styles from './task-list.module.css';

/** Work that people give away, each to one of the agents that come with the app. */
const EXAMPLES = [
  {
    agent: 'planner',
    title: 'Planner',
    prompt: 'Plan our move to a new flat in six weeks: what has to be done when, and what people forget.',
  },
  {
    agent: 'builder',
    title: 'Builder',
    prompt: 'Write a script that renames my photos by the date on which they were taken, and explain how to run it.',
  },
  {
    agent: 'translator',
    title: 'Translator',
    prompt: 'Translate this letter to my landlord into German, polite and firm:\n\n',
  },
] as const;

/** Where nothing was given yet: what a task is, and some to begin with. */
export function NoTasks() {
  return (
    <>
      <EmptyState drawing="timetable" title="No tasks yet">
        Say what is wanted and go on with something else. A task survives quitting, says which provider ran it and what
        it cost, and when nobody can take it, it waits and goes on by itself. Begin with one of these:
      </EmptyState>
      <div className={styles.examples}>
        {EXAMPLES.map(({ agent, title, prompt }) => (
          <button key={agent} type="button" className={styles.example} onClick={() => openNewTask({ prompt, agent })}>
            <span>{prompt.trim()}</span>
            <span className={styles.exampleAgent}>{title}</span>
          </button>
        ))}
      </div>
    </>
  );
}

const NOTHING: Readonly<Record<TaskFilter, string>> = {
  all: 'No tasks yet.',
  under_way: 'Nothing is under way.',
  paused: 'Nothing is paused.',
  done: 'Nothing is done yet.',
  failed: 'Nothing has failed.',
  cancelled: 'Nothing was cancelled.',
};

/** Where a filter lets nothing through. */
export function NothingInFilter({ filter }: { readonly filter: TaskFilter }) {
  return <p className={styles.none}>{NOTHING[filter]}</p>;
}
