import { type Ref, useState } from 'react';
import type { ContextCut } from '../../../../shared/domain/context-cut';
import type { CutMode } from '../../../../shared/domain/cut-mode';
import { t } from '../../../../shared/language/t';
import { changeCut, writeSummaryAgain } from '../../../state/chat-context';
import { useIsAnswering } from '../../../state/chat-threads';
import { Button } from '../../../ui/button';
import { toast } from '../../../ui/toast';
import { orSay } from '../message/message-actions';
import { changedWords } from './cut-words';
import { focusCut } from './focus-cut';
import styles from './long.module.css';

interface CutActionsProps {
  readonly conversationId: string;
  readonly cut: ContextCut;
  /** The button that begins editing, to which the focus comes back. */
  readonly edit: Ref<HTMLButtonElement>;
  onEdit(): void;
}

/** Changes a cut and offers to undo it; a summary that had to be written says by itself that it is there. */
async function change(conversationId: string, cut: ContextCut, mode: CutMode | null): Promise<void> {
  if (!(await orSay(() => changeCut(conversationId, cut, mode)))) return;
  if (mode === 'summary') return;
  toast(changedWords(mode), {
    about: cut.id,
    action: { label: t('Undo'), run: () => void orSay(() => changeCut(conversationId, cut, cut.mode)) },
  });
}

/** What can be done about a cut. */
export function CutActions({ conversationId, cut, edit, onEdit }: CutActionsProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const isAnswering = useIsAnswering(conversationId);
  const run = async (name: string, work: () => Promise<unknown>) => {
    if (busy !== null || isAnswering) return;
    setBusy(name);
    await work();
    setBusy(null);
    focusCut();
  };
  const button = (name: string, label: string, work: () => Promise<unknown>) => (
    <Button size="small" busy={busy === name} aria-disabled={isAnswering} onClick={() => void run(name, work)}>
      {label}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {cut.mode === 'summary' ? (
        <>
          <Button ref={edit} size="small" aria-disabled={isAnswering} onClick={() => !isAnswering && onEdit()}>
            {t('Edit')}
          </Button>
          {button('again', t('Make again'), () => orSay(() => writeSummaryAgain(conversationId, cut)))}
          {button('drop', t('Leave out instead'), () => change(conversationId, cut, 'drop'))}
          {button('lift', t('Remove'), () => change(conversationId, cut, null))}
        </>
      ) : (
        <>
          {button('summary', t('Summarise them instead'), () => change(conversationId, cut, 'summary'))}
          {button('lift', t('Include them again'), () => change(conversationId, cut, null))}
        </>
      )}
    </div>
  );
}
