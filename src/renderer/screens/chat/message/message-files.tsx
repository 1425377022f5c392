import { Image } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../../../shared/domain/attachment';
import { Dialog } from '../../../ui/dialog';
import { FileChip, shownFile } from '../../tasks/files/file-chip';
import { Picture } from '../../tasks/files/picture';
import styles from './message-files.module.css';

/** The files of a question: pictures small, and large when they are opened; the others by name. */
export function MessageFiles({ files }: { readonly files: readonly Attachment[] }) {
  const [opened, setOpened] = useState<Attachment | null>(null);
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label="Files of this message">
      {files.map((file) => (
        <li key={file.id}>
          {file.kind === 'image' ? (
            <button
              type="button"
              className={styles.picture}
              aria-label={`Open ${file.name}`}
              onClick={() => setOpened(file)}
            >
              <Picture id={file.id} className={styles.small} fallback={<Image aria-hidden="true" />} />
            </button>
          ) : (
            <FileChip file={shownFile(file)} />
          )}
        </li>
      ))}
      <Dialog
        open={opened !== null}
        onOpenChange={(stays) => stays || setOpened(null)}
        title={opened?.name ?? ''}
        size="large"
      >
        {opened === null ? null : (
          <Picture id={opened.id} className={styles.large} fallback={<p>This picture is gone.</p>} />
        )}
      </Dialog>
    </ul>
  );
}
