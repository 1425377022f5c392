import { type ComponentType, useState } from 'react';
import { useLoadedPart } from '../../../app/loaded-part';
import { OPTIONS_DIALOG } from './options-button';
import type { OptionsDialogProps } from './options-dialog';

interface OpenDialog {
  /** The dialog where it is open and its code is there; null else. */
  readonly view: ComponentType<OptionsDialogProps> | null;
  /** A model that was named already, to stand in its field; empty: the field is to be filled; null: nothing was named. */
  readonly model: string | null;
  open(model?: string | null): void;
  close(): void;
}

/** Whether the options of the conversation that is on the screen are open. Going to another one closes them. */
export function useOptionsDialog(scope: string): OpenDialog {
  const [openFor, setOpenFor] = useState<{ readonly scope: string; readonly model: string | null } | null>(null);
  const isOpen = openFor?.scope === scope;
  const view = useLoadedPart(OPTIONS_DIALOG, isOpen);
  return {
    view,
    model: openFor?.model ?? null,
    open: (model = null) => setOpenFor({ scope, model }),
    close: () => setOpenFor(null),
  };
}
