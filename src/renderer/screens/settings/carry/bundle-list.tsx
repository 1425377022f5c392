import type { BundledConnection } from '../../../../shared/contract/transfer';
import { t } from '../../../../shared/language/t';
import { providerInfo, useSession } from '../../../state/session';
import styles from './import-dialog.module.css';

interface BundleListProps {
  readonly held: readonly BundledConnection[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** What a file holds, each with a box that says whether it is taken. */
export function BundleList({ held, chosen, onChange }: BundleListProps) {
  const providers = useSession((session) => session.providers);
  const toggle = (index: number, isTaken: boolean) => {
    const next = new Set(chosen);
    if (isTaken) next.add(index);
    else next.delete(index);
    onChange(next);
  };
  return (
    <fieldset className={styles.held}>
      <legend className={styles.label}>{t('In this file')}</legend>
      {held.map((one) => {
        const name = providerInfo(providers, one.kind)?.name ?? one.kind;
        const facts = [name, one.defaultModel, one.hasKey ? t('with its key') : t('without a key')];
        return (
          <label key={one.index} className={styles.one}>
            <input
              type="checkbox"
              checked={chosen.has(one.index)}
              onChange={(event) => toggle(one.index, event.target.checked)}
            />
            <span className={styles.words}>
              <bdi className={styles.name}>{one.label}</bdi>
              <span className={styles.facts}>{facts.join(' · ')}</span>
              {one.alreadyHere === null ? null : (
                <span className={styles.facts}>
                  {t('Connected here already as {name}.', { name: one.alreadyHere })}
                </span>
              )}
              {one.labelHere === one.label ? null : (
                <span className={styles.facts}>{t('It will be called {name} here.', { name: one.labelHere })}</span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
