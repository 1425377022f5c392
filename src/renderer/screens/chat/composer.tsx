import { ArrowUp, Square } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import type { Problem } from '../../../shared/domain/problem';
import { NextStepButtons } from '../../app/next-steps/next-step-buttons';
import { goTo, useNavigation } from '../../app/navigation';
import { sendMessage, stopAnswer } from '../../state/chat-actions';
import { changeDraft, clearDraft, type DraftScope, flushDraft, loadDraft, useDrafts } from '../../state/chat-drafts';
import { problemOf } from '../../state/client';
import { IconButton } from '../../ui/icon-button';
import { ProblemPanel } from '../../ui/problem-panel';
import { toastProblem } from '../../ui/toast';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { COMPOSER_ID, focusComposer } from './composer-focus';
import styles from './composer.module.css';
import { sizeProblem } from './message-size';

/** Loads what was typed here earlier, moves the focus to it, and saves what is typed when the window hides. */
function useDraft(scope: DraftScope): string {
  const text = useDrafts(({ byScope }) => byScope[scope] ?? '');
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
  return text;
}

/** Lets go of what was sent and keeps what was typed after it. */
function keepRest(scope: DraftScope, sent: string, conversationId: string): void {
  const now = useDrafts.getState().byScope[scope] ?? '';
  const rest = now.startsWith(sent) ? now.slice(sent.length) : now;
  clearDraft(scope);
  if (rest !== '') changeDraft(conversationId, rest);
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
  const text = useDraft(scope);
  const isUnsaved = useDrafts((drafts) => drafts.isUnsaved);
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState<{ readonly scope: string; readonly problem: Problem } | null>(null);
  const counted = useDeferredValue(text);
  const tooLarge = useMemo(() => sizeProblem(counted), [counted]);
  const hintId = useId();

  const isAnswering = runningAnswerId !== null;
  const cannotSend = isSending || tooLarge !== null || text.trim() === '';

  const send = async () => {
    if (cannotSend || isAnswering || sizeProblem(text) !== null) return;
    setSending(true);
    setFailed(null);
    try {
      const id = await sendMessage(conversationId, text);
      keepRest(scope, text, id);
      const { place } = useNavigation.getState();
      if (conversationId === null && place.screen === 'chat' && place.id === null) goTo('chat', id, { replace: true });
    } catch (error) {
      setFailed({ scope, problem: problemOf(error) });
    } finally {
      setSending(false);
    }
  };
  const stop = async () => {
    if (runningAnswerId === null) return;
    try {
      await stopAnswer(runningAnswerId);
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes a word, Enter chooses it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && isAnswering) {
      event.preventDefault();
      void stop();
    }
  };

  const problem = failed?.scope === scope ? failed.problem : null;
  const hint =
    tooLarge ?? (isUnsaved && text !== '' ? 'What you typed is not saved yet. It is tried again as you type.' : null);
  return (
    <div className={styles.dock}>
      <form
        className={styles.composer}
        aria-label="Write a message"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {problem === null ? null : (
          <ProblemPanel
            problem={problem}
            actions={<NextStepButtons steps={problem.steps} context={{ retry: send }} />}
          />
        )}
        <div className={styles.frame} data-invalid={tooLarge !== null || undefined}>
          <label htmlFor={COMPOSER_ID}>
            <VisuallyHidden>Message</VisuallyHidden>
          </label>
          <textarea
            id={COMPOSER_ID}
            className={styles.field}
            rows={1}
            dir="auto"
            placeholder="Write a message"
            spellCheck={text.length < 20_000}
            value={text}
            aria-describedby={hint === null ? undefined : hintId}
            aria-invalid={tooLarge !== null || undefined}
            onChange={(event) => {
              changeDraft(scope, event.target.value);
              if (problem !== null) setFailed(null);
            }}
            onKeyDown={press}
            onBlur={() => flushDraft(scope)}
          />
          <IconButton
            className={isAnswering ? styles.stop : styles.send}
            label={isAnswering ? 'Stop' : 'Send'}
            shortcut={isAnswering ? 'Esc' : 'Enter'}
            aria-disabled={!isAnswering && cannotSend}
            onClick={() => {
              void (isAnswering ? stop() : send());
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
