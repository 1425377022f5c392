import { t } from '../../../shared/language/t';
import { Switch } from '../../ui/switch';
import type { OpenConnectForm } from './use-connect-flow';

/** Lets tasks in the background use a subscription, which they do not until the person says so, and says why not. */
export function BackgroundTasksField({ open: { flow, form } }: { readonly open: OpenConnectForm }) {
  return (
    <Switch
      label={t('Use it for tasks in the background')}
      hint={t(
        'A plan is meant for your own use at the computer. Tasks that run by themselves can use up its limits while you are away, and Anthropic may restrict that.',
      )}
      checked={form.draft.backgroundTasks}
      onChange={(on) => flow.change({ type: 'switched_background_tasks', on })}
    />
  );
}
