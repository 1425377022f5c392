import { useEffect, useRef } from 'react';
import { providerInfo, useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { ExternalLink } from '../../ui/external-link';
import styles from './first-start.module.css';

interface ClaudePageProps {
  readonly onBack: () => void;
  readonly onUseKey: () => void;
}

/** Says plainly what signing in with Claude will be, and what can be done today. */
export function ClaudePage({ onBack, onUseKey }: ClaudePageProps) {
  const keyPage = useSession(({ providers }) => providerInfo(providers, 'anthropic')?.keyPage);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <header className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          Sign in with Claude
        </h1>
        <p className={styles.lead}>This door is not open yet. It comes with a later version.</p>
      </header>
      <div className={styles.words}>
        <p>
          It will use the Claude Code program that you have installed and signed in to on this computer, so that chat
          draws on your Claude subscription. Signalbox will never ask for your Claude password or a token of your
          subscription: Anthropic’s terms leave that sign-in to Claude Code itself.
        </p>
        <p>
          Today Claude works here with an API key, which Anthropic bills by use and apart from a subscription.{' '}
          {keyPage ? <ExternalLink url={keyPage}>Get a key</ExternalLink> : null}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button onClick={onBack}>Back</Button>
        <Button variant="primary" onClick={onUseKey}>
          Use an API key
        </Button>
      </div>
    </>
  );
}
