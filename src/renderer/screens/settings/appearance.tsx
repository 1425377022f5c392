import { Monitor, Moon, Sun } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { useSettings } from '../../state/settings';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { Segmented } from '../../ui/segmented';
import { change } from './change';

/** Theme, density and language. */
export function Appearance() {
  const theme = useSettings((settings) => settings.theme);
  const density = useSettings((settings) => settings.density);
  const language = useSettings((settings) => settings.language);
  return (
    <Section title={t('Appearance')}>
      <Panel>
        <PanelRow>
          <Segmented
            label={t('Theme')}
            value={theme}
            onChange={(next) => void change({ theme: next })}
            options={[
              { value: 'system', label: t('System'), icon: <Monitor /> },
              { value: 'light', label: t('Light'), icon: <Sun /> },
              { value: 'dark', label: t('Dark'), icon: <Moon /> },
            ]}
          />
        </PanelRow>
        <PanelRow>
          <Segmented
            label={t('Density')}
            hint={t('Compact fits more on a screen.')}
            value={density}
            onChange={(next) => void change({ density: next })}
            options={[
              { value: 'comfortable', label: t('Comfortable') },
              { value: 'compact', label: t('Compact') },
            ]}
          />
        </PanelRow>
        <PanelRow>
          <Segmented
            label={t('Language')}
            value={language}
            onChange={(next) => void change({ language: next })}
            options={[
              { value: 'system', label: t('As your system') },
              // Each in its own words, for whoever cannot read the others.
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
