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
      <p>The list could not be read.</p>
      <Button size="small" onClick={() => void readConversations(main)}>
        Try again
      </Button>
    </div>
  );
}
