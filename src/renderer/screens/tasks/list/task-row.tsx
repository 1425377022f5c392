import { memo } from 'react';
import type { Task } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { hashOf } from '../../../app/navigation';
import { useAgents } from '../../../state/agents';
import { useTask } from '../../../state/tasks';
import { RelativeTime } from '../../../ui/relative-time';
import { durationWords } from '../../chat/answer-facts';
import { RunTime } from '../run-time';
import { StateSign } from '../state-sign';
import { agentTitle, costWords, stateWords } from '../task-words';
import styles from './task-row.module.css';

/** Turns of the model from which on a task counts as long, and says how far it is. */
const LONG_FROM = 1;

function Facts({ task }: { readonly task: Task }) {
  const agents = useAgents();
  const { agent, ranOn, steps, state, scheduleId } = task;
  const isGoingOn = state === 'running' || state === 'paused';
  const facts: (string | null)[] = [
    agent === null ? t('choosing who does it') : agentTitle(agents, agent),
    ranOn === null ? null : `${ranOn.label} · ${ranOn.model}`,
    isGoingOn && steps >= LONG_FROM ? t('step {number, number}', { number: steps + 1 }) : null,
    scheduleId === null ? null : t('scheduled'),
  ];
  return (
    <span className={styles.facts}>
      <bdi>{facts.filter((fact) => fact !== null).join(' · ')}</bdi>
    </span>
  );
}

function Figures({ task }: { readonly task: Task }) {
  const cost = costWords(task.cost);
  return (
    <span className={styles.figures}>
      <span
        className={styles.cost}
        data-tooltip={task.cost.unpriced > 0 ? t('Some calls have no known price') : undefined}
      >
        {cost}
      </span>
      <span className={styles.ran}>
        {task.state === 'running' ? <RunTime task={task} /> : task.ranMs === 0 ? null : durationWords(task.ranMs)}
      </span>
      <span className={styles.at}>
        <RelativeTime at={task.createdAt} />
      </span>
    </span>
  );
}

interface TaskRowProps {
  readonly id: string;
  /** Its place in the list, from 1, and how many there are; -1: nobody knows yet. */
  readonly place: number;
  readonly of: number;
}

/** One task in the list. It is drawn again only when it changes itself. */
export const TaskRow = memo(function TaskRow({ id, place, of }: TaskRowProps) {
  const task = useTask(id);
  if (!task) return null;
  return (
    <article className={styles.row} aria-label={task.title} aria-posinset={place} aria-setsize={of}>
      <StateSign state={task.state} />
      <div className={styles.words}>
        <a className={styles.title} href={hashOf({ screen: 'tasks', id })} data-task={id}>
          <bdi>{task.title}</bdi>
        </a>
        <p className={styles.line}>
          <span role="status" className={styles.state} data-state={task.state}>
            {stateWords(task)}
          </span>
          <Facts task={task} />
        </p>
      </div>
      <Figures task={task} />
    </article>
  );
});
