import { useEffect, useMemo, useState } from 'react';
import type { ChatOptions } from '../../../../shared/domain/chat-options';
import type { ChatOutlook } from '../../../../shared/domain/chat-outlook';
import { type Draft, type DraftScope, draftText } from '../../../state/chat-drafts';
import { useChatContext } from '../../../state/chat-context';
import { outlookOf } from '../../../state/chat-outlook';
import { usePrimary } from '../../../state/connections';
import { leftOutWords, toBeCutWords } from '../long/cut-words';
import styles from './composer.module.css';
import { isTooMuch, outlookSource, outlookWords } from './outlook-words';

/** Milliseconds of rest in typing until it is estimated anew. */
const ESTIMATE_AFTER_MS = 400;

/** What {@link OutlookLine} is told. */
export interface OutlookLineProps {
  readonly scope: DraftScope;
  readonly draft: Draft;
  readonly options: ChatOptions;
}

/** What is written would take this if it were sent now. */
export function OutlookLine({ scope, draft, options }: OutlookLineProps) {
  const primary = usePrimary();
  const context = useChatContext(scope);
  const answering = `${primary?.id} ${primary?.defaultModel} ${context?.cut?.id} ${context?.cut?.mode}`;
  /** A new one whenever the answer may be another: another model has another price and another context. */
  const question = useMemo(() => ({ scope, draft, options, answering }), [scope, draft, options, answering]);
  const [outlook, setOutlook] = useState<ChatOutlook | null>(null);
  useEffect(() => {
    let isWanted = true;
    const estimate = async () => {
      try {
        const next = await outlookOf(question.scope, question.draft);
        if (isWanted) setOutlook(next);
      } catch {
        // Nothing is said rather than something that is not so any more.
        if (isWanted) setOutlook(null);
      }
    };
    const timer = setTimeout(() => void estimate(), ESTIMATE_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [question]);

  const isEmpty = draftText(draft).trim() === '' && draft.files.length === 0;
  if (outlook === null || isEmpty) return null;
  return (
    <p className={styles.hint} data-too-much={isTooMuch(outlook) || undefined} data-tooltip={outlookSource(outlook)}>
      {[
        outlookWords(outlook),
        isTooMuch(outlook) ? toBeCutWords(context?.mode ?? null) : leftOutWords(context?.cut ?? null),
      ]
        .filter((words) => words !== null)
        .join(' · ')}
    </p>
  );
}
