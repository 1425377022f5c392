import { ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';
import type { Agent } from '../../../../shared/domain/agent';
import { t } from '../../../../shared/language/t';
import { shownDescription } from '../../../../shared/shown-description';
import { hashOf } from '../../../app/navigation';
import { factsOf } from '../agent-words';
import { useKeptForms } from '../editor/kept-forms';
import { OutlookLine } from '../outlook-line';
import type { Outlooks } from '../use-outlooks';
import styles from './agent-list.module.css';

interface AgentRowProps {
  readonly agent: Agent;
  readonly outlooks: Outlooks;
  readonly linkRef?: RefObject<HTMLAnchorElement | null>;
}

/** One agent: what it is called, what it is good at, what it needs, and where its work would go now. */
export function AgentRow({ agent, outlooks, linkRef }: AgentRowProps) {
  const isUnsaved = useKeptForms(({ byAgent }) => byAgent[agent.id] !== undefined);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.head}>
          <a ref={linkRef} className={styles.title} href={hashOf({ screen: 'agents', id: agent.id })}>
            <bdi>{agent.title}</bdi>
          </a>
          <span className={styles.name}>{`agent:${agent.name}`}</span>
          {agent.isShipped && agent.isChanged ? <span className={styles.mark}>{t('Changed')}</span> : null}
          {isUnsaved ? <span className={styles.mark}>{t('Not saved yet')}</span> : null}
        </p>
        <p className={styles.description} dir="auto">
          {shownDescription(agent)}
        </p>
        <p className={styles.facts}>{factsOf(agent).join(' · ')}</p>
        <OutlookLine outlooks={outlooks} name={agent.name} />
      </div>
      <ChevronRight className={styles.chevron} aria-hidden="true" />
    </li>
  );
}
