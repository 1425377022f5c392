import { createElement, type KeyboardEvent, useDeferredValue, useId, useMemo } from 'react';
import { USUAL_CHAT_OPTIONS } from '../../../../shared/domain/chat-options';
import { t } from '../../../../shared/language/t';
import { loadedPart, useLoadedPart } from '../../../app/loaded-part';
import { isPressed } from '../../../app/shortcuts/pressed';
import { changeDraft, type Draft, type DraftScope, draftText, flushDraft, useDrafts } from '../../../state/chat-drafts';
import { useChatOptions } from '../../../state/chat-options';
import { useSettings } from '../../../state/settings';
import { optionId } from '../../../ui/option-id';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { ComposerField } from './composer-field';
import { AttachButton, attachToDraft, ComposerFiles } from './composer-files';
import { COMPOSER_ID } from './composer-focus';
import styles from './composer.module.css';
import { hintOfFiles } from './hint-of-files';
import { sizeProblem } from '../message-size';
import { OptionsButton, SetOptions } from './options-button';
import type { OutlookLineProps } from './outlook-line';
import type { PictureNoticeProps } from './picture-notice';
import { PastedText } from './pasted-text';
import { SendButton } from './send-button';
import { stopRunning } from './stop-running';
import { SendProblem } from '../send-problem';
import { useFileDrop } from './use-file-drop';
import { useKeptDraft } from './use-kept-draft';
import { usePictures } from './use-pictures';
import { useOptionsDialog } from './use-options-dialog';
import { useQuestionHistory } from './use-question-history';
import { useSending } from './use-sending';
import { useSlash } from './use-slash';
import { useSnippetDialogs } from './use-snippet-dialogs';

/** What the next message takes, for those who want to be told. */
const OUTLOOK_LINE = loadedPart<OutlookLineProps>(async () => (await import('./outlook-line')).OutlookLine);

/** What is said of pictures that the model would not see, for when there are some. */
const PICTURE_NOTICE = loadedPart<PictureNoticeProps>(async () => (await import('./picture-notice')).PictureNotice);

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
  const { isSending, problem, sendDraft, forgetProblem } = useSending(conversationId);
  const options = useChatOptions(scope);
  const dialog = useOptionsDialog(scope);
  const counted = useDeferredValue(draft);
  const tooLarge = useMemo(() => sizeProblem(draftText(counted)), [counted]);
  const hintId = useId();

  const anchor = `--${hintId.replaceAll(/[^\w-]/g, '')}`;
  const snippets = useSnippetDialogs((typed) => changeDraft(scope, { typed }));
  const slash = useSlash(draft.typed, anchor, {
    scope,
    openOptions: dialog.open,
    openSnippets: snippets.openList,
    takeSnippet: snippets.take,
  });
  const pictures = usePictures(scope, draft, options);
  const pictureNotice = useLoadedPart(PICTURE_NOTICE, pictures.outlook !== null);
  const outlookLine = useLoadedPart(
    OUTLOOK_LINE,
    useSettings((settings) => settings.chatOutlook),
  );
  const recall = useQuestionHistory(conversationId, (typed) => changeDraft(scope, { typed }));

  const isAnswering = runningAnswerId !== null;
  const isEmpty = draft.pasted === '' && draft.typed.trim() === '' && draft.files.length === 0;
  const filesHint = hintOfFiles(draft.files);
  const cannotSend = isSending || tooLarge !== null || filesHint !== null || isEmpty;

  const send = async () => {
    if (slash.takeTyped()) return;
    if (cannotSend || isAnswering || sizeProblem(draftText(draft)) !== null) return;
    if (await pictures.mayGo()) await sendDraft(draft);
  };
  const sendAnyway = () => {
    pictures.allow();
    if (!cannotSend && !isAnswering) void sendDraft(draft);
  };
  const change = (next: Partial<Draft>) => {
    changeDraft(scope, next);
    forgetProblem();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes a word, Enter chooses it.
    if (event.nativeEvent.isComposing) return;
    if (slash.press(event) || recall(event)) {
      event.preventDefault();
    } else if (isPressed('send', event)) {
      event.preventDefault();
      void send();
    } else if (isPressed('stop', event) && isAnswering) {
      event.preventDefault();
      void stopRunning(runningAnswerId);
    }
  };

  const unsaved = isUnsaved && !isEmpty ? t('What you typed is not saved yet. It is tried again as you type.') : null;
  const hint = tooLarge ?? filesHint ?? unsaved;
  const drop = useFileDrop((files) => attachToDraft(scope, files));
  return (
    <div className={styles.dock}>
      <form
        className={styles.composer}
        aria-label={t('Compose')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {problem === null ? null : <SendProblem problem={problem} onSolved={forgetProblem} send={send} />}
        {pictureNotice === null || pictures.outlook === null
          ? null
          : createElement(pictureNotice, {
              scope,
              options,
              outlook: pictures.outlook,
              hasOwn: pictures.hasOwn,
              sendAnyway,
            })}
        {/* Files can be let go of here; the button does the same by keyboard. */}
        <div
          className={styles.frame}
          style={{ anchorName: anchor }}
          data-invalid={tooLarge !== null || undefined}
          data-over={drop.isOver || undefined}
          {...drop.target}
        >
          <SetOptions options={options} onOpen={() => dialog.open()} />
          <ComposerFiles scope={scope} draft={draft} options={options} />
          {draft.pasted === '' ? null : <PastedText text={draft.pasted} onRemove={() => change({ pasted: '' })} />}
          <AttachButton scope={scope} />
          <OptionsButton onOpen={() => dialog.open()} />
          <label htmlFor={COMPOSER_ID}>
            <VisuallyHidden>{t('Message')}</VisuallyHidden>
          </label>
          <ComposerField
            text={draft.typed}
            describedBy={hint === null ? undefined : hintId}
            isInvalid={tooLarge !== null}
            list={
              slash.list && { id: slash.list.props.id, active: optionId(slash.list.props.id, slash.list.props.active) }
            }
            onType={(typed) => change({ typed })}
            onPasteFiles={(files) => attachToDraft(scope, files)}
            onPasteLong={(text) => change({ pasted: draft.pasted === '' ? text : `${draft.pasted}\n\n${text}` })}
            onKeyDown={press}
            onLeave={() => flushDraft(scope)}
          />
          <SendButton runningAnswerId={runningAnswerId} cannotSend={cannotSend} onSend={() => void send()} />
        </div>
        {slash.list === null ? null : createElement(slash.list.view, slash.list.props)}
        <p id={hintId} className={tooLarge === null ? styles.hint : styles.error} aria-live="polite">
          {hint}
        </p>
        {outlookLine === null ? null : createElement(outlookLine, { key: scope, scope, draft, options })}
      </form>
      {snippets.view}
      {dialog.view === null
        ? null
        : createElement(dialog.view, {
            // Begun anew once what is set was read.
            key: options === USUAL_CHAT_OPTIONS ? 'usual' : 'set',
            scope,
            options,
            model: dialog.model,
            onOpenChange: dialog.close,
          })}
    </div>
  );
}
