import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemOf } from '../state/client';
import { currentMain } from '../state/session';
import { classes } from './classes';
import styles from './external-link.module.css';
import { toastProblem } from './toast';

/** The host that an address really leads to, as its bytes say it; the whole address where it has none. */
export function realHost(url: string): string {
  try {
    return new URL(url).host || url;
  } catch {
    return url;
  }
}

interface ExternalLinkProps {
  /** http, https or mailto; main refuses everything else. */
  readonly url: string;
  /** Left out where the host says enough by itself. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

/** A page outside, opened in the system's browser. The host that it leads to stands beside its words. */
export function ExternalLink({ url, children, className }: ExternalLinkProps) {
  const host = realHost(url);
  const open = async () => {
    try {
      await currentMain().app.openExternal({ url });
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  return (
    <a
      href={url}
      rel="noreferrer"
      data-tooltip={url}
      className={classes(styles.link, className)}
      onClick={(event) => {
        event.preventDefault();
        void open();
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children ?? host}
      {children === undefined ? null : <span className={styles.host}> {host}</span>}
      <ArrowUpRight className={styles.icon} aria-hidden="true" />
    </a>
  );
}
