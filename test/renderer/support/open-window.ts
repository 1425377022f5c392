import { useAgentStore } from '../../../src/renderer/state/agents';
import { useConnectionStore } from '../../../src/renderer/state/connections';
import { useConversations } from '../../../src/renderer/state/conversations';
import { useFolders } from '../../../src/renderer/state/folders';
import { useDiscovery } from '../../../src/renderer/state/discovery';
import { useNotices } from '../../../src/renderer/state/notices';
import { useSession } from '../../../src/renderer/state/session';
import { useSettings } from '../../../src/renderer/state/settings';
import { startSession } from '../../../src/renderer/state/start-session';
import { useToolServerStore } from '../../../src/renderer/state/tools';
import { useVault } from '../../../src/renderer/state/vault';
import { useToasts } from '../../../src/renderer/ui/toast';
import { useShell } from '../../../src/renderer/app/shell-state';
import { showList } from '../../../src/renderer/app/sidebar/list-view';
import { createFakeMain, type FakeMain, fakeState } from './fake-main';
import { eventually } from '../../support/eventually';

/** Puts every store of the window back to what it is before main has said anything. */
export function forgetWindow(): void {
  useSession.setState(useSession.getInitialState(), true);
  useAgentStore.setState(useAgentStore.getInitialState(), true);
  useToolServerStore.setState(useToolServerStore.getInitialState(), true);
  useConnectionStore.setState(useConnectionStore.getInitialState(), true);
  useConversations.setState(useConversations.getInitialState(), true);
  useFolders.setState(useFolders.getInitialState(), true);
  useDiscovery.setState(useDiscovery.getInitialState(), true);
  useNotices.setState(useNotices.getInitialState(), true);
  useSettings.setState(useSettings.getInitialState(), true);
  useVault.setState(useVault.getInitialState(), true);
  useToasts.setState(useToasts.getInitialState(), true);
  useShell.setState({ paletteOpen: false, sheetOpen: false, drawerOpen: false, lastChat: null });
  showList('list');
  window.location.hash = '';
}

/** Opens the session of a fresh window against a stand-in for main, and waits until the list of chats was read. */
export async function openWindow(
  state: Parameters<typeof fakeState>[0] = {},
): Promise<{ readonly fake: FakeMain; readonly end: () => void }> {
  forgetWindow();
  const fake = createFakeMain(fakeState(state));
  const end = startSession(fake.open);
  await eventually(() => {
    if (useConversations.getState().reading !== 'rested') throw new Error('The list is still being read.');
  });
  return { fake, end };
}
