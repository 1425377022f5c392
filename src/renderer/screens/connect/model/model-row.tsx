import { Check } from 'lucide-react';
import { t } from '../../../../shared/language/t';
import { classes } from '../../../ui/classes';
import type { ModelOption } from './model-options';
import styles from './model-row.module.css';
import { abilities, shortPrice, standingWords, tokens } from './model-words';

/** Height of a row in pixels: two lines. */
export const MODEL_ROW_PX = 46;

interface ModelRowProps {
  readonly option: ModelOption;
  readonly chosen: boolean;
}

/** One model in the list: what it is called, what it takes in, what it can do and what it costs. */
export function ModelRow({ option: { model, found }, chosen }: ModelRowProps) {
  const { id, name, contextTokens, price, standing } = model;
  const named = name !== id;
  const facts = [
    ...(found ? [found.server.product] : []),
    ...(contextTokens === null ? [] : [t('{tokens} context', { tokens: tokens(contextTokens) })]),
    ...abilities(model),
  ];
  const words = found ? null : standingWords(model);
  return (
    <>
      <span className={styles.line}>
        <span className={classes(styles.name, !named && styles.mono)} dir="auto">
          {name}
        </span>
        {named ? <span className={classes(styles.id, styles.mono)}>{id}</span> : null}
        {words === null ? null : (
          <span className={classes(styles.standing, standing === 'certified' && styles.certified)}>{words}</span>
        )}
        {chosen ? <Check className={styles.check} aria-hidden="true" /> : null}
      </span>
      <span className={styles.line}>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        <span className={styles.price}>{shortPrice(price)}</span>
      </span>
    </>
  );
}
