import { type ClipboardEvent, useLayoutEffect, useRef } from 'react';
import { t } from '../../../../shared/language/t';
import { FIELD_MAX } from '../../../state/chat-drafts';
import { Field } from '../../../ui/field';
import { PastedText } from '../../chat/composer/pasted-text';
import { attachFiles } from './attach-files';
import styles from './new-task.module.css';
import type { OpenTaskForm } from './use-task-form';

/** Longer text is not checked for spelling: it would take longer than a frame per key. */
const SPELLING_MAX = 20_000;

/**
 * What should be done, in the person's words. The browser keeps the field's text, because writing a long one back after
 * every key takes longer than a frame.
 */
export function PromptField({ open, error }: { readonly open: OpenTaskForm; readonly error: string | undefined }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { text } = open.form;
  useLayoutEffect(() => {
    if (field.current && field.current.value !== text.typed) field.current.value = text.typed;
  }, [text.typed]);

  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
      event.preventDefault();
      attachFiles(open, files);
      return;
    }
    const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    if (pasted.length <= FIELD_MAX) return;
    event.preventDefault();
    open.change((form) => ({
      text: { ...form.text, pasted: form.text.pasted === '' ? pasted : `${form.text.pasted}\n\n${pasted}` },
    }));
  };

  return (
    <Field label={t('What should be done?')} error={error}>
      {(control) => (
        <div className={styles.promptBox}>
          <textarea
            ref={field}
            {...control}
            className={styles.prompt}
            dir="auto"
            rows={4}
            autoFocus
            defaultValue=""
            placeholder={t('Say it as you would say it to a colleague')}
            spellCheck={text.typed.length < SPELLING_MAX}
            onChange={(event) => {
              const typed = event.target.value;
              open.change((form) => ({ text: { ...form.text, typed } }));
            }}
            onPaste={paste}
          />
          {text.pasted === '' ? null : (
            <PastedText
              text={text.pasted}
              onRemove={() => open.change((form) => ({ text: { ...form.text, pasted: '' } }))}
            />
          )}
        </div>
      )}
    </Field>
  );
}
