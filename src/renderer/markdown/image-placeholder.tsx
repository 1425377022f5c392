import { ImageOff } from 'lucide-react';
import { t } from '../../shared/language/t';
import styles from './markdown.module.css';
import { safeLink } from './safe-link';
import { withoutOverrides } from './visible-text';

interface ImagePlaceholderProps {
  readonly address: string;
  readonly description: string;
}

/** Stands where a picture would: it is never fetched, because fetching tells its host who reads it. */
export function ImagePlaceholder({ address, description }: ImagePlaceholderProps) {
  const host = safeLink(address)?.host ?? null;
  return (
    <span className={styles.image}>
      <ImageOff size={14} aria-hidden="true" />
      <bdi>{description === '' ? t('Picture') : withoutOverrides(description)}</bdi>
      <span className={styles.imageFrom}>
        {host === null ? t('not loaded') : t('from {host}, not loaded', { host })}
      </span>
    </span>
  );
}
