import { t } from '../../../shared/language/t';
import { useSettings } from '../../state/settings';
import { Panel, PanelRow, Section } from '../../ui/panel';
import { Switch } from '../../ui/switch';
import { change } from './change';

/** What the system tells of tasks. */
export function BackgroundWork() {
  const taskNotifications = useSettings((settings) => settings.taskNotifications);
  return (
    <Section title={t('Tasks')}>
      <Panel>
        <PanelRow>
          <Switch
            label={t('Notifications')}
            hint={t('Your system tells you when a task ends, pauses or needs you while Signalbox is not in front.')}
            checked={taskNotifications}
            onChange={(next) => void change({ taskNotifications: next })}
          />
        </PanelRow>
      </Panel>
    </Section>
  );
}
