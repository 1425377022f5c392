import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/language/t';
import { changeDraft, FIELD_MAX, flushDraft, loadDraft, useDraft, useDrafts } from '../state/chat-drafts';
import { useSession } from '../state/session';
import { SendOrStopButton } from '../ui/send-or-stop-button';
import { ProblemPanel } from '../ui/problem-panel';
import { VisuallyHidden } from '../ui/visually-hidden';
import { useExchange, useRunningAnswer } from './exchange-store';
import styles from './quick-ask.module.css';
import { QUICK, stopAsked, useAsking } from './use-asking';

/** Loads what was typed earlier, and saves what is typed when the window is put away. */
function useQuickDraft(): string {
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (main === null) return;
    void loadDraft(QUICK);
    const hide = () => flushDraft(QUICK);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', hide);
    };
  }, [main]);
  const { typed, pasted } = useDraft(QUICK);
  return typed + pasted;
}

/** The one field, and the button that sends or stops. Enter sends, Shift and Enter break the line. */
export function AskField({ conversationId }: { readonly conversationId: string | null }) {
  const typed = useQuickDraft();
  const isUnsaved = useDrafts((drafts) => drafts.isUnsaved);
  const running = useRunningAnswer(conversationId);
  const { isSending, problem, tooLong, ask, sayTooLong, forgetProblem } = useAsking(conversationId);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const cannotSend = isSending || running !== null || typed.trim() === '';

  useLayoutEffect(() => {
    if (field.current && field.current.value !== typed) field.current.value = typed;
  }, [typed]);
  // Whoever brings the window to the front wants to type.
  useEffect(() => {
    const takeFocus = () => field.current?.focus();
    takeFocus();
    window.addEventListener('focus', takeFocus);
    const stopFollowing = useExchange.subscribe(takeFocus);
    return () => {
      window.removeEventListener('focus', takeFocus);
      stopFollowing();
    };
  }, []);

  const send = () => {
    if (!cannotSend) void ask(typed);
  };
  const press = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter chooses it.
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.getData('text/plain').length + typed.length <= FIELD_MAX) return;
    event.preventDefault();
    sayTooLong();
  };
  const hint = tooLong
    ? t('This text is too long for a quick question. Paste it into a chat in Signalbox.')
    : isUnsaved && typed !== ''
      ? t('What you typed is not saved yet. It is tried again as you type.')
      : null;
  return (
    <form
      className={styles.ask}
      aria-label={t('Ask Primary')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={styles.line}>
        <label className={styles.label}>
          <VisuallyHidden>{t('Ask Primary')}</VisuallyHidden>
          <textarea
            ref={field}
            className={styles.field}
            rows={1}
            dir="auto"
            placeholder={conversationId === null ? t('Ask Primary') : t('Ask something more')}
            defaultValue=""
            aria-describedby={hint === null ? undefined : hintId}
            onChange={(event) => {
              changeDraft(QUICK, { typed: event.target.value, pasted: '' });
              forgetProblem();
            }}
            onPaste={paste}
            onKeyDown={press}
            onBlur={() => flushDraft(QUICK)}
          />
        </label>
        <SendOrStopButton
          isAnswering={running !== null}
          cannotSend={cannotSend}
          onSend={() => {
            send();
            field.current?.focus();
          }}
          onStop={() => {
            if (running !== null) void stopAsked(running);
            field.current?.focus();
          }}
        />
      </div>
      <p id={hintId} className={styles.hint} aria-live="polite">
        {hint}
      </p>
      {problem === null ? null : <ProblemPanel problem={problem} />}
    </form>
  );
}
