import type { TaskDetail } from '../../../../shared/domain/task';
import { planSentence, ranOnSentence } from '../../../../shared/route-words';
import { useRouteTerms } from '../../ai-configuration/route-terms';
import { AttemptTable } from './attempt-table';
import { useReadRouting } from '../../../state/routing';
import styles from './task-page.module.css';

/** Where a task ran and why, who was passed over, and every attempt. */
export function RouteSection({ detail }: { readonly detail: TaskDetail }) {
  useReadRouting();
  const terms = useRouteTerms();
  const { task, plan, attempts } = detail;
  if (plan === null && attempts.length === 0) return null;
  const nothing = { candidates: [], passedOver: [] };
  const sentence =
    task.ranOn !== null
      ? ranOnSentence(task.ranOn, plan ?? nothing, terms, task.state === 'running')
      : plan === null
        ? null
        : planSentence(plan, terms);
  return (
    <section className={styles.section} aria-labelledby="task-route">
      <div className={styles.head}>
        <h2 id="task-route">Route</h2>
      </div>
      {sentence === null ? null : <p className={styles.sentence}>{sentence}</p>}
      {attempts.length === 0 ? null : <AttemptTable attempts={attempts} />}
    </section>
  );
}
