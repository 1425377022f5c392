import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { openAddProvider } from '../../app/next-steps/dialog-requests';
import { useConnections } from '../../state/connections';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { Screen } from '../../ui/screen';
import { ScreenHeader } from '../../ui/screen-header';
import { ConnectionCard } from './connection-card';
import { FoundOnThisComputer } from './found-on-this-computer';

/** The providers that are connected, how each of them is, and what can be done with it. */
export function AiConfigurationScreen() {
  // One that was disconnected and brought back takes its old place again.
  const connections = useConnections().toSorted((a, b) => a.createdAt - b.createdAt);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = (
    <Button ref={addButton} variant="primary" icon={<Plus />} onClick={() => openAddProvider()}>
      Add provider
    </Button>
  );
  return (
    <Screen>
      <ScreenHeader
        title="AI Configuration"
        description="The providers that answer for you. Each is used with your own key or on your own computer, with nothing in between."
        actions={connections.length === 0 ? undefined : add}
      />
      {connections.length === 0 ? (
        <EmptyState drawing="signals" title="No provider is connected" action={add}>
          Add one with its API key, or a model server on this computer by its address. The first one becomes Primary:
          chat goes to it.
        </EmptyState>
      ) : (
        <Panel>
          {connections.map((connection) => (
            <ConnectionCard key={connection.id} connection={connection} onGone={() => addButton.current?.focus()} />
          ))}
        </Panel>
      )}
      <FoundOnThisComputer />
    </Screen>
  );
}
