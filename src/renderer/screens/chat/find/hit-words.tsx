import { createElement } from 'react';
import type { TextPart } from '../../../../shared/domain/search';
import { withoutOverrides } from '../../../markdown/visible-text';
import styles from './hit-words.module.css';

/** Text with what was looked for marked in it. It is text whatever it says, in a reading order of its own. */
export function HitWords({ parts }: { readonly parts: readonly TextPart[] }) {
  const words = parts.map(({ text, isHit }) => {
    const shown = withoutOverrides(text);
    return isHit ? createElement('mark', { className: styles.mark }, shown) : shown;
  });
  return createElement('bdi', null, ...words);
}
