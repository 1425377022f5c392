import type { ReactNode } from 'react';
import { ExternalLink } from '../ui/external-link';
import { Rich } from '../ui/rich';
import styles from './markdown.module.css';
import { judgeWords, safeLink, withoutUnseen } from './safe-link';

interface LinkProps {
  readonly address: string;
  /** Its words as plain text. */
  readonly words: string;
  readonly children: ReactNode;
}

/**
 * A link from a model. Words that name another host than the link leads to are not made clickable; the real host
 * stands behind them. An address that is neither web nor mail is plain text.
 */
export function Link({ address, words, children }: LinkProps) {
  const link = safeLink(address);
  if (link === null) return <bdi>{children}</bdi>;
  if (withoutUnseen(words).trim() === '') return <ExternalLink url={link.url} />;
  switch (judgeWords(words, link)) {
    case 'address':
      return (
        <ExternalLink url={link.url} className={styles.address}>
          {withoutUnseen(words)}
        </ExternalLink>
      );
    case 'words':
      return (
        <ExternalLink url={link.url}>
          <bdi>{children}</bdi>
        </ExternalLink>
      );
    case 'other':
      return (
        <span>
          <bdi>{withoutUnseen(words)}</bdi> <Rich text="(leads to {host})" host={<ExternalLink url={link.url} />} />
        </span>
      );
  }
}
