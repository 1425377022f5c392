import { create } from 'zustand';

/**
 * Questions that are being edited, by their ids, as they stand in the field. They are kept here, since the log lets go of
 * what is far from where somebody reads, and what they have written must be there when they come back to it.
 */
export const useEdits = create<Readonly<Record<string, string>>>(() => ({}));

/** Keeps an edited question as it is now; the first time it begins to be edited. */
export function keepEdit(id: string, text: string): void {
  useEdits.setState({ [id]: text });
}

/** Ends editing a question. */
export function endEdit(id: string): void {
  useEdits.setState(({ [id]: _ended, ...rest }) => rest, true);
}
