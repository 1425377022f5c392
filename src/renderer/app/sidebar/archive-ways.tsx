import { Archive, ArrowLeft } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/icon-button';
import styles from './conversation-list.module.css';
import { showList } from './list-view';

/** Below the list: leads to the archive. */
export function ArchiveFoot() {
  return (
    <div className={styles.foot}>
      <button type="button" className={styles.archive} onClick={() => showList('archive')}>
        <Archive aria-hidden="true" />
        {t('Archived')}
      </button>
    </div>
  );
}

/** Above the archive: says that it is the archive, and leads back. */
export function ArchiveHead() {
  return (
    <div className={classes(styles.head, styles.archiveHead)}>
      <IconButton label={t('Back to all chats')} size="small" onClick={() => showList('list')}>
        <ArrowLeft />
      </IconButton>
      <h3 className={styles.headWords}>{t('Archived')}</h3>
    </div>
  );
}
