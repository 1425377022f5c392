import { t } from '../../../../shared/language/t';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { TextField } from '../../../ui/text-field';
import styles from './editor.module.css';
import type { SectionProps } from './section-props';

/** How far one task may go by itself. */
export function LimitsSection({ form, change, faults }: SectionProps) {
  return (
    <Section
      title={t('Limits for one task')}
      description={t('A task that reaches one of them pauses, and you say whether it goes on.')}
    >
      <Panel>
        <PanelRow className={styles.triple}>
          <TextField
            label={t('Steps')}
            hint={t('Turns of the model.')}
            error={faults.steps}
            inputMode="numeric"
            value={form.steps}
            onChange={(steps) => change({ steps })}
          />
          <TextField
            label={t('Spending')}
            hint={t('Empty: no limit.')}
            error={faults.dollars}
            inputMode="decimal"
            trailing={t('US dollars')}
            value={form.dollars}
            onChange={(dollars) => change({ dollars })}
          />
          <TextField
            label={t('Time ¦ duration')}
            hint={t('Waiting for you is not counted.')}
            error={faults.minutes}
            inputMode="numeric"
            trailing={t('minutes')}
            value={form.minutes}
            onChange={(minutes) => change({ minutes })}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
