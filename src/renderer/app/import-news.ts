import { t } from '../../shared/language/t';
import { endWords } from '../screens/settings/import/import-words';
import { YOUR_CHATS } from '../screens/settings/import/place';
import { onAppEvent } from '../state/events';
import { closeToastsAbout, toast } from '../ui/toast';
import { goTo, useNavigation } from './navigation';

/**
 * Says in a toast how an import of chats ended, to whoever is not looking at it in the settings.
 * @returns a function that ends it
 */
export function followImports(): () => void {
  return onAppEvent((event) => {
    if (event.type !== 'import_changed' || event.import.state === 'running') return;
    if (useNavigation.getState().place.screen === 'settings') return;
    const { id, state, problem } = event.import;
    const show = () => {
      closeToastsAbout(id);
      goTo('settings', YOUR_CHATS);
    };
    toast(endWords(event.import), {
      about: id,
      action: { label: t('Show'), run: show },
      ...(problem && { detail: problem.sentence }),
      ...(state === 'failed' && { tone: 'bad' }),
    });
  });
}
