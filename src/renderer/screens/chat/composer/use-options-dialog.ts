import { type ComponentType, useState } from 'react';
import { useLoadedPart } from '../../../app/loaded-part';
import { OPTIONS_DIALOG } from './options-button';
import type { OptionsDialogProps } from './options-dialog';

interface OpenDialog {
  /** The dialog where it is open and its code is there; null else. */
  readonly view: ComponentType<OptionsDialogProps> | null;
  open(): void;
  close(): void;
}

/** Whether the options of the conversation that is on the screen are open. Going to another one closes them. */
export function useOptionsDialog(scope: string): OpenDialog {
  const [openFor, setOpenFor] = useState<string | null>(null);
  const isOpen = openFor === scope;
  const view = useLoadedPart(OPTIONS_DIALOG, isOpen);
  return { view, open: () => setOpenFor(scope), close: () => setOpenFor(null) };
}
