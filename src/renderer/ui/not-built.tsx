import type { ReactNode } from 'react';
import { t } from '../../shared/language/t';
import { Drawing, type DrawingName } from './drawing';
import styles from './not-built.module.css';
import { Screen } from './screen';

interface NotBuiltProps {
  readonly drawing: DrawingName;
  /** The screen's name. */
  readonly title: string;
  /** What the screen will be for, in a sentence or two. */
  readonly children: ReactNode;
  /** What it will do, most useful first. */
  readonly points: readonly { readonly name: string; readonly words: string }[];
}

/** Stands in for a screen that this version does not have: says so, and what it will do. It offers nothing to press. */
export function NotBuilt({ drawing, title, children, points }: NotBuiltProps) {
  return (
    <Screen width="reading">
      <div className={styles.page}>
        <Drawing name={drawing} />
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.intro}>{children}</p>
        <p className={styles.label}>{t('Not in this version yet. This is what it will do:')}</p>
        <dl className={styles.points}>
          {points.map(({ name, words }) => (
            <div key={name} className={styles.point}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.words}>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Screen>
  );
}
