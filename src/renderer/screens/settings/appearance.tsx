import { Monitor, Moon, Sun } from 'lucide-react';
import { useSettings } from '../../state/settings';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { Segmented } from '../../ui/segmented';
import { change } from './change';

/** Theme and density. */
export function Appearance() {
  const theme = useSettings((settings) => settings.theme);
  const density = useSettings((settings) => settings.density);
  return (
    <Section title="Appearance">
      <Panel>
        <PanelRow>
          <Segmented
            label="Theme"
            value={theme}
            onChange={(next) => void change({ theme: next })}
            options={[
              { value: 'system', label: 'System', icon: <Monitor /> },
              { value: 'light', label: 'Light', icon: <Sun /> },
              { value: 'dark', label: 'Dark', icon: <Moon /> },
            ]}
          />
        </PanelRow>
        <PanelRow>
          <Segmented
            label="Density"
            hint="Compact fits more on a screen."
            value={density}
            onChange={(next) => void change({ density: next })}
            options={[
              { value: 'comfortable', label: 'Comfortable' },
              { value: 'compact', label: 'Compact' },
            ]}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
