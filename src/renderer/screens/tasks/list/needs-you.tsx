import { useShallow } from 'zustand/react/shallow';
import { t } from '../../../../shared/language/t';
import { useTasks } from '../../../state/tasks';
import { goTo } from '../../../app/navigation';
import { Button } from '../../../ui/button';
import { Panel, Section } from '../../../ui/panel';
import { needsPerson, needWords } from '../task-words';
import styles from './needs-you.module.css';
import { StateSign } from '../state-sign';
import { hashOf } from '../../../app/navigation';

/** The ids of the tasks that only the person's word lets go on, newest first. */
export function useNeedsYou(): readonly string[] {
  return useTasks(
    useShallow(({ byId, order }) =>
      order.filter((id) => {
        const pause = byId[id]?.pause;
        return pause != null && needsPerson(pause);
      }),
    ),
  );
}

function Need({ id }: { readonly id: string }) {
  const task = useTasks(({ byId }) => byId[id]);
  if (!task?.pause) return null;
  return (
    <article className={styles.need} aria-label={task.title}>
      <StateSign state="paused" />
      <div className={styles.words}>
        <a className={styles.title} href={hashOf({ screen: 'tasks', id })} data-task={id}>
          <bdi>{task.title}</bdi>
        </a>
        <p className={styles.why}>
          <span role="status">{needWords(task.pause)}</span>
          <span>{task.pause.sentence}</span>
        </p>
      </div>
      <Button
        size="small"
        aria-label={t('Decide about {title}', { title: task.title })}
        onClick={() => goTo('tasks', id)}
      >
        {t('Decide')}
      </Button>
    </article>
  );
}

/** What waits for the person, above everything else. Nothing when nothing does. */
export function NeedsYou({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <Section title={t('Needs you')}>
      <Panel className={styles.panel}>
        {ids.map((id) => (
          <Need key={id} id={id} />
        ))}
      </Panel>
    </Section>
  );
}
