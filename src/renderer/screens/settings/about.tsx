import { t } from '../../../shared/language/t';
import { useSession } from '../../state/session';
import { Panel, PanelRow, Section } from '../../ui/panel';
import styles from './settings.module.css';

const LICENCE = 'MIT';

/** What this program is, and what leaves the computer. */
export function About() {
  const version = useSession((session) => session.version);
  const host = useSession((session) => session.host);
  return (
    <Section title={t('About')}>
      <Panel>
        <PanelRow>
          <dl className={styles.facts}>
            <dt>{t('Version')}</dt>
            <dd>{version}</dd>
            <dt>{t('Runs in')}</dt>
            <dd>{host === 'electron' ? t('Its own window') : t('A browser window')}</dd>
            <dt>{t('Licence')}</dt>
            <dd>{LICENCE}</dd>
          </dl>
        </PanelRow>
        <PanelRow>
          <p className={styles.name}>{t('What leaves this computer')}</p>
          <p className={styles.sentence}>
            {t(
              'What you write goes straight from this computer to the provider that answers it, and nowhere else. There is no Signalbox account, no telemetry and no relay. Each provider’s card says where its data goes.',
            )}
          </p>
        </PanelRow>
      </Panel>
    </Section>
  );
}
