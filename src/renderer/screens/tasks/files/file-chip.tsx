import { FileText, FileType2, Image, X } from 'lucide-react';
import type { Attachment, SentPicture } from '../../../../shared/domain/attachment';
import { t } from '../../../../shared/language/t';
import { showControls } from '../../../markdown/visible-text';
import { sizeWords } from '../../../state/attachments';
import { IconButton } from '../../../ui/icon-button';
import { pictureFacts } from '../../chat/pictures/picture-words';
import styles from './file-chip.module.css';
import { Picture } from './picture';

interface ShownFile {
  readonly name: string;
  readonly bytes: number;
  /** Share that has arrived, from 0 to 1. */
  readonly share: number;
  /** Null while it is on its way, and when it failed. */
  readonly attachment: Attachment | null;
  /** Why it is not attached; null unless it failed. */
  readonly problem: string | null;
}

/** An attached file as it is shown. */
export function shownFile(attachment: Attachment): ShownFile {
  return { name: attachment.name, bytes: attachment.bytes, share: 1, attachment, problem: null };
}

/** What there is to say of a file besides its name: "12 pages · 830 kB". */
function factsOf({ bytes, share, attachment, problem }: ShownFile, sent: SentPicture | null): string {
  if (problem !== null) return problem;
  if (attachment === null)
    return share < 1
      ? t('{percent} % of {size}', { percent: Math.round(share * 100), size: sizeWords(bytes) })
      : t('Being read …');
  const { pages, note } = attachment;
  if (attachment.kind === 'image')
    return [pictureFacts(attachment, sent), note].filter((fact) => fact !== null).join(' · ');
  return [
    pages === null ? null : t('{count, plural, one {# page} other {# pages}}', { count: pages }),
    sizeWords(bytes),
    note,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}

function FileSign({ attachment }: { readonly attachment: Attachment | null }) {
  if (attachment?.kind === 'image') return <Picture id={attachment.id} fallback={<Image aria-hidden="true" />} />;
  return attachment?.kind === 'pdf' ? <FileType2 aria-hidden="true" /> : <FileText aria-hidden="true" />;
}

interface FileChipProps {
  readonly file: ShownFile;
  /** What the model would get of a picture; null while that is not known. */
  readonly sent?: SentPicture | null;
  /** Opens the picture by itself. */
  readonly onOpen?: () => void;
  readonly onRemove?: () => void;
}

/** A file that goes with a task: what it is, how much of it has arrived, or why it could not be attached. */
export function FileChip({ file, sent = null, onOpen, onRemove }: FileChipProps) {
  const { name, share, attachment, problem } = file;
  const isUnderWay = attachment === null && problem === null;
  return (
    <div className={styles.chip} data-problem={problem !== null || undefined}>
      {attachment?.kind === 'image' && onOpen !== undefined ? (
        <button type="button" className={styles.open} aria-label={t('Open {name}', { name })} onClick={onOpen}>
          <FileSign attachment={attachment} />
        </button>
      ) : (
        <span className={styles.sign}>
          <FileSign attachment={attachment} />
        </span>
      )}
      <span className={styles.words}>
        <bdi className={styles.name} data-tooltip={name}>
          {showControls(name)}
        </bdi>
        <span className={styles.facts} role={problem === null ? undefined : 'alert'}>
          {factsOf(file, sent)}
        </span>
      </span>
      {onRemove === undefined ? null : (
        <IconButton label={t('Remove {name}', { name })} size="small" onClick={onRemove}>
          <X />
        </IconButton>
      )}
      {isUnderWay ? (
        <progress className={styles.progress} max={1} value={share} aria-label={t('Attaching {name}', { name })} />
      ) : null}
    </div>
  );
}
