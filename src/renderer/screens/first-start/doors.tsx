import { ChevronRight, Cpu, KeyRound, LogIn, Binoculars } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { Spinner } from '../../ui/spinner';
import styles from './first-start.module.css';

/** The ways in. */
export type Door = 'claude' | 'key' | 'local' | 'practice';

interface DoorWords {
  readonly door: Door;
  /** Its accessible name. */
  readonly name: PlainText;
  readonly sentence: PlainText;
  readonly icon: ReactNode;
}

const DOORS: readonly DoorWords[] = [
  {
    door: 'claude',
    name: 'Sign in with Claude',
    sentence: 'Your Claude subscription, through Claude Code on this computer.',
    icon: <LogIn />,
  },
  {
    door: 'key',
    name: 'Use an API key',
    sentence: 'From Anthropic, OpenAI, Google, DeepSeek or another provider.',
    icon: <KeyRound />,
  },
  {
    door: 'local',
    name: 'Use a model on this computer',
    sentence: 'Ollama, LM Studio, llama.cpp and others, found by themselves: what you write stays here.',
    icon: <Cpu />,
  },
  {
    door: 'practice',
    name: 'Look around first',
    sentence: 'Practice answers come from inside the app. Nothing leaves this computer.',
    icon: <Binoculars />,
  },
];

interface DoorsProps {
  readonly onOpen: (door: Door) => void;
  /** The door that is being gone through right now. */
  readonly busy: Door | null;
  /** The door that the person came back from: the focus returns to it. */
  readonly cameFrom: Door | null;
}

/** Four doors, one sentence each. */
export function Doors({ onOpen, busy, cameFrom }: DoorsProps) {
  return (
    <ul className={styles.doors}>
      {DOORS.map(({ door, name, sentence, icon }) => (
        <li key={door} className={styles.door}>
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          <button
            type="button"
            className={styles.name}
            aria-describedby={`door-${door}`}
            aria-busy={busy === door || undefined}
            autoFocus={cameFrom === door}
            onClick={() => onOpen(door)}
          >
            {t(name)}
          </button>
          <p id={`door-${door}`} className={styles.sentence}>
            {t(sentence)}
          </p>
          <span className={styles.chevron} aria-hidden="true">
            {busy === door ? <Spinner /> : <ChevronRight />}
          </span>
        </li>
      ))}
    </ul>
  );
}
