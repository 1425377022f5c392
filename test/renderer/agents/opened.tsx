import '../support/browser-parts';
import { act } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { goTo } from '../../../src/renderer/app/navigation';
import { AgentsScreen } from '../../../src/renderer/screens/agents/agents-screen';
import { useKeptForms } from '../../../src/renderer/screens/agents/editor/kept-forms';
import { useAgentStore } from '../../../src/renderer/state/agents';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import { useToolServerStore } from '../../../src/renderer/state/tools';
import { inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleConnection } from '../support/samples';

/** The Agents screen with DeepSeek as Primary, at the list or at one agent's page. */
export async function openAgents(state: Parameters<typeof fakeState>[0] = {}, id: string | null = null) {
  useAgentStore.setState(useAgentStore.getInitialState(), true);
  useToolServerStore.setState(useToolServerStore.getInitialState(), true);
  useKeptForms.setState(useKeptForms.getInitialState(), true);
  useConnectionStore.setState(useConnectionStore.getInitialState(), true);
  const fake = createFakeMain(
    fakeState({ ...state, snapshot: { connections: [sampleConnection({ isPrimary: true })], ...state.snapshot } }),
  );
  goTo('agents', id, { replace: true });
  onTestFinished(() => goTo('chat', null, { replace: true }));
  const shown = await inWindow(fake, <AgentsScreen />);
  const go = (to: string | null) => act(() => goTo('agents', to, { replace: true }));
  return { fake, go, ...shown };
}
