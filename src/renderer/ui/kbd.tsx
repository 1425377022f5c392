import styles from './kbd.module.css';

/** Keys, as they are printed on them. Decoration: the element that they work on carries aria-keyshortcuts. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {keys}
    </kbd>
  );
}
