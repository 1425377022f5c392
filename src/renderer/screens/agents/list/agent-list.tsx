import { Plus } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import type { Agent } from '../../../../shared/domain/agent';
import { t } from '../../../../shared/language/t';
import { goTo } from '../../../app/navigation';
import { readAgents, useAgents, useAgentStore } from '../../../state/agents';
import { Button } from '../../../ui/button';
import { Panel, PanelRow, Section } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Screen } from '../../../ui/screen';
import { ScreenHeader } from '../../../ui/screen-header';
import { NEW_KEY } from '../editor/kept-forms';
import { ToolServers } from '../tool-servers/tool-servers';
import { useArrivalFocus } from '../use-arrival-focus';
import { type Outlooks, useOutlooks } from '../use-outlooks';
import styles from './agent-list.module.css';
import { AgentRow } from './agent-row';
import { ImportButton } from './import-button';

interface AgentListProps {
  /** The agent whose page was left for the list: its row gets the focus. Null: none was. */
  readonly returnTo: string | null;
}

/** All agents, those that ship first, and the tool servers that they may work with. */
export function AgentList({ returnTo }: AgentListProps) {
  const leftRow = useRef<HTMLAnchorElement>(null);
  useArrivalFocus(leftRow);
  const agents = useAgents();
  const isRead = useAgentStore((store) => store.agents !== null);
  const problem = useAgentStore((store) => store.problem);
  const outlooks = useOutlooks();
  const shipped = agents.filter(({ isShipped }) => isShipped);
  const own = agents.filter(({ isShipped }) => !isShipped);
  const rows = { outlooks, returnTo, leftRow };
  return (
    <Screen>
      <ScreenHeader
        title={t('Agents')}
        description={t(
          'Named specialists for tasks. Your rules decide which provider works for which of them; chat always goes to Primary.',
        )}
        actions={
          <>
            <ImportButton />
            <Button variant="primary" icon={<Plus />} onClick={() => goTo('agents', NEW_KEY)}>
              {t('New agent')}
            </Button>
          </>
        }
      />
      {problem ? (
        <ProblemPanel problem={problem} actions={<Button onClick={() => void readAgents()}>{t('Try again')}</Button>} />
      ) : null}
      {isRead ? (
        <>
          <Section title={t('Shipped with Signalbox')}>
            <Rows agents={shipped} {...rows} />
          </Section>
          <Section title={t('Your own')}>
            {own.length === 0 ? (
              <Panel>
                <PanelRow>
                  <p className={styles.none}>
                    {t(
                      'None yet. Make one for work that comes back: its instructions are written once, and a rule can send all of it to the provider that does it best.',
                    )}
                  </p>
                </PanelRow>
              </Panel>
            ) : (
              <Rows agents={own} {...rows} />
            )}
          </Section>
        </>
      ) : null}
      <ToolServers />
    </Screen>
  );
}

interface RowsProps extends AgentListProps {
  readonly agents: readonly Agent[];
  readonly outlooks: Outlooks;
  readonly leftRow: RefObject<HTMLAnchorElement | null>;
}

function Rows({ agents, outlooks, returnTo, leftRow }: RowsProps) {
  return (
    <Panel>
      <ul>
        {agents.map((agent) => (
          <AgentRow
            key={agent.id}
            agent={agent}
            outlooks={outlooks}
            {...(agent.id === returnTo && { linkRef: leftRow })}
          />
        ))}
      </ul>
    </Panel>
  );
}
