import type { List, ListItem } from 'mdast';
import { memo } from 'react';
import { t } from '../../shared/language/t';
import { directionOf } from './direction';
import styles from './markdown.module.css';
import { NodeList } from './node-view';

const Item = memo(function Item({ item, depth }: { readonly item: ListItem; readonly depth: number }) {
  const isTask = typeof item.checked === 'boolean';
  return (
    <li className={isTask ? styles.task : undefined}>
      {isTask ? (
        <input
          type="checkbox"
          checked={item.checked === true}
          disabled
          aria-label={item.checked ? t('Done ¦ item') : t('Not done')}
        />
      ) : null}
      <NodeList nodes={item.children} depth={depth + 1} />
    </li>
  );
});

/** A list; its items stand equally apart however it was written. */
export function ListView({ list, depth }: { readonly list: List; readonly depth: number }) {
  const items = list.children.map((item, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- items never change places
    <Item key={at} item={item} depth={depth} />
  ));
  const [first] = list.children;
  const dir = first === undefined ? undefined : directionOf(first);
  if (!list.ordered)
    return (
      <ul className={styles.list} dir={dir}>
        {items}
      </ul>
    );
  return (
    <ol className={styles.list} dir={dir} start={list.start ?? 1}>
      {items}
    </ol>
  );
}
