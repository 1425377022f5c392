import { useEffect, useId, useRef } from 'react';
import type { FoundServer } from '../../../shared/domain/found-server';
import { t } from '../../../shared/language/t';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { useConnectionStore } from '../../state/connections';
import { lookForServers } from '../../state/discovery';
import { Button } from '../../ui/button';
import { ProblemPanel } from '../../ui/problem-panel';
import { Rich } from '../../ui/rich';
import { toast } from '../../ui/toast';
import { connectedWords } from '../connect/connected-words';
import { KeyEntry } from '../local-servers/key-entry';
import { ServerHead } from '../local-servers/server-head';
import { firstModels, modelCount } from '../local-servers/server-words';
import { useConnectFound } from '../local-servers/use-connect-found';
import styles from './found-on-this-computer.module.css';

/** One found server: what it is, what it has, and the button that connects it. */
export function FoundServerRow({ server }: { readonly server: FoundServer }) {
  const name = useId();
  const { running, problem, connect } = useConnectFound();
  const label = useConnectionStore(({ byId }) => (server.connectionId ? byId[server.connectionId]?.label : undefined));
  const connectedNow = useRef(false);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was clicked is gone.
    if (label !== undefined && connectedNow.current) words.current?.focus();
    connectedNow.current = false;
  }, [label]);

  const connectIt = async (apiKey?: string) => {
    connectedNow.current = true;
    const connection = await connect({ baseUrl: server.baseUrl, ...(apiKey !== undefined && { apiKey }) });
    if (connection === null) {
      connectedNow.current = false;
      return;
    }
    toast(connectedWords(connection));
  };
  const { names, more } = firstModels(server);
  const offersKey = label === undefined && server.needsKey;
  return (
    <li className={styles.server} aria-labelledby={name}>
      <div className={styles.line}>
        <ServerHead server={server} id={name} />
        {label === undefined ? null : (
          <p ref={words} tabIndex={-1} className={styles.connected}>
            {t('Connected as {label}', { label })}
          </p>
        )}
        {label !== undefined || server.needsKey ? null : (
          <Button busy={running !== null} aria-describedby={name} onClick={() => void connectIt()}>
            {t('Connect')}
          </Button>
        )}
      </div>
      {offersKey && names === '' ? null : (
        <p className={styles.models}>
          <span className={styles.count}>{modelCount(server)}</span>
          <span>
            {more === 0 ? (
              <span className={styles.names}>{names}</span>
            ) : (
              <Rich
                text="{names} and {more, number} more"
                names={<span className={styles.names}>{names}</span>}
                more={more}
              />
            )}
          </span>
        </p>
      )}
      {offersKey ? <KeyEntry server={server} busy={running !== null} onConnect={(key) => void connectIt(key)} /> : null}
      {problem ? (
        <ProblemPanel
          problem={problem}
          actions={
            <>
              <NextStepButtons steps={problem.steps} />
              {problem.code === 'not_found' ? (
                <Button size="small" onClick={() => void lookForServers(true)}>
                  {t('Look again')}
                </Button>
              ) : null}
            </>
          }
        />
      ) : null}
    </li>
  );
}
