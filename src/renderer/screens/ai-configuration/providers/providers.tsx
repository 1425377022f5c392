import { startTransition, useEffect, useState } from 'react';
import type { Connection } from '../../../../shared/domain/connection';
import { t } from '../../../../shared/language/t';
import { EmptyState } from '../../../ui/empty-state';
import { Panel } from '../../../ui/panel';
import { ConnectionCard } from '../card/connection-card';

/** More cards than this are in sight in no window: the others are drawn once these are painted. */
const IN_SIGHT = 16;

interface ProvidersProps {
  readonly connections: readonly Connection[];
  /** The button that connects the first one. */
  readonly add: React.ReactNode;
  /** A card is about to go away; the focus has to go somewhere else. Always the same function. */
  readonly onGone: () => void;
}

/** The connected providers, a card each, in the order in which they were connected. */
export function Providers({ connections, add, onGone }: ProvidersProps) {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  if (connections.length === 0) {
    return (
      <EmptyState drawing="signals" title={t('No provider is connected')} action={add}>
        {t(
          'Add one with its API key, or a model server on this computer by its address. The first one becomes Primary: chat goes to it.',
        )}
      </EmptyState>
    );
  }
  // One that was disconnected and brought back takes its old place again.
  const inOrder = connections.toSorted((a, b) => a.createdAt - b.createdAt);
  return (
    <Panel>
      {(isWhole ? inOrder : inOrder.slice(0, IN_SIGHT)).map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} onGone={onGone} />
      ))}
    </Panel>
  );
}
