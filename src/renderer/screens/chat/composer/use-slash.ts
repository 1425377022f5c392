import { type ComponentType, type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { loadedPart, useLoadedPart } from '../../../app/loaded-part';
import { readAgents, useAgentStore } from '../../../state/agents';
import { readSnippets, useSnippets } from '../../../state/chat-snippets';
import { useMain } from '../../../state/session';
import { runSlash, type SlashPlace } from './run-slash';
import { isSlash, type SlashItem, slashItems, typedCommand } from './slash-items';
import type { SlashListProps } from './slash-list';

const LIST = loadedPart<SlashListProps>(async () => (await import('./slash-list')).SlashList);

interface Slash {
  /** The list where it is open and its code is there; null else. */
  readonly list: { readonly view: ComponentType<SlashListProps>; readonly props: SlashListProps } | null;
  /** Takes a key; true when it did something with it. */
  press(event: KeyboardEvent<HTMLTextAreaElement>): boolean;
  /** Carries out the command that is typed out; false when there is none. */
  takeTyped(): boolean;
}

/** The commands that a slash at the beginning of the field offers. Escape closes their list, and then it is only text. */
export function useSlash(typed: string, anchor: string, place: SlashPlace): Slash {
  const main = useMain();
  const listId = useId();
  const [state, setState] = useState({ typed: '', active: 0 });
  const [isDismissed, setDismissed] = useState(false);
  const isMeant = isSlash(typed);
  // A new slash is a new command.
  if (!isMeant && isDismissed) setDismissed(false);
  useEffect(() => {
    if (!isMeant) return;
    if (useAgentStore.getState().askedOf !== main) void readAgents();
    void readSnippets();
  }, [isMeant, main]);

  const agents = useAgentStore((store) => store.agents);
  const snippets = useSnippets((store) => store.snippets);
  const canExport = place.scope !== 'new';
  const known = useMemo(
    () => ({ agents: agents ?? [], snippets: snippets ?? [], canExport }),
    [agents, snippets, canExport],
  );
  const items = useMemo(
    () => (isMeant && !isDismissed ? slashItems(typed, known) : []),
    [isMeant, isDismissed, typed, known],
  );
  const view = useLoadedPart(LIST, items.length > 0);
  const active = state.typed === typed ? Math.min(state.active, items.length - 1) : 0;
  const moveTo = (index: number) => setState({ typed, active: index });
  const pick = ({ action }: SlashItem) => runSlash({ action, rest: '' }, place);
  const takeTyped = () => {
    const command = isMeant && !isDismissed ? typedCommand(typed, known) : null;
    if (command === null) return false;
    runSlash(command, place);
    return true;
  };

  const pressInList = ({ key }: KeyboardEvent): boolean => {
    const at = items[active];
    if (key === 'ArrowDown') moveTo((active + 1) % items.length);
    else if (key === 'ArrowUp') moveTo((active + items.length - 1) % items.length);
    else if (key === 'Escape') setDismissed(true);
    else if (key === 'Enter' && at) pick(at);
    else return false;
    return true;
  };
  return {
    list: view && {
      view,
      props: { id: listId, items, active, anchor, onPick: pick, onActive: moveTo },
    },
    press: (event) => {
      if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
      return items.length > 0 ? pressInList(event) : event.key === 'Enter' && takeTyped();
    },
    takeTyped,
  };
}
