import { useEffect } from 'react';
import { type Draft, type DraftScope, flushDraft, loadDraft, useDraft } from '../../../state/chat-drafts';
import { focusComposer } from './composer-focus';

/** Loads what was written here earlier, moves the focus to it, and saves what is written when the window hides. */
export function useKeptDraft(scope: DraftScope): Draft {
  useEffect(() => {
    void loadDraft(scope);
    focusComposer();
    const hide = () => flushDraft(scope);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', hide);
    return () => {
      flushDraft(scope);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', hide);
    };
  }, [scope]);
  return useDraft(scope);
}
