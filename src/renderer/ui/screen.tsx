import type { ReactNode, Ref } from 'react';
import { classes } from './classes';
import styles from './screen.module.css';

interface ScreenProps {
  /** `configuration` is 920 pixels wide, `reading` 740. */
  readonly width?: 'configuration' | 'reading';
  /** The box that scrolls, for those who draw only what is in sight. */
  readonly scroller?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A scrolling screen with one centred column. The first child is its {@link ScreenHeader}. */
export function Screen({ width = 'configuration', scroller, children }: ScreenProps) {
  return (
    <div ref={scroller} className={styles.scroll}>
      <div className={classes(styles.column, styles[width])}>{children}</div>
    </div>
  );
}
