import { ArrowUp, Square } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { ATTACHMENTS_MAX } from '../../../../shared/domain/attachment';
import type { Problem } from '../../../../shared/domain/problem';
import { goTo, useNavigation } from '../../../app/navigation';
import { isArriving } from '../../../state/attaching';
import { sendMessage, stopAnswer } from '../../../state/chat-actions';
import {
  changeDraft,
  clearDraft,
  type Draft,
  draftOf,
  type DraftScope,
  draftText,
  flushDraft,
  useDrafts,
} from '../../../state/chat-drafts';
import { problemOf } from '../../../state/client';
import { IconButton } from '../../../ui/icon-button';
import { toastProblem } from '../../../ui/toast';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { ComposerField } from './composer-field';
import { AttachButton, attachToDraft, ComposerFiles } from './composer-files';
import { COMPOSER_ID, focusComposer } from './composer-focus';
import styles from './composer.module.css';
import { sizeProblem } from '../message-size';
import { PastedText } from './pasted-text';
import { SendProblem } from '../send-problem';
import { useFileDrop } from './use-file-drop';
import { useKeptDraft } from './use-kept-draft';

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

/** Why what is written cannot go off with its files as they are; null when it can. */
function hintOfFiles(files: Draft['files']): string | null {
  if (files.length > ATTACHMENTS_MAX) return `At most ${ATTACHMENTS_MAX} files can be attached. Remove some.`;
  if (files.some(isArriving)) return 'A file is still being read. Wait a moment, or remove it.';
  return files.some(({ problem }) => problem !== null) ? 'Remove the file that could not be attached.' : null;
}

async function stop(answerId: string): Promise<void> {
  try {
    await stopAnswer(answerId);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

interface ComposerProps {
  /** Null for a chat that has not begun. */
  readonly conversationId: string | null;
  /** The answer that is being received here; null when there is none. */
  readonly runningAnswerId: string | null;
}

/**
 * Where a message is written. Enter sends, Shift and Enter break the line, Escape stops an answer. What is written
 * leaves the field only once main has it on disk.
 */
export function Composer({ conversationId, runningAnswerId }: ComposerProps) {
  const scope: DraftScope = conversationId ?? 'new';
  const draft = useKeptDraft(scope);
  const isUnsaved = useDrafts((drafts) => drafts.isUnsaved);
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ readonly scope: string; readonly problem: Problem } | null>(null);
  const counted = useDeferredValue(draft);
  const tooLarge = useMemo(() => sizeProblem(draftText(counted)), [counted]);
  const hintId = useId();

  const isAnswering = runningAnswerId !== null;
  const isEmpty = draft.pasted === '' && draft.typed.trim() === '' && draft.files.length === 0;
  const filesHint = hintOfFiles(draft.files);
  const cannotSend = isSending || tooLarge !== null || filesHint !== null || isEmpty;

  const send = async () => {
    const text = draftText(draft);
    if (cannotSend || isAnswering || sizeProblem(text) !== null) return;
    const { visit } = useNavigation.getState();
    setSending(true);
    setFailed(null);
    try {
      const id = await sendMessage(
        conversationId,
        text,
        draft.files.map((file) => file.id),
      );
      // Whoever went elsewhere meanwhile stays there, and so does what they write: in another new chat, for instance.
      const isStill = useNavigation.getState().visit === visit;
      keepRest(scope, draft, isStill ? id : scope);
      if (conversationId === null && isStill) goTo('chat', id, { replace: true });
    } catch (error) {
      setFailed({ scope, problem: problemOf(error) });
    } finally {
      setSending(false);
    }
  };
  const change = (next: Partial<Draft>) => {
    changeDraft(scope, next);
    setFailed(null);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes a word, Enter chooses it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && isAnswering) {
      event.preventDefault();
      void stop(runningAnswerId);
    }
  };

  const problem = failed?.scope === scope ? failed.problem : null;
  const unsaved = isUnsaved && !isEmpty ? 'What you typed is not saved yet. It is tried again as you type.' : null;
  const hint = tooLarge ?? filesHint ?? unsaved;
  const drop = useFileDrop((files) => attachToDraft(scope, files));
  return (
    <div className={styles.dock}>
      <form
        className={styles.composer}
        aria-label="Compose"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {problem === null ? null : <SendProblem problem={problem} onSolved={() => setFailed(null)} send={send} />}
        {/* Files can be let go of here; the button does the same by keyboard. */}
        <div
          className={styles.frame}
          data-invalid={tooLarge !== null || undefined}
          data-over={drop.isOver || undefined}
          {...drop.target}
        >
          <ComposerFiles scope={scope} files={draft.files} />
          {draft.pasted === '' ? null : <PastedText text={draft.pasted} onRemove={() => change({ pasted: '' })} />}
          <AttachButton scope={scope} />
          <label htmlFor={COMPOSER_ID}>
            <VisuallyHidden>Message</VisuallyHidden>
          </label>
          <ComposerField
            text={draft.typed}
            describedBy={hint === null ? undefined : hintId}
            isInvalid={tooLarge !== null}
            onType={(typed) => change({ typed })}
            onPasteFiles={(files) => attachToDraft(scope, files)}
            onPasteLong={(text) => change({ pasted: draft.pasted === '' ? text : `${draft.pasted}\n\n${text}` })}
            onKeyDown={press}
            onLeave={() => flushDraft(scope)}
          />
          <IconButton
            className={isAnswering ? styles.stop : styles.send}
            label={isAnswering ? 'Stop' : 'Send'}
            shortcut={isAnswering ? 'Esc' : 'Enter'}
            aria-disabled={!isAnswering && cannotSend}
            onClick={() => {
              void (isAnswering ? stop(runningAnswerId) : send());
              focusComposer();
            }}
          >
            {isAnswering ? <Square className={styles.stopSign} /> : <ArrowUp />}
          </IconButton>
        </div>
        <p id={hintId} className={tooLarge === null ? styles.hint : styles.error} aria-live="polite">
          {hint}
        </p>
      </form>
    </div>
  );
}
