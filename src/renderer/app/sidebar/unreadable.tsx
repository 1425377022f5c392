import { t } from '../../../shared/language/t';
import { useMain, useSession } from '../../state/session';
import { readConversations } from '../../state/shelves';
import { Button } from '../../ui/button';
import styles from './conversation-list.module.css';

/** Says that the list could not be read, and reads it again. */
export function Unreadable() {
  const main = useMain();
  const lost = useSession((session) => session.status === 'lost');
  if (lost) return null;
  return (
    <div className={styles.note}>
      <p>{t('The list could not be read.')}</p>
      <Button size="small" onClick={() => void readConversations(main)}>
        {t('Try again')}
      </Button>
    </div>
  );
}
