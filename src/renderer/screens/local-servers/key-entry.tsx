import { useId, useState } from 'react';
import type { FoundServer } from '../../../shared/domain/found-server';
import { t } from '../../../shared/language/t';
import { Button } from '../../ui/button';
import { SecretField } from '../../ui/secret-field';
import styles from './local-servers.module.css';

interface KeyEntryProps {
  readonly server: FoundServer;
  readonly busy: boolean;
  readonly onConnect: (apiKey: string) => void;
}

/** The key of a server that shows its models to nobody without one. */
export function KeyEntry({ server, busy, onConnect }: KeyEntryProps) {
  const [key, setKey] = useState('');
  const about = useId();
  return (
    <form
      noValidate
      className={styles.keyEntry}
      aria-describedby={about}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onConnect(key);
      }}
    >
      <p id={about} className={styles.keyWords}>
        {server.models.length === 0
          ? t('{product} asks for a key before it shows its models.', { product: server.product })
          : t('{product} asks for a key.', { product: server.product })}
      </p>
      <div className={styles.keyField}>
        <SecretField label={t('API key')} value={key} onChange={setKey} />
      </div>
      <Button type="submit" busy={busy}>
        {t('Connect')}
      </Button>
    </form>
  );
}
