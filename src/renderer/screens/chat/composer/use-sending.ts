import { useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem';
import { goTo, useNavigation } from '../../../app/navigation';
import { sendMessage } from '../../../state/chat-actions';
import {
  changeDraft,
  clearDraft,
  type Draft,
  draftOf,
  type DraftScope,
  draftText,
  holdDraft,
} from '../../../state/chat-drafts';
import { chatOptionsOf, handOnChatOptions } from '../../../state/chat-options';
import { problemOf } from '../../../state/client';

/** Lets go of what was sent and keeps what was written after it, in the place where it is to stand. */
function keepRest(scope: DraftScope, sent: Draft, restIn: DraftScope): void {
  const { typed, pasted, files } = draftOf(scope);
  clearDraft(scope);
  const rest: Draft = {
    files: files.filter(({ id }) => !sent.files.some((file) => file.id === id)),
    typed: typed.startsWith(sent.typed) ? typed.slice(sent.typed.length) : typed,
    pasted: pasted.startsWith(sent.pasted) ? pasted.slice(sent.pasted.length).trimStart() : pasted,
  };
  if (draftText(rest) !== '' || rest.files.length > 0) changeDraft(restIn, rest);
}

interface Sending {
  readonly isSending: boolean;
  /** Why the last one could not be sent; null when it could. */
  readonly problem: Problem | null;
  /** Sends what is written. Never rejects. */
  sendDraft(draft: Draft): Promise<void>;
  forgetProblem(): void;
}

/** Sends what is written in a conversation, or begins one with it. It leaves the field only once main has it on disk. */
export function useSending(conversationId: string | null): Sending {
  const scope: DraftScope = conversationId ?? 'new';
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ readonly scope: string; readonly problem: Problem } | null>(null);

  const sendDraft = async (draft: Draft) => {
    const { visit } = useNavigation.getState();
    const options = chatOptionsOf(scope);
    setSending(true);
    const letGo = holdDraft(scope);
    setFailed(null);
    try {
      const files = draft.files.map((file) => file.id);
      const id = await sendMessage(conversationId, draftText(draft), files);
      if (conversationId === null) handOnChatOptions(id, options);
      // Whoever went elsewhere meanwhile stays there, and so does what they write: in another new chat, for instance.
      const isStill = useNavigation.getState().visit === visit;
      keepRest(scope, draft, isStill ? id : scope);
      if (conversationId === null && isStill) goTo('chat', id, { replace: true });
    } catch (error) {
      setFailed({ scope, problem: problemOf(error) });
    } finally {
      letGo();
      setSending(false);
    }
  };
  return {
    isSending,
    problem: failed?.scope === scope ? failed.problem : null,
    sendDraft,
    forgetProblem: () => setFailed(null),
  };
}
