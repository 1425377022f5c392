import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/t';
import { openAddProvider } from '../../app/next-steps/dialog-requests';
import { lookForServers, useDiscovery, useLooking } from '../../state/discovery';
import { Button } from '../../ui/button';
import { Panel, Section } from '../../ui/panel';
import { ProblemPanel } from '../../ui/problem-panel';
import { RelativeTime } from '../../ui/relative-time';
import { Rich } from '../../ui/rich';
import { Spinner } from '../../ui/spinner';
import { HowToStart } from '../local-servers/how-to-start';
import { LookStatus } from '../local-servers/look-status';
import styles from './found-on-this-computer.module.css';
import { FoundServerRow } from './found-server-row';

/** The model servers that answer on this computer, each to be connected in one click. */
export function FoundOnThisComputer() {
  useLooking();
  const { discovery, problem } = useDiscovery();
  const lookedAt = discovery?.lookedAt ?? null;
  const servers = discovery?.servers ?? [];
  return (
    <Section
      title={t('Found on this computer')}
      description={t('Model servers that answer here. One click connects them.')}
      actions={
        <div className={styles.look}>
          {lookedAt === null ? null : (
            <span className={styles.lookedAt}>
              <Rich text="Looked {ago}" ago={<RelativeTime at={lookedAt} />} />
            </span>
          )}
          <Button size="small" busy={discovery?.state === 'looking'} onClick={() => void lookForServers(true)}>
            {t('Look again')}
          </Button>
        </div>
      }
    >
      <LookStatus />
      {problem ? <ProblemPanel problem={problem} announce={false} /> : null}
      <Panel>
        {servers.length > 0 ? (
          <ul>
            {servers.map((server) => (
              <FoundServerRow key={server.baseUrl} server={server} />
            ))}
          </ul>
        ) : (
          <div className={styles.none}>{lookedAt === null ? <Spinner label={t('Looking …')} /> : <NothingFound />}</div>
        )}
      </Panel>
    </Section>
  );
}

function addByAddress(words: ReactNode) {
  return (
    <button type="button" className={styles.inline} onClick={() => openAddProvider({ kind: 'openai-compatible' })}>
      {words}
    </button>
  );
}

function NothingFound() {
  const asked = useDiscovery(({ discovery }) => discovery?.asked ?? []);
  return (
    <>
      <p>
        <Rich
          text="No model server answers here. Start one and it shows up by itself; one at another address can be <add>added by its address</add>."
          add={addByAddress}
        />
      </p>
      <details className={styles.details}>
        <summary>
          <ChevronRight aria-hidden="true" />
          {t('How to start one')}
        </summary>
        <div className={styles.folded}>
          <HowToStart />
          {asked.length === 0 ? null : (
            <p className={styles.asked}>{t('Signalbox looked at {addresses}.', { addresses: asked.join(', ') })}</p>
          )}
        </div>
      </details>
    </>
  );
}
