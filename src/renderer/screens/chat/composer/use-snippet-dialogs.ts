import { createElement, type ReactElement, useState } from 'react';
import type { Snippet } from '../../../../shared/domain/snippet';
import { loadedPart, useLoadedPart } from '../../../app/loaded-part';
import { focusComposer } from './composer-focus';
import type { FillSnippetDialogProps } from './fill-snippet-dialog';
import { variablesIn } from './snippet-variables';
import type { SnippetsDialogProps } from './snippets-dialog';

const LIST = loadedPart<SnippetsDialogProps>(async () => (await import('./snippets-dialog')).SnippetsDialog);
const FILL = loadedPart<FillSnippetDialogProps>(async () => (await import('./fill-snippet-dialog')).FillSnippetDialog);

interface SnippetDialogs {
  /** The dialog that is open; null for none. */
  readonly view: ReactElement | null;
  /** Opens the list of all of them. */
  openList(): void;
  /** Puts one into the field, and asks first for what it leaves open. */
  take(snippet: Snippet): void;
}

/** What is asked about snippets. @param put puts text into the field */
export function useSnippetDialogs(put: (text: string) => void): SnippetDialogs {
  const [open, setOpen] = useState<'list' | Snippet | null>(null);
  const list = useLoadedPart(LIST, open === 'list');
  const fill = useLoadedPart(FILL, open !== null && open !== 'list');
  const close = () => {
    setOpen(null);
    focusComposer();
  };
  const take = (snippet: Snippet) => {
    if (variablesIn(snippet.text).length === 0) put(snippet.text);
    else setOpen(snippet);
  };
  const onFilled = (text: string) => {
    put(text);
    close();
  };
  const view = () => {
    if (open === 'list') return list && createElement(list, { onClose: close });
    return open && fill && createElement(fill, { snippet: open, onClose: close, onFilled });
  };
  return { view: view(), openList: () => setOpen('list'), take };
}
