import { Ban, Circle, CircleCheck, CirclePause, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { TaskState } from '../../../shared/domain/task';
import styles from './state-sign.module.css';

const SIGNS: Readonly<Record<TaskState, LucideIcon>> = {
  waiting: Circle,
  running: LoaderCircle,
  paused: CirclePause,
  done: CircleCheck,
  failed: CircleX,
  cancelled: Ban,
};

/** The sign of a state. Decoration: the words beside it say it. */
export function StateSign({ state }: { readonly state: TaskState }) {
  const Sign = SIGNS[state];
  return <Sign className={styles.sign} data-state={state} aria-hidden="true" />;
}
