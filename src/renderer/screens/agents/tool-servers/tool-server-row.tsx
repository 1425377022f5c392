import { useState } from 'react';
import type { ToolServer } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { PanelRow } from '../../../ui/panel';
import { connectServer, deleteServer, switchServer } from './server-actions';
import { ServerDialog } from './server-dialog';
import { ServerSign } from './server-sign';
import { stateWords, toolCountWords, whereWords } from './server-words';
import { ToolList } from './tool-list';
import styles from './tool-servers.module.css';

/** One tool server: its state in words, what it is, its tools, what went wrong, and what can be done with it. */
export function ToolServerRow({ server }: { readonly server: ToolServer }) {
  const { name, state, transport, problem, isOn } = server;
  const [isEditing, setEditing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const working = async (work: (server: ToolServer) => Promise<void>) => {
    setBusy(true);
    await work(server);
    setBusy(false);
  };
  return (
    <PanelRow>
      <article className={styles.server} aria-label={name}>
        <div className={styles.head}>
          <div className={styles.words}>
            <p className={styles.title}>
              <ServerSign state={state} />
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.state} role="status">
                {stateWords(state)}
              </span>
            </p>
            <p className={styles.where}>
              <bdi>{whereWords(transport)}</bdi>
            </p>
          </div>
          <div className={styles.actions}>
            {isOn ? (
              <Button size="small" busy={isBusy || state === 'starting'} onClick={() => void working(connectServer)}>
                {state === 'ready' ? t('Connect again') : t('Connect')}
              </Button>
            ) : null}
            <Button size="small" onClick={() => void working(switchServer)}>
              {isOn ? t('Switch off') : t('Switch on')}
            </Button>
            <Button size="small" onClick={() => setEditing(true)}>
              {t('Edit')}
            </Button>
            <Button size="small" onClick={() => void deleteServer(server)}>
              {t('Delete')}
            </Button>
          </div>
        </div>
        {problem ? (
          <div className={styles.problem}>
            <p className={styles.sentence}>{problem.sentence}</p>
            <p className={styles.advice}>{problem.advice}</p>
          </div>
        ) : null}
        {server.tools.length === 0 ? (
          <p className={styles.none}>{toolCountWords(server)}</p>
        ) : (
          <ToolList server={server} />
        )}
      </article>
      {isEditing ? <ServerDialog server={server} onClose={() => setEditing(false)} /> : null}
    </PanelRow>
  );
}
