import { create } from 'zustand';
import type { Snippet } from '../../shared/domain/snippet';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** Texts that are written often, by name; null until they were read. */
export const useSnippets = create<{ readonly snippets: readonly Snippet[] | null }>(() => ({ snippets: null }));

function keep(update: (before: readonly Snippet[]) => readonly Snippet[]): void {
  useSnippets.setState(({ snippets }) => ({
    snippets: update(snippets ?? []).toSorted((a, b) => a.name.localeCompare(b.name)),
  }));
}

onAppEvent((event) => {
  if (event.type === 'snippets_changed') keep(() => event.snippets);
});

/** Reads them anew. What cannot be read stays as it was. */
export async function readSnippets(): Promise<void> {
  try {
    const snippets = await currentMain().chat.snippets();
    keep(() => snippets);
  } catch {
    // The commands are there without them; the next slash reads again.
  }
}

/** Adds one, or changes the one with its id. Rejects with main's problem. */
export async function saveSnippet(snippet: Snippet): Promise<void> {
  const saved = await currentMain().chat.saveSnippet(snippet);
  keep((before) => [...before.filter(({ id }) => id !== saved.id), saved]);
}

/** Removes one; {@link restoreSnippet} brings it back. Rejects with main's problem. */
export async function removeSnippet(id: string): Promise<void> {
  await currentMain().chat.removeSnippet({ id });
  keep((before) => before.filter((one) => one.id !== id));
}

/** Undoes a removal. Rejects with main's problem. */
export async function restoreSnippet(id: string): Promise<void> {
  const back = await currentMain().chat.undoRemoveSnippet({ id });
  keep((before) => [...before.filter((one) => one.id !== id), back]);
}
