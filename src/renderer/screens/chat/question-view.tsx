import { ListPlus, Pencil } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import type { Question } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';
import { openNewTask } from '../../app/next-steps/dialog-requests';
import { CopyButton } from '../../markdown/copy-button';
import { withoutOverrides } from '../../markdown/visible-text';
import { useIsAnswering, useThreads } from '../../state/chat-threads';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { focusComposer } from './composer/composer-focus';
import { Alternatives } from './message/alternatives';
import { endEdit, keepEdit, useEdits } from './message/edits';
import { MessageFiles } from './message/message-files';
import { MoreButton } from './message/more-button';
import { QuestionEditor } from './message/question-editor';
import styles from './message.module.css';

/** What of a long question is shown before the person asks for all of it. */
const LINES_MAX = 40;
const CHARACTERS_MAX = 4_000;

/** The beginning of a long text, cut at a line's end where there is one; the text itself when it is short. */
function beginningOf(text: string): string {
  let end = -1;
  for (let line = 0; line < LINES_MAX; line++) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) break;
  }
  const cut = end === -1 ? text.length : end;
  return text.slice(0, cut > CHARACTERS_MAX * 1.25 ? CHARACTERS_MAX : cut);
}

/** What the person wrote, as it was written, with what can be done with it. */
export const QuestionView = memo(function QuestionView({ question }: { readonly question: Question }) {
  const [isWhole, setWhole] = useState(false);
  const isEditing = useEdits((edits) => edits[question.id] !== undefined);
  const [hasBegun, setBegun] = useState(false);
  const isAnswering = useIsAnswering(question.conversationId);
  const isAlone = useThreads(({ byId }) => byId[question.conversationId]?.alternatives[question.id] === undefined);
  const edit = useRef<HTMLButtonElement>(null);
  const beginning = beginningOf(question.text);
  const isCut = beginning.length < question.text.length;
  const beginEditing = () => {
    if (isAnswering) return;
    setBegun(true);
    keepEdit(question.id, question.text);
  };
  const endEditing = () => {
    endEdit(question.id);
    requestAnimationFrame(() => edit.current?.focus());
  };
  // The question that was asked instead stands in its place; one goes on as after sending.
  const goOn = () => {
    endEdit(question.id);
    focusComposer();
  };
  return (
    <article
      aria-label={t('You')}
      className={styles.question}
      data-message={question.id}
      data-alone={(isAlone && !isEditing) || undefined}
    >
      {isEditing ? (
        <QuestionEditor question={question} takesFocus={hasBegun} onEnd={endEditing} onSent={goOn} />
      ) : (
        <>
          <MessageFiles files={question.attachments} />
          {question.text === '' ? null : (
            <div className={styles.bubble} dir="auto">
              {withoutOverrides(isWhole ? question.text : beginning)}
              {isCut && !isWhole ? '…' : null}
              {isCut ? (
                <Button variant="quiet" size="small" className={styles.fold} onClick={() => setWhole(!isWhole)}>
                  {isWhole ? t('Show less') : t('Show all')}
                </Button>
              ) : null}
            </div>
          )}
          <div className={styles.below}>
            <div className={styles.questionActions}>
              <CopyButton text={question.text} label={t('Copy')} />
              <IconButton
                ref={edit}
                label={t('Edit')}
                size="small"
                data-act="edit"
                aria-disabled={isAnswering}
                onClick={beginEditing}
              >
                <Pencil size={14} />
              </IconButton>
              <IconButton
                label={t('Turn into a task')}
                size="small"
                onClick={() =>
                  openNewTask({
                    prompt: question.text,
                    files: question.attachments,
                    conversationId: question.conversationId,
                  })
                }
              >
                <ListPlus size={14} />
              </IconButton>
              <MoreButton message={question} isAnswering={isAnswering} />
            </div>
            <Alternatives message={question} />
          </div>
        </>
      )}
    </article>
  );
});
