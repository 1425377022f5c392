import type { Attachment, SentPicture } from '../../../../shared/domain/attachment';
import { t } from '../../../../shared/language/t';
import { Button } from '../../../ui/button';
import { pictureFacts } from '../pictures/picture-words';
import styles from './composer.module.css';

interface AboutSentProps {
  readonly picture: Attachment;
  /** Null while it is not known. */
  readonly sent: SentPicture | null;
  onAsItIs(asItIs: boolean): void;
}

/** What becomes of a picture on its way to the model, and the way to have the file itself sent. */
export function AboutSent({ picture, sent, onAsItIs }: AboutSentProps) {
  const isAsItIs = picture.picture?.asItIs ?? false;
  const canChoose = sent !== null && (isAsItIs || (sent.isMade && sent.canGoAsItIs));
  return (
    <>
      <span>{[pictureFacts(picture, sent), picture.note].filter((fact) => fact !== null).join(' · ')}</span>
      {canChoose ? (
        <Button
          size="small"
          data-tooltip={
            isAsItIs
              ? t('Without the place, the time and the camera that the file may name')
              : t('In full size, with everything that the file holds: the place where it was taken, for instance')
          }
          onClick={() => onAsItIs(!isAsItIs)}
        >
          {isAsItIs ? t('Send it made to fit') : t('Send as it is')}
        </Button>
      ) : null}
      {isAsItIs && sent?.canGoAsItIs === false ? (
        <p className={styles.wide}>{t('The service does not take it as it is, so it is made to fit.')}</p>
      ) : null}
    </>
  );
}
