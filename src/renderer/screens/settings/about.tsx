import { useSession } from '../../state/session';
import { Panel, PanelRow, Section } from '../../ui/panel';
import styles from './settings.module.css';

/** What this program is, and what leaves the computer. */
export function About() {
  const version = useSession((session) => session.version);
  const host = useSession((session) => session.host);
  return (
    <Section title="About">
      <Panel>
        <PanelRow>
          <dl className={styles.facts}>
            <dt>Version</dt>
            <dd>{version}</dd>
            <dt>Runs in</dt>
            <dd>{host === 'electron' ? 'Its own window' : 'A browser window'}</dd>
            <dt>Licence</dt>
            <dd>MIT</dd>
          </dl>
        </PanelRow>
        <PanelRow>
          <p className={styles.name}>What leaves this computer</p>
          <p className={styles.sentence}>
            What you write goes straight from this computer to the provider that answers it, and nowhere else. There is
            no Signalbox account, no telemetry and no relay. Each provider’s card says where its data goes.
          </p>
        </PanelRow>
      </Panel>
    </Section>
  );
}
