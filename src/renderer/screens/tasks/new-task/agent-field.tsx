import { Check } from 'lucide-react';
import { useMemo } from 'react';
import type { Agent } from '../../../../shared/domain/agent';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { shownDescription } from '../../../../shared/shown-description';
import { useAgents } from '../../../state/agents';
import { Combobox, type ComboboxOption, type RichRows } from '../../../ui/combobox';
import styles from './agent-field.module.css';

/** Height of a row in pixels: two lines. */
const ROW_PX = 46;
/** The value of the option that names nobody. No agent can have it: names are not empty. */
const CHOOSE = '';

const CHOOSE_WORDS =
  'The agent that fits the work best is chosen, with its reason. You can change it.' satisfies PlainText;

function AgentRow({ label, name, words, chosen }: { label: string; name: string; words: string; chosen: boolean }) {
  return (
    <>
      <span className={styles.line}>
        <span className={styles.title}>{label}</span>
        {name === '' ? null : <span className={styles.name}>{name}</span>}
        {chosen ? <Check className={styles.check} aria-hidden="true" /> : null}
      </span>
      <span className={styles.words}>{words}</span>
    </>
  );
}

function rowsOf(agents: readonly Agent[]): RichRows {
  const wordsOf = ({ value }: ComboboxOption) => {
    if (value === CHOOSE) return t(CHOOSE_WORDS);
    const agent = agents.find(({ name }) => name === value);
    return agent ? shownDescription(agent) : '';
  };
  return {
    px: ROW_PX,
    draw: (option, chosen) => (
      <AgentRow label={option.label} name={option.value} words={wordsOf(option)} chosen={chosen} />
    ),
    words: wordsOf,
    about: (active) => (active ? wordsOf(active) : t('Your rules say which provider each of them runs on.')),
  };
}

interface AgentFieldProps {
  /** Null: chosen for the work. */
  readonly value: string | null;
  readonly onChange: (agent: string | null) => void;
}

function hintOf(chosen: Agent | undefined, value: string | null): string | undefined {
  if (chosen) return shownDescription(chosen);
  return value === null ? t(CHOOSE_WORDS) : undefined;
}

/** Who does the work: chosen for it, or by name. */
export function AgentField({ value, onChange }: AgentFieldProps) {
  const agents = useAgents();
  const options = useMemo(() => {
    const known = agents.map(({ name, title }): ComboboxOption => ({ value: name, label: title }));
    // One that is gone is still named, so that it is seen and can be changed.
    const isMissing = value !== null && agents.every(({ name }) => name !== value);
    return [{ value: CHOOSE, label: t('Choose for me') }, ...known, ...(isMissing ? [{ value, label: value }] : [])];
  }, [agents, value]);
  const rich = useMemo(() => rowsOf(agents), [agents]);
  const chosen = agents.find(({ name }) => name === value);
  return (
    <Combobox
      label={t('Agent')}
      value={value ?? CHOOSE}
      onChange={(next) => onChange(next === CHOOSE ? null : next)}
      options={options}
      rich={rich}
      hint={hintOf(chosen, value)}
    />
  );
}
