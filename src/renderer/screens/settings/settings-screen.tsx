import { t } from '../../../shared/language/t';
import { Screen } from '../../ui/screen';
import { ScreenHeader } from '../../ui/screen-header';
import { About } from './about';
import { Answers } from './answers';
import { Appearance } from './appearance';
import { BackgroundWork } from './background-work';
import { Carry } from './carry/carry';
import { Chat } from './chat';
import { Data } from './data';
import { YourChats } from './import/your-chats';
import { Keys } from './keys';
import { QuickAsk } from './quick-ask/quick-ask';

/** How the window looks, what holds for every conversation, how long answers may take, what is told of tasks, which chats come in from elsewhere, how keys and data are kept, and what this program is. */
export function SettingsScreen() {
  return (
    <Screen>
      <ScreenHeader title={t('Settings')} />
      <Appearance />
      <Chat />
      <QuickAsk />
      <Answers />
      <BackgroundWork />
      <Keys />
      <YourChats />
      <Carry />
      <Data />
      <About />
    </Screen>
  );
}
