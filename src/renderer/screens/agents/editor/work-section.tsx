import { Level, Purpose, StepType } from '../../../../shared/domain/work';
import { t } from '../../../../shared/language/t';
import { CheckBox } from '../../../ui/check-box';
import { Combobox } from '../../../ui/combobox';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { Segmented } from '../../../ui/segmented';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { LEVEL_WORDS, PURPOSE_WORDS, STEP_TYPE_WORDS } from '../agent-words';
import styles from './editor.module.css';
import { exampleCount } from './form-faults';
import type { SectionProps } from './section-props';

const LEVELS = ['none', ...Level.options] as const;
const NO_PURPOSE = 'none';

/** What the agent's work needs of a model, what it is worth, what it is for, and examples of it. */
export function WorkSection({ form, change, faults }: SectionProps) {
  const count = exampleCount(form);
  return (
    <Section title={t('Its work')} description={t('A provider whose model cannot do what is needed is passed over.')}>
      <Panel>
        <PanelRow>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('Needs')}</legend>
            <div className={styles.boxes}>
              <CheckBox
                label={t('Pictures as input')}
                checked={form.imageInput}
                onChange={(imageInput) => change({ imageInput })}
              />
              <CheckBox label={t('Tools')} checked={form.usesTools} onChange={(usesTools) => change({ usesTools })} />
              <CheckBox
                label={t('Structured answers')}
                checked={form.structuredOutput}
                onChange={(structuredOutput) => change({ structuredOutput })}
              />
            </div>
            <div className={styles.narrow}>
              <TextField
                label={t('Context')}
                aside={t('Optional')}
                hint={t('Long texts need room. Empty: no more than usual.')}
                error={faults.contextTokens}
                inputMode="numeric"
                trailing={t('tokens')}
                value={form.contextTokens}
                onChange={(contextTokens) => change({ contextTokens })}
              />
            </div>
          </fieldset>
        </PanelRow>
        <PanelRow>
          <Segmented
            label={t('Level')}
            hint={t(LEVEL_WORDS[form.level ?? 'none'].hint)}
            value={form.level ?? 'none'}
            onChange={(level) => change({ level: level === 'none' ? null : level })}
            options={LEVELS.map((value) => ({ value, label: t(LEVEL_WORDS[value].name) }))}
          />
        </PanelRow>
        <PanelRow className={styles.fields}>
          <div className={styles.pair}>
            <Combobox
              label={t('Kind of step')}
              hint={t('Rules can ask for it.')}
              value={form.stepType}
              onChange={(value) => change({ stepType: StepType.parse(value) })}
              options={StepType.options.map((value) => ({ value, label: t(STEP_TYPE_WORDS[value]) }))}
            />
            <Combobox
              label={t('Purpose')}
              hint={t('Rules can ask for it.')}
              value={form.purpose ?? NO_PURPOSE}
              onChange={(value) => change({ purpose: value === NO_PURPOSE ? null : Purpose.parse(value) })}
              options={[
                { value: NO_PURPOSE, label: t('Nothing in particular') },
                ...Purpose.options.map((value) => ({ value, label: t(PURPOSE_WORDS[value]) })),
              ]}
            />
          </div>
          <TextArea
            label={t('Examples of its work')}
            aside={t('{count, number} of {most, number}', { count, most: 20 })}
            hint={t(
              'As people write it, one to a line. Work that resembles them comes here when an agent is chosen for it.',
            )}
            error={faults.examples}
            value={form.examples}
            onChange={(examples) => change({ examples })}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
