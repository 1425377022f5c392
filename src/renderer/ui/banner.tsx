import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/t';
import styles from './banner.module.css';
import { classes } from './classes';
import { IconButton } from './icon-button';

const ICONS = { info: Info, warn: TriangleAlert, bad: CircleAlert } as const;

interface BannerProps {
  readonly tone: 'info' | 'warn' | 'bad';
  /** What is the case, in one sentence. */
  readonly title: ReactNode;
  /** What to do, or what follows from it. */
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** Offers to put it away. */
  readonly onDismiss?: () => void;
  /** `bar` goes from edge to edge at the top of a screen, `box` stands among other things. */
  readonly shape?: 'bar' | 'box';
}

/** Says something that stays true until it is dealt with. */
export function Banner({ tone, title, children, actions, onDismiss, shape = 'box' }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes(styles.banner, styles[tone], styles[shape])} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children === undefined ? null : <div className={styles.more}>{children}</div>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      {onDismiss === undefined ? null : (
        <IconButton label={t('Dismiss')} size="small" onClick={onDismiss}>
          <X />
        </IconButton>
      )}
    </div>
  );
}
