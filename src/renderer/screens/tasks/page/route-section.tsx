import type { TaskDetail } from '../../../../shared/domain/task';
import type { RouteTerms } from '../../../../shared/passed-over-words';
import { planSentence, ranOnSentence } from '../../../../shared/route-words';
import { t } from '../../../../shared/language/t';
import { useRouteTerms } from '../../ai-configuration/route-terms';
import { AttemptTable } from './attempt-table';
import { useReadRouting } from '../../../state/routing';
import styles from './task-page.module.css';

/** Where it runs or ran, and why; else where it would. Null while a pause says why nobody can take it. */
function sentenceOf({ task: { ranOn, pause, state }, plan }: TaskDetail, terms: RouteTerms): string | null {
  if (pause?.why === 'no_backend') return null;
  if (ranOn === null) return plan === null ? null : planSentence(plan, terms);
  // What it ran on may have been passed over only afterwards.
  const before = (plan?.passedOver ?? []).filter(
    ({ connectionId, model }) => connectionId !== ranOn.connectionId || (model !== null && model !== ranOn.model),
  );
  return ranOnSentence(ranOn, { candidates: [], passedOver: before }, terms, state === 'running');
}

/** Where a task ran and why, who was passed over, and every attempt. */
export function RouteSection({ detail }: { readonly detail: TaskDetail }) {
  useReadRouting();
  const terms = useRouteTerms();
  const { attempts } = detail;
  const sentence = sentenceOf(detail, terms);
  if (sentence === null && attempts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="task-route">
      <div className={styles.head}>
        <h2 id="task-route">{t('Route')}</h2>
      </div>
      {sentence === null ? null : <p className={styles.sentence}>{sentence}</p>}
      {attempts.length === 0 ? null : <AttemptTable attempts={attempts} />}
    </section>
  );
}
