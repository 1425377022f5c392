import { t } from '../../../shared/language/t';
import { useSettings } from '../../state/settings';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { change } from './change';
import { SecondsField } from './seconds-field';
import styles from './settings.module.css';

/** How long a provider may be silent before a call counts as failed. */
export function Answers() {
  const firstTokenSeconds = useSettings((settings) => settings.firstTokenSeconds);
  const stallSeconds = useSettings((settings) => settings.stallSeconds);
  return (
    <Section
      title={t('Answers')}
      description={t('How long a provider may be silent before an answer counts as failed.')}
    >
      <Panel>
        <PanelRow className={styles.pair}>
          <SecondsField
            label={t('Until the first word')}
            hint={t('Reasoning models and models on this computer may need longer.')}
            value={firstTokenSeconds}
            onChange={(seconds) => void change({ firstTokenSeconds: seconds })}
          />
          <SecondsField
            label={t('In the middle of an answer')}
            hint={t('What has arrived by then is kept.')}
            value={stallSeconds}
            onChange={(seconds) => void change({ stallSeconds: seconds })}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
