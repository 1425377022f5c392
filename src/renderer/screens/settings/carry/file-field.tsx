import { useId, useState } from 'react';
import { t } from '../../../../shared/language/t';
import { withoutOverrides } from '../../../markdown/visible-text';
import styles from './import-dialog.module.css';

interface FileFieldProps {
  /** Told with the file that was chosen; undefined when none is any more. */
  readonly onChoose: (file: File | undefined) => void;
}

/**
 * Takes one file. The browser's own control lies unseen over what is drawn here, because it speaks the language of the
 * browser and not that of the interface.
 */
export function FileField({ onChoose }: FileFieldProps) {
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  return (
    <div className={styles.file}>
      <label htmlFor={id} className={styles.label}>
        {t('File')}
      </label>
      <div className={styles.picker}>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className={styles.input}
          onChange={(event) => {
            const file = event.target.files?.[0];
            setName(file?.name ?? null);
            onChoose(file);
          }}
        />
        <span className={styles.choose} aria-hidden="true">
          {t('Choose a file')}
        </span>
        <bdi className={styles.chosen} aria-hidden="true">
          {name === null ? t('No file chosen') : withoutOverrides(name)}
        </bdi>
      </div>
    </div>
  );
}
