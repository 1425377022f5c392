import { planSentence } from '../../../shared/route-words';
import { t } from '../../../shared/language/t';
import { clockMoment } from '../../ui/moments';
import { useNow } from '../../ui/use-now';
import styles from './outlook-line.module.css';
import type { Outlooks } from './use-outlooks';

interface OutlookLineProps {
  readonly outlooks: Outlooks;
  /** Of the agent. */
  readonly name: string;
}

/** One line: where the work of an agent would go now, and why. Nothing until it is known. */
export function OutlookLine({ outlooks: { plans, isUnknown }, name }: OutlookLineProps) {
  const now = useNow(null);
  const plan = plans.get(`agent:${name}`);
  if (isUnknown) return <p className={styles.line}>{t('Where its work would go could not be found out.')}</p>;
  if (!plan) return null;
  const isStuck = plan.candidates.length === 0;
  return (
    <p className={isStuck ? styles.stuck : styles.line}>{planSentence(plan, { time: (at) => clockMoment(at, now) })}</p>
  );
}
