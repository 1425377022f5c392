import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { ATTACHMENT_MAX_BYTES } from '../../../../shared/domain/attachment';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { FileChip } from '../files/file-chip';
import { attachFiles, detachFile } from './attach-files';
import styles from './new-task.module.css';
import type { OpenTaskForm } from './use-task-form';

/** The files that go with a task, and the way to attach more. */
export function FilesField({ open, error }: { readonly open: OpenTaskForm; readonly error: string | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const { files } = open.form;
  return (
    <div className={styles.files}>
      {files.length === 0 ? null : (
        <ul className={styles.fileList} aria-label={t('Attached files')}>
          {files.map((file) => (
            <li key={file.id}>
              <FileChip file={file} onRemove={() => detachFile(open, file.id)} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.attach}>
        <Button size="small" icon={<Paperclip />} onClick={() => input.current?.click()}>
          {t('Attach files')}
        </Button>
        <span className={styles.attachHint}>
          {t('Pictures, PDFs or text, {size, number} MB each. Paste or drop them too.', {
            size: ATTACHMENT_MAX_BYTES / 1_048_576,
          })}
        </span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          data-testid="files-to-attach"
          onChange={(event) => {
            attachFiles(open, [...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {error === undefined ? null : (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
