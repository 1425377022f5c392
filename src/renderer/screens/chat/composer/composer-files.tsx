import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { type AttachedFile, attachFiles, detachFile } from '../../../state/attaching';
import { changeDraftFiles, type DraftScope } from '../../../state/chat-drafts';
import { IconButton } from '../../../ui/icon-button';
import { FileChip } from '../../tasks/files/file-chip';
import styles from './composer.module.css';

/** Attaches files to what is written in a scope. */
export function attachToDraft(scope: DraftScope, files: readonly File[]): void {
  attachFiles((update) => changeDraftFiles(scope, update), files);
}

interface ComposerFilesProps {
  readonly scope: DraftScope;
  readonly files: readonly AttachedFile[];
}

/** The files that go with what is written. */
export function ComposerFiles({ scope, files }: ComposerFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label="Attached files">
      {files.map((file) => (
        <li key={file.id}>
          <FileChip file={file} onRemove={() => detachFile((update) => changeDraftFiles(scope, update), file.id)} />
        </li>
      ))}
    </ul>
  );
}

/** Chooses files to go with what is written. */
export function AttachButton({ scope }: { readonly scope: DraftScope }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label="Attach files" className={styles.attach} onClick={() => input.current?.click()}>
        <Paperclip />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="files-for-the-message"
        onChange={(event) => {
          attachToDraft(scope, [...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
