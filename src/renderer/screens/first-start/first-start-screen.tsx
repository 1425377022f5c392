import { useEffect, useState } from 'react';
import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { goTo } from '../../app/navigation';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { keepConnection } from '../../state/connections';
import { ProblemPanel } from '../../ui/problem-panel';
import { ConnectPage } from '../connect/connect-page';
import { currentProblem } from '../connect/shown-problem';
import { useConnectFlow } from '../connect/use-connect-flow';
import { ClaudePage } from './claude-page';
import { type Door, Doors } from './doors';
import styles from './first-start.module.css';
import { LocalPage } from './local-page';

const PRACTICE = { kind: 'practice' } as const;

function begin(connection: Connection): void {
  keepConnection(connection);
  goTo('chat');
}

/** What a person sees before anything is connected: one calm page with four doors. The first connection becomes Primary. */
export function FirstStartScreen() {
  const [page, setPage] = useState<Exclude<Door, 'practice'> | null>(null);
  const [cameFrom, setCameFrom] = useState<Door | null>(null);
  // Kept here, so that a pasted key is still there after a step back.
  const key = useConnectFlow({});

  const back = () => {
    setCameFrom(page);
    setPage(null);
  };
  useEffect(() => {
    if (page === null) return;
    const press = (event: KeyboardEvent) => {
      // Lists and dialogs take the Escape that closes them.
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      setCameFrom(page);
      setPage(null);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [page]);

  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        {page === null ? <Entrance onOpen={setPage} cameFrom={cameFrom} /> : null}
        {page === 'claude' ? <ClaudePage onBack={back} onUseKey={() => setPage('key')} onConnected={begin} /> : null}
        {page === 'key' ? (
          <ConnectPage
            open={key}
            title={t('Use an API key')}
            description={t(
              'Paste it: the provider is recognised from its form and asked whether it works. That costs nothing.',
            )}
            onBack={back}
            onConnected={begin}
          />
        ) : null}
        {page === 'local' ? <LocalPage onBack={back} onConnected={begin} /> : null}
      </div>
    </div>
  );
}

interface EntranceProps {
  readonly onOpen: (door: Exclude<Door, 'practice'>) => void;
  readonly cameFrom: Door | null;
}

function Entrance({ onOpen, cameFrom }: EntranceProps) {
  const practice = useConnectFlow({ preset: PRACTICE, proveAtOnce: false });
  const problem = currentProblem(practice.form);
  const lookAround = async () => {
    const connection = await practice.flow.submit();
    if (connection) begin(connection);
  };
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('Where should the answers come from?')}</h1>
        <p className={styles.lead}>
          {t(
            'Signalbox connects this computer straight to the AI that you choose, with nothing in between. More can be added at any time.',
          )}
        </p>
      </header>
      <Doors
        cameFrom={cameFrom}
        busy={practice.form.submission.state === 'running' ? 'practice' : null}
        onOpen={(door) => (door === 'practice' ? void lookAround() : onOpen(door))}
      />
      {problem ? (
        <ProblemPanel
          problem={problem}
          actions={<NextStepButtons steps={problem.steps} context={{ retry: lookAround }} />}
        />
      ) : null}
    </>
  );
}
