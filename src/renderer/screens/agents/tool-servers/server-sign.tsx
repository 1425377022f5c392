import type { ReactNode } from 'react';
import type { ToolServerState } from '../../../../shared/domain/tool-server';
import styles from './server-sign.module.css';

/** Squares, so that nobody takes them for the lights of providers; each state has a shape of its own. */
const SHAPES: Readonly<Record<ToolServerState, ReactNode>> = {
  ready: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />,
  starting: (
    <>
      <rect className={styles.ring} x="2" y="2" width="8" height="8" rx="1.5" />
      <path d="M2 6H10V8.5A1.5 1.5 0 0 1 8.5 10H3.5A1.5 1.5 0 0 1 2 8.5Z" />
    </>
  ),
  stopped: <rect className={styles.ring} x="2" y="2" width="8" height="8" rx="1.5" />,
  off: (
    <>
      <rect className={styles.ring} x="2" y="2" width="8" height="8" rx="1.5" />
      <path className={styles.ring} d="M2.5 9.5 9.5 2.5" />
    </>
  ),
  failed: <path d="M6 1 11.5 11H.5Z" />,
};

/** The sign of a tool server's state. Words stand beside it, so that it is not read out. */
export function ServerSign({ state }: { readonly state: ToolServerState }) {
  return (
    <svg className={styles.sign} data-state={state} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}
