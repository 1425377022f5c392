import { t } from '../../../../shared/language/t';
import { withoutOverrides } from '../../../markdown/visible-text';
import type { ChatHit } from '../../../state/search';
import { RelativeTime } from '../../../ui/relative-time';
import styles from './hit-line.module.css';
import { HitWords } from './hit-words';

/** One find: which conversation, when, and what stands there. */
export function HitLine({ hit }: { readonly hit: ChatHit }) {
  return (
    <span className={styles.line}>
      <span className={styles.head}>
        <span className={styles.title} dir="auto">
          {hit.found === 'conversation' ? <HitWords parts={hit.title} /> : <bdi>{withoutOverrides(hit.title)}</bdi>}
        </span>{' '}
        <span className={styles.when}>
          <RelativeTime at={hit.at} />
        </span>
      </span>{' '}
      {hit.found === 'message' ? (
        <span className={styles.snippet}>
          <span className={styles.who}>{hit.role === 'user' ? t('You: ¦ hit') : t('Answer: ¦ hit')}</span>{' '}
          <HitWords parts={hit.snippet} />
        </span>
      ) : null}
    </span>
  );
}
