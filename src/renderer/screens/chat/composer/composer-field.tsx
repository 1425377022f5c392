import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { t } from '../../../../shared/language/t';
import { FIELD_MAX } from '../../../state/chat-drafts';
import { COMPOSER_ID } from './composer-focus';
import styles from './composer.module.css';

/** Longer text is not checked for spelling: it would take longer than a frame per key. */
const SPELLING_MAX = 20_000;

interface ComposerFieldProps {
  readonly text: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  /** The list that is open for what is typed, and its option that Enter takes; null while none is. */
  readonly list: { readonly id: string; readonly active: string } | null;
  onType(text: string): void;
  /** Files were pasted: pictures, most of the time. */
  onPasteFiles(files: readonly File[]): void;
  /** Text too long for the field was pasted. */
  onPasteLong(text: string): void;
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void;
  onLeave(): void;
}

/**
 * The field in which a message is typed. The browser keeps its text, because writing a long one back after every key,
 * as a controlled field does, takes longer than a frame.
 */
export function ComposerField(props: ComposerFieldProps) {
  const { text, describedBy, isInvalid, list, onType, onPasteFiles, onPasteLong, onKeyDown, onLeave } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current && field.current.value !== text) field.current.value = text;
  }, [text]);

  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
      event.preventDefault();
      onPasteFiles(files);
      return;
    }
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= FIELD_MAX) return;
    event.preventDefault();
    onPasteLong(pasted.replaceAll('\r\n', '\n'));
  };

  return (
    <textarea
      ref={field}
      id={COMPOSER_ID}
      className={styles.field}
      rows={1}
      placeholder={t('Write a message')}
      spellCheck={text.length < SPELLING_MAX}
      defaultValue=""
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      aria-autocomplete={list === null ? undefined : 'list'}
      aria-controls={list?.id}
      aria-activedescendant={list?.active}
      onChange={(event) => onType(event.target.value)}
      onPaste={paste}
      onKeyDown={onKeyDown}
      onBlur={onLeave}
    />
  );
}
