import { t } from '../../../../shared/language/t';
import { useSettings } from '../../../state/settings';
import { Switch } from '../../../ui/switch';
import { change } from '../../settings/change';

/** Whether another connection is chosen where Primary cannot do what a task needs. */
export function CapabilityAwareChoice() {
  const isOn = useSettings((settings) => settings.capabilityAware);
  return (
    <Switch
      label={t('Choose by ability')}
      hint={t(
        'When no rule serves a task and Primary cannot do it, for example because it cannot take images, the cheapest provider that responds and can do it is chosen. The task says so. Off: the task waits.',
      )}
      checked={isOn}
      onChange={(capabilityAware) => void change({ capabilityAware })}
    />
  );
}
