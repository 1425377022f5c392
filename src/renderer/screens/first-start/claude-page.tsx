import { useEffect, useRef } from 'react';
import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { ClaudeProgramFinder, ClaudeSignInButtons, ClaudeTerms } from '../claude-sign-in/claude-sign-in';
import { useClaudeSignIn } from '../claude-sign-in/use-claude-sign-in';
import styles from './first-start.module.css';

interface ClaudePageProps {
  readonly onBack: () => void;
  readonly onUseKey: () => void;
  readonly onConnected: (connection: Connection) => void;
}

/** The first door: Claude by the person's own subscription, and plainly what that means. */
export function ClaudePage({ onBack, onUseKey, onConnected }: ClaudePageProps) {
  const signIn = useClaudeSignIn(onConnected);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <header className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {t('Sign in with Claude')}
        </h1>
        <p className={styles.lead}>
          {t('Use your Claude subscription through Claude Code, Anthropic’s own program on this computer.')}
        </p>
      </header>
      <ClaudeProgramFinder signIn={signIn} />
      <div className={styles.words}>
        <ClaudeTerms />
      </div>
      <div className={styles.buttons}>
        <ClaudeSignInButtons signIn={signIn} cancel={{ label: t('Back'), run: onBack }} onUseKey={onUseKey} />
      </div>
    </>
  );
}
