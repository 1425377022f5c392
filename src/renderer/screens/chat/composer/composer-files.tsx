import { Paperclip } from 'lucide-react';
import { createElement, useRef, useState } from 'react';
import type { Attachment } from '../../../../shared/domain/attachment';
import type { ChatOptions } from '../../../../shared/domain/chat-options';
import { t } from '../../../../shared/language/t';
import { loadedPart, useLoadedPart } from '../../../app/loaded-part';
import { type AttachedFile, attachFiles, detachFile, sendAsItIs } from '../../../state/attaching';
import { changeDraftFiles, type Draft, type DraftScope } from '../../../state/chat-drafts';
import { problemOf } from '../../../state/client';
import { useSentPictures } from '../../../state/sent-pictures';
import { IconButton } from '../../../ui/icon-button';
import { toastProblem } from '../../../ui/toast';
import type { PictureViewerProps } from '../pictures/picture-viewer';
import { FileChip } from '../../tasks/files/file-chip';
import { AboutSent } from './about-sent';
import styles from './composer.module.css';

/** A picture by itself, for when one is opened. */
const VIEWER = loadedPart<PictureViewerProps>(async () => (await import('../pictures/picture-viewer')).PictureViewer);

/** Attaches files to what is written in a scope. */
export function attachToDraft(scope: DraftScope, files: readonly File[]): void {
  attachFiles((update) => changeDraftFiles(scope, update), files);
}

interface ComposerFilesProps {
  readonly scope: DraftScope;
  readonly draft: Draft;
  readonly options: ChatOptions;
}

function picturesIn(files: readonly AttachedFile[]): Attachment[] {
  return files.flatMap(({ attachment }) => (attachment?.kind === 'image' ? attachment : []));
}

/** The files that go with what is written, and what the model would get of its pictures. */
export function ComposerFiles({ scope, draft, options }: ComposerFilesProps) {
  const { files } = draft;
  const sent = useSentPictures(scope, draft, options);
  const [openId, setOpenId] = useState<string | null>(null);
  const viewer = useLoadedPart(VIEWER, openId !== null);
  if (files.length === 0) return null;
  const setAsItIs = async (picture: Attachment, asItIs: boolean) => {
    try {
      await sendAsItIs((update) => changeDraftFiles(scope, update), picture.id, asItIs);
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  const aboutSent = (picture: Attachment) => (
    <AboutSent
      picture={picture}
      sent={sent[picture.id] ?? null}
      onAsItIs={(asItIs) => void setAsItIs(picture, asItIs)}
    />
  );
  return (
    <>
      <ul className={styles.files} aria-label={t('Attached files')}>
        {files.map((file) => (
          <li key={file.id}>
            <FileChip
              file={file}
              sent={sent[file.id] ?? null}
              onOpen={() => setOpenId(file.id)}
              onRemove={() => detachFile((update) => changeDraftFiles(scope, update), file.id)}
            />
          </li>
        ))}
      </ul>
      {viewer === null || openId === null
        ? null
        : createElement(viewer, { pictures: picturesIn(files), openId, onOpen: setOpenId, about: aboutSent })}
    </>
  );
}

/** Chooses files to go with what is written. */
export function AttachButton({ scope }: { readonly scope: DraftScope }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t('Attach files')} className={styles.attach} onClick={() => input.current?.click()}>
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
