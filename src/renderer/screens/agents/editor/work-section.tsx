import { Level, Purpose, StepType } from '../../../../shared/domain/work';
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

const LEVELS = (['none', ...Level.options] as const).map((value) => ({ value, label: LEVEL_WORDS[value].name }));
const NO_PURPOSE = 'none';
const PURPOSES = [
  { value: NO_PURPOSE, label: 'Nothing in particular' },
  ...Purpose.options.map((value) => ({ value, label: PURPOSE_WORDS[value] })),
];
const STEP_TYPES = StepType.options.map((value) => ({ value, label: STEP_TYPE_WORDS[value] }));

/** What the agent's work needs of a model, what it is worth, what it is for, and examples of it. */
export function WorkSection({ form, change, faults }: SectionProps) {
  const count = exampleCount(form);
  return (
    <Section title="Its work" description="A provider whose model cannot do what is needed is passed over.">
      <Panel>
        <PanelRow>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>Needs</legend>
            <div className={styles.boxes}>
              <CheckBox
                label="Pictures as input"
                checked={form.imageInput}
                onChange={(imageInput) => change({ imageInput })}
              />
              <CheckBox label="Tools" checked={form.usesTools} onChange={(usesTools) => change({ usesTools })} />
              <CheckBox
                label="Structured answers"
                checked={form.structuredOutput}
                onChange={(structuredOutput) => change({ structuredOutput })}
              />
            </div>
            <div className={styles.narrow}>
              <TextField
                label="Context"
                aside="Optional"
                hint="Long texts need room. Empty: no more than usual."
                error={faults.contextTokens}
                inputMode="numeric"
                trailing="tokens"
                value={form.contextTokens}
                onChange={(contextTokens) => change({ contextTokens })}
              />
            </div>
          </fieldset>
        </PanelRow>
        <PanelRow>
          <Segmented
            label="Level"
            hint={LEVEL_WORDS[form.level ?? 'none'].hint}
            value={form.level ?? 'none'}
            onChange={(level) => change({ level: level === 'none' ? null : level })}
            options={LEVELS}
          />
        </PanelRow>
        <PanelRow className={styles.fields}>
          <div className={styles.pair}>
            <Combobox
              label="Kind of step"
              hint="Rules can ask for it."
              value={form.stepType}
              onChange={(value) => change({ stepType: StepType.parse(value) })}
              options={STEP_TYPES}
            />
            <Combobox
              label="Purpose"
              hint="Rules can ask for it."
              value={form.purpose ?? NO_PURPOSE}
              onChange={(value) => change({ purpose: value === NO_PURPOSE ? null : Purpose.parse(value) })}
              options={PURPOSES}
            />
          </div>
          <TextArea
            label="Examples of its work"
            aside={`${count} of 20`}
            hint="As people write it, one to a line. Work that resembles them comes here when an agent is chosen for it."
            error={faults.examples}
            value={form.examples}
            onChange={(examples) => change({ examples })}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
