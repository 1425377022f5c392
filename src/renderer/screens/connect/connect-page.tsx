import type { Connection } from '../../../shared/domain/connection';
import { t } from '../../../shared/language/t';
import { ConnectButtons } from './connect-buttons';
import { ConnectFields } from './connect-fields';
import styles from './connect.module.css';
import type { OpenConnectForm } from './use-connect-flow';

interface ConnectPageProps {
  readonly open: OpenConnectForm;
  readonly title: string;
  readonly description: string;
  readonly onBack: () => void;
  readonly onConnected: (connection: Connection) => void;
}

/** The connect form as a page of its own. */
export function ConnectPage({ open, title, description, onBack, onConnected }: ConnectPageProps) {
  const submit = async (unproven = false) => {
    const connection = await open.flow.submit(unproven);
    if (connection) onConnected(connection);
  };
  return (
    <form
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.description}>{description}</p>
      </header>
      <ConnectFields open={open} />
      <div className={styles.buttons}>
        <ConnectButtons
          open={open}
          label={t('Connect')}
          cancel={{ label: t('Back'), run: onBack }}
          onSaveAnyway={() => void submit(true)}
        />
      </div>
    </form>
  );
}
