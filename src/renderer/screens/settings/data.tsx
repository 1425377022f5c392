import { FolderOpen } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { problemOf } from '../../state/client';
import { useMain, useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { toastProblem } from '../../ui/toast';
import styles from './settings.module.css';

/** Where everything is kept, and what is backed up. */
export function Data() {
  const main = useMain();
  const home = useSession((session) => session.home);
  const open = async () => {
    try {
      await main.app.openHome({});
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  return (
    <Section title={t('Data')}>
      <Panel>
        <PanelRow className={styles.line}>
          <div className={styles.words}>
            <p className={styles.name}>{t('Data folder')}</p>
            <code className={styles.path}>{home}</code>
          </div>
          <Button icon={<FolderOpen />} onClick={() => void open()}>
            {t('Open folder')}
          </Button>
        </PanelRow>
        <PanelRow>
          <p className={styles.name}>{t('Backups ¦ copies of the data')}</p>
          <p className={styles.sentence}>
            {t(
              'Your chats, your connections and their encrypted keys are backed up every day and before each update that changes the database. The last seven copies are in the folder “backups”. They stay on this computer.',
            )}
          </p>
        </PanelRow>
      </Panel>
    </Section>
  );
}
