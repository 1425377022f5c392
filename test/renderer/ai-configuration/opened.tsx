import '../support/browser-parts';
import { act, screen, within } from '@testing-library/react';
import { AiConfigurationScreen } from '../../../src/renderer/screens/ai-configuration/ai-configuration-screen';
import { useFolds } from '../../../src/renderer/screens/ai-configuration/advanced/folds';
import { useEntryTests } from '../../../src/renderer/screens/ai-configuration/routing-rules/entry-tests';
import { useAgentStore } from '../../../src/renderer/state/agents';
import { dispatch } from '../../../src/renderer/state/events';
import { useLimits } from '../../../src/renderer/state/limits';
import { useRouting } from '../../../src/renderer/state/routing';
import { resetTests } from '../../../src/renderer/state/tests';
import type { Connection } from '../../../src/shared/domain/connection';
import type { Health } from '../../../src/shared/domain/health';
import { inWindow } from '../connect/in-window';
import { createFakeMain, fakeState } from '../support/fake-main';
import { sampleConnection, sampleId } from '../support/samples';

/** The Primary of these tests: DeepSeek, responding. */
export const primary = sampleConnection({ isPrimary: true });

/** Another one: Claude by a key. */
export const claude = sampleConnection({
  id: sampleId(2, 1),
  kind: 'anthropic',
  label: 'Claude',
  defaultModel: 'claude-haiku',
});

/** A connection whose health is another. */
export function withHealth(connection: Connection, health: Partial<Health>): Connection {
  return { ...connection, health: { ...connection.health, ...health } };
}

function forget<State>(store: {
  readonly getInitialState: () => State;
  readonly setState: (state: State, replace: true) => void;
}): void {
  store.setState(store.getInitialState(), true);
}

/** The screen with these connections. */
export async function opened(connections: Connection[], state: Parameters<typeof fakeState>[0] = {}) {
  // What is known of a connection's past goes with it.
  for (const { id } of connections) dispatch({ type: 'connection_removed', id });
  forget(useRouting);
  forget(useLimits);
  forget(useFolds);
  forget(useEntryTests);
  forget(useAgentStore);
  const fake = createFakeMain(fakeState({ ...state, snapshot: { connections, ...state.snapshot } }));
  const { user } = await inWindow(fake, <AiConfigurationScreen />);
  act(resetTests);
  const card = (name: string) => within(screen.getByRole('article', { name }));
  return { fake, user, card };
}
