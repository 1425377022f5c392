import { Plus } from 'lucide-react';
import type { Agent } from '../../../../shared/domain/agent';
import { goTo } from '../../../app/navigation';
import { readAgents, useAgents, useAgentStore } from '../../../state/agents';
import { Button } from '../../../ui/button';
import { Panel, Section } from '../../../ui/panel';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Screen } from '../../../ui/screen';
import { ScreenHeader } from '../../../ui/screen-header';
import { NEW_KEY } from '../editor/kept-forms';
import { ToolServers } from '../tool-servers/tool-servers';
import { type Outlooks, useOutlooks } from '../use-outlooks';
import styles from './agent-list.module.css';
import { AgentRow } from './agent-row';
import { ImportButton } from './import-button';

/** All agents, those that ship first, and the tool servers that they may work with. */
export function AgentList() {
  const agents = useAgents();
  const isRead = useAgentStore((store) => store.agents !== null);
  const problem = useAgentStore((store) => store.problem);
  const outlooks = useOutlooks();
  const shipped = agents.filter(({ isShipped }) => isShipped);
  const own = agents.filter(({ isShipped }) => !isShipped);
  return (
    <Screen>
      <ScreenHeader
        title="Agents"
        description="Named specialists for tasks. Your rules decide which provider works for which of them; chat always goes to Primary."
        actions={
          <>
            <ImportButton />
            <Button variant="primary" icon={<Plus />} onClick={() => goTo('agents', NEW_KEY)}>
              New agent
            </Button>
          </>
        }
      />
      {problem ? (
        <ProblemPanel problem={problem} actions={<Button onClick={() => void readAgents()}>Try again</Button>} />
      ) : null}
      {isRead ? (
        <>
          <Section title="Shipped with Signalbox">
            <Rows agents={shipped} outlooks={outlooks} />
          </Section>
          <Section title="Your own">
            {own.length === 0 ? (
              <p className={styles.none}>
                None yet. Make one for work that comes back: its instructions are written once, and a rule can send all
                of it to the provider that does it best.
              </p>
            ) : (
              <Rows agents={own} outlooks={outlooks} />
            )}
          </Section>
        </>
      ) : null}
      <ToolServers />
    </Screen>
  );
}

function Rows({ agents, outlooks }: { readonly agents: readonly Agent[]; readonly outlooks: Outlooks }) {
  return (
    <Panel>
      <ul>
        {agents.map((agent) => (
          <AgentRow key={agent.id} agent={agent} outlooks={outlooks} />
        ))}
      </ul>
    </Panel>
  );
}
