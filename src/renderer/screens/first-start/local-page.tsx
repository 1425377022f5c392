import { useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { lookForServers, useDiscovery, useLooking } from '../../state/discovery';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { ProblemPanel } from '../../ui/problem-panel';
import { Spinner } from '../../ui/spinner';
import { ConnectPage } from '../connect/connect-page';
import { useConnectFlow } from '../connect/use-connect-flow';
import { HowToStart } from '../local-servers/how-to-start';
import { LookStatus } from '../local-servers/look-status';
import styles from './first-start.module.css';
import { LocalServer } from './local-server';
import own from './local-page.module.css';

const OLLAMA = { kind: 'ollama', baseUrl: 'http://localhost:11434' } as const;

interface LocalPageProps {
  readonly onBack: () => void;
  readonly onConnected: (connection: Connection) => void;
}

/** The door to models on this computer: what was found, each model one click from chat, or how to get there. */
export function LocalPage({ onBack, onConnected }: LocalPageProps) {
  const [typing, setTyping] = useState(false);
  return typing ? (
    <TypedAddress onBack={() => setTyping(false)} onConnected={onConnected} />
  ) : (
    <Found onBack={onBack} onConnected={onConnected} onType={() => setTyping(true)} />
  );
}

function Found({ onBack, onConnected, onType }: LocalPageProps & { readonly onType: () => void }) {
  useLooking();
  const { discovery, problem } = useDiscovery();
  const servers = discovery?.servers ?? [];
  const hasLooked = discovery !== null && discovery.lookedAt !== null;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <header className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {t('Use a model on this computer')}
        </h1>
        <p className={styles.lead}>{leadWords(hasLooked, servers.length)}</p>
      </header>
      <LookStatus />
      {problem ? <ProblemPanel problem={problem} /> : null}
      {servers.map((server) => (
        <LocalServer key={server.baseUrl} server={server} onConnected={onConnected} />
      ))}
      {hasLooked || problem ? null : (
        <Panel className={own.looking}>
          <Spinner label={t('Looking …')} />
        </Panel>
      )}
      {hasLooked && servers.length === 0 ? (
        <Panel className={own.teaching}>
          <HowToStart />
        </Panel>
      ) : null}
      <div className={own.buttons}>
        <Button onClick={onBack}>{t('Back')}</Button>
        <span className={own.more}>
          <Button onClick={onType}>{t('Type an address')}</Button>
          <Button busy={discovery?.state === 'looking'} onClick={() => void lookForServers(true)}>
            {t('Look again')}
          </Button>
        </span>
      </div>
    </>
  );
}

function leadWords(hasLooked: boolean, count: number): string {
  if (count > 0) return t('Choose a model, and chat goes to it. What you write goes to its server and nowhere else.');
  if (!hasLooked) return t('Signalbox looks for model servers that run here.');
  return t('No model server answers here yet. Start one of these, then look again.');
}

function TypedAddress({ onBack, onConnected }: LocalPageProps) {
  const open = useConnectFlow({ preset: OLLAMA });
  return (
    <ConnectPage
      open={open}
      title={t('Use a model server by its address')}
      description={t('For one at another port, or on another computer of your network.')}
      onBack={onBack}
      onConnected={onConnected}
    />
  );
}
