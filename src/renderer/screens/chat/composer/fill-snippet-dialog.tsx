import { useState } from 'react';
import type { Snippet } from '../../../../shared/domain/snippet';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextArea } from '../../../ui/text-area';
import styles from './snippets.module.css';
import { filled, variablesIn } from './snippet-variables';

/** What {@link FillSnippetDialog} is told. */
export interface FillSnippetDialogProps {
  readonly snippet: Snippet;
  onClose(): void;
  /** Told with the text once everything is filled in. What was left empty is empty there. */
  onFilled(text: string): void;
}

/** Asks for what a snippet leaves open. */
export function FillSnippetDialog({ snippet, onClose, onFilled }: FillSnippetDialogProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const names = variablesIn(snippet.text);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={`/${snippet.name}`}
      onSubmit={() => onFilled(filled(snippet.text, new Map(names.map((name) => [name, values[name] ?? '']))))}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('Insert')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {names.map((name) => (
          <TextArea
            key={name}
            label={name}
            rows={1}
            value={values[name] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        ))}
      </div>
    </Dialog>
  );
}
