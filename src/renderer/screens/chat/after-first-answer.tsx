import { type ReactNode, useEffect } from 'react';
import { create } from 'zustand';
import type { Answer } from '../../../shared/domain/message';
import { hashOf } from '../../app/navigation';
import { useConnections } from '../../state/connections';
import { changeSettings, useSettings } from '../../state/settings';
import { Rich } from '../../ui/rich';
import styles from './message.module.css';

/** The answer under which the line stands in this window; null before there was one. */
const useFirstAnswer = create<{ readonly id: string | null }>(() => ({ id: null }));

async function rememberFirst(id: string): Promise<void> {
  useFirstAnswer.setState({ id });
  try {
    await changeSettings({ firstAnswerSeen: true });
  } catch {
    // Nobody asked for it: it is remembered under the next answer instead, and until then the line shows once more.
  }
}

/** Whether an answer was given here by a real provider and ended well. */
function counts({ status, text, source }: Answer): boolean {
  return status === 'done' && text !== '' && source?.connectionId != null && !source.practice;
}

function toAiConfiguration(parts: ReactNode) {
  return <a href={hashOf({ screen: 'ai-configuration', id: null })}>{parts}</a>;
}

/** One quiet line under the very first answer that offers the next step: once ever, and never for practice. */
export function AfterFirstAnswer({ answer }: { readonly answer: Answer }) {
  const isSeen = useSettings((settings) => settings.firstAnswerSeen);
  const isFirst = useFirstAnswer(({ id }) => id === answer.id);
  const hasBackup = useConnections().length > 1;
  const isDue = !isSeen && !isFirst && counts(answer);
  useEffect(() => {
    if (isDue) void rememberFirst(answer.id);
  }, [isDue, answer.id]);
  if (!isFirst) return null;
  return (
    <p className={styles.next}>
      <Rich
        text={
          hasBackup
            ? 'Next, if you like: <link>see what leaves this computer</link>'
            : 'Next, if you like: <link>add a backup, or see what leaves this computer</link>'
        }
        link={toAiConfiguration}
      />
    </p>
  );
}
