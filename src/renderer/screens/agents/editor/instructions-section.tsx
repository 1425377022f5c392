import { INSTRUCTIONS_MAX } from '../../../../shared/domain/agent';
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
      title="Instructions"
      description="The model reads them before every task: how to work, what to watch, what to hand over."
    >
      <TextArea
        label="Instructions"
        hideLabel
        rows={12}
        className={styles.instructions}
        error={faults.instructions}
        count={
          INSTRUCTIONS_MAX - length < NEAR_END
            ? `${length.toLocaleString('en')} of ${INSTRUCTIONS_MAX.toLocaleString('en')} characters`
            : `${length.toLocaleString('en')} ${length === 1 ? 'character' : 'characters'}`
        }
        value={form.instructions}
        onChange={(instructions) => change({ instructions })}
      />
    </Section>
  );
}
