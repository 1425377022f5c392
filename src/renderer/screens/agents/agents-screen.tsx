import { useState } from 'react';
import { t } from '../../../shared/language/t';
import { goTo, useNavigation } from '../../app/navigation';
import { readAgents, useAgents, useAgentStore } from '../../state/agents';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ProblemPanel } from '../../ui/problem-panel';
import { Screen } from '../../ui/screen';
import { AgentEditor } from './editor/agent-editor';
import { NEW_KEY } from './editor/kept-forms';
import { AgentList } from './list/agent-list';

/** The specialists that run tasks, and the tools that they may use. Behind `#/agents/…` stands one, by id or by name. */
export function AgentsScreen() {
  const id = useNavigation(({ place }) => (place.screen === 'agents' ? place.id : null));
  const agents = useAgents();
  const isRead = useAgentStore((store) => store.agents !== null);
  const problem = useAgentStore((store) => store.problem);
  const [shown, setShown] = useState(id);
  const [left, setLeft] = useState<string | null>(null);
  if (id !== shown) {
    setLeft(shown);
    setShown(id);
  }
  if (id === null)
    return <AgentList returnTo={agents.find((one) => one.id === left || one.name === left)?.id ?? null} />;
  if (id === NEW_KEY) return <AgentEditor key={NEW_KEY} agent={null} />;
  const agent = agents.find((one) => one.id === id) ?? agents.find((one) => one.name === id);
  if (agent) return <AgentEditor key={agent.id} agent={agent} />;
  if (!isRead) {
    if (!problem) return null;
    return (
      <Screen>
        <ProblemPanel problem={problem} actions={<Button onClick={() => void readAgents()}>{t('Try again')}</Button>} />
      </Screen>
    );
  }
  return (
    <Screen>
      <EmptyState
        drawing="signals"
        level={1}
        title={t('There is no such agent')}
        action={<Button onClick={() => goTo('agents')}>{t('All agents')}</Button>}
      >
        {t('It was deleted or renamed. Rules that name it stay, and match again when there is an agent of that name.')}
      </EmptyState>
    </Screen>
  );
}
