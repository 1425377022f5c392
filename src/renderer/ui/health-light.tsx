import type { HealthDot } from '../../shared/domain/health';
import { t } from '../../shared/language/t';
import type { PlainText } from '../../shared/language/text';
import { classes } from './classes';
import styles from './health-light.module.css';

/** The words that go with each light; they are also its accessible name, after "Health: ". */
export const HEALTH_WORDS = {
  responding: 'Responding',
  recent_failure: 'Recent failure',
  failing: 'Failing',
  not_used: 'Not used yet',
} as const satisfies Record<HealthDot, PlainText>;

/** Each light has a shape of its own, so that it is never colour alone. Drawn on whole pixels at 12 px. */
const SHAPES: Readonly<Record<HealthDot, React.ReactNode>> = {
  responding: <circle cx="6" cy="6" r="5" />,
  recent_failure: <path d="M6 6 6 1A5 5 0 1 0 11 6Z" />,
  failing: <path d="M3.9 1 8.1 1 11 3.9 11 8.1 8.1 11 3.9 11 1 8.1 1 3.9Z" />,
  not_used: <circle className={styles.ring} cx="6" cy="6" r="4.25" />,
};

interface HealthLightProps {
  readonly dot: HealthDot;
  /** True where words beside it say the same, so that it is not read twice. */
  readonly decorative?: boolean;
  readonly className?: string | undefined;
}

/** The light of a connection, an image named "Health: Responding" and so on. */
export function HealthLight({ dot, decorative = false, className }: HealthLightProps) {
  const naming = decorative
    ? { 'aria-hidden': true as const }
    : { role: 'img', 'aria-label': t('Health: {state}', { state: t(HEALTH_WORDS[dot]) }) };
  return (
    <svg
      {...naming}
      data-dot={dot}
      className={classes(styles.light, className)}
      width="12"
      height="12"
      viewBox="0 0 12 12"
    >
      {SHAPES[dot]}
    </svg>
  );
}
