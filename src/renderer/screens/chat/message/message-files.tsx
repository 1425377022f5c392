import { Image } from 'lucide-react';
import { createElement, useState } from 'react';
import type { Attachment } from '../../../../shared/domain/attachment';
import { t } from '../../../../shared/language/t';
import { loadedPart, useLoadedPart } from '../../../app/loaded-part';
import type { PictureViewerProps } from '../pictures/picture-viewer';
import { pictureFacts } from '../pictures/picture-words';
import { FileChip, shownFile } from '../../tasks/files/file-chip';
import { Picture } from '../../tasks/files/picture';
import styles from './message-files.module.css';

/** A picture by itself, for when one is opened. */
const VIEWER = loadedPart<PictureViewerProps>(async () => (await import('../pictures/picture-viewer')).PictureViewer);

function about(picture: Attachment) {
  return <span>{[pictureFacts(picture, null), picture.note].filter((fact) => fact !== null).join(' · ')}</span>;
}

/** The files of a question: pictures small, and large when they are opened; the others by name. */
export function MessageFiles({ files }: { readonly files: readonly Attachment[] }) {
  const [openId, setOpenId] = useState<string | null>(null);
  const viewer = useLoadedPart(VIEWER, openId !== null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles.files} aria-label={t('Files of this message')}>
        {files.map((file) => (
          <li key={file.id}>
            {file.kind === 'image' ? (
              <button
                type="button"
                className={styles.picture}
                aria-label={t('Open {name}', { name: file.name })}
                style={sizeOf(file)}
                onClick={() => setOpenId(file.id)}
              >
                <Picture id={file.id} className={styles.small} fallback={<Image aria-hidden="true" />} />
              </button>
            ) : (
              <FileChip file={shownFile(file)} />
            )}
          </li>
        ))}
      </ul>
      {viewer === null || openId === null
        ? null
        : createElement(viewer, {
            pictures: files.filter(({ kind }) => kind === 'image'),
            openId,
            onOpen: setOpenId,
            about,
          })}
    </>
  );
}

/** Longest edges of a small picture, in pixels. */
const WIDE = 220;
const HIGH = 160;

/** The room that a picture takes once it is there, so that nothing moves when it comes. */
function sizeOf({ picture }: Attachment): { inlineSize: number; blockSize: number } | undefined {
  if (!picture) return undefined;
  const scale = Math.min(1, WIDE / picture.width, HIGH / picture.height);
  return {
    inlineSize: Math.max(64, Math.round(picture.width * scale)),
    blockSize: Math.max(64, Math.round(picture.height * scale)),
  };
}
