import { INSTRUCTIONS_MAX } from '../../../../shared/domain/agent';
import { t } from '../../../../shared/language/t';
import { Section } from '../../../ui/panel';
import { TextArea } from '../../../ui/text-area';
import styles from './editor.module.css';
import type { SectionProps } from './section-props';

/** Characters before the end from which on it is said how many are left. */
const NEAR_END = 2000;

/** What stands before everything that the agent is given to do. */
export function InstructionsSection({ form, change, faults }: SectionProps) {
  const { length } = form.instructions;
  return (
    <Section
      title={t('Instructions')}
      description={t('The model reads them before every task: how to work, what to watch, what to hand over.')}
    >
      <TextArea
        label={t('Instructions')}
        hideLabel
        rows={12}
        className={styles.instructions}
        error={faults.instructions}
        count={
          INSTRUCTIONS_MAX - length < NEAR_END
            ? t('{count, number} of {most, number} characters', { count: length, most: INSTRUCTIONS_MAX })
            : t('{count, plural, one {# character} other {# characters}}', { count: length })
        }
        value={form.instructions}
        onChange={(instructions) => change({ instructions })}
      />
    </Section>
  );
}
