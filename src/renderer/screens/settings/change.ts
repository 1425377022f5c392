import type { SettingsChange } from '../../../shared/domain/settings';
import { problemOf } from '../../state/client';
import { changeSettings } from '../../state/settings';
import { toastProblem } from '../../ui/toast';

/** Changes settings; what goes wrong is said in a toast, and the screen shows again what counts. */
export async function change(settings: SettingsChange): Promise<void> {
  try {
    await changeSettings(settings);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}
