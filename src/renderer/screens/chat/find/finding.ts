import { useEffect } from 'react';
import { create } from 'zustand';
import { loadedPart } from '../../../app/loaded-part';
import { isDialogOpen, isPressed } from '../../../app/shortcuts/pressed';

/** The bar over a conversation, which comes when it is first wanted or when the window is idle. */
export const FIND_BAR = loadedPart(async () => (await import('./find-bar')).FindBar);

/** The conversation in which is searched, null: none; and how often that was asked for, so that the field gets the focus again. */
export const useFinding = create<{ readonly openIn: string | null; readonly asked: number }>(() => ({
  openIn: null,
  asked: 0,
}));

/** Opens the bar over a conversation, or gives it the focus again. */
export function findIn(conversationId: string): void {
  useFinding.setState(({ asked }) => ({ openIn: conversationId, asked: asked + 1 }));
}

/** Closes the bar. */
export function endFinding(): void {
  useFinding.setState({ openIn: null });
}

/** Opens the bar by the key that finds things in other windows, while this conversation is on the screen. */
export function useFindKey(conversationId: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPressed('find', event)) return;
      if (isDialogOpen()) return;
      event.preventDefault();
      findIn(conversationId);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      endFinding();
    };
  }, [conversationId]);
}
