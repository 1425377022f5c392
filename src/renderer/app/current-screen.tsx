import { useEffect } from 'react';
import { t } from '../../shared/language/t';
import { openChannel } from '../state/channel';
import { useConnectionStore } from '../state/connections';
import { useSession } from '../state/session';
import { startSession } from '../state/start-session';
import { Button } from '../ui/button';
import { ProblemPanel } from '../ui/problem-panel';
import { useNavigation } from './navigation';
import { ScreenBoundary } from './screen-boundary';
import { SCREEN_INFO } from './screen-info';
import { searchedAt } from './search-place';
import { ScreenView } from './screen-view';
import { FIRST_START, SCREEN_VIEWS, SEARCH_VIEW } from './screens';
import styles from './shell.module.css';
import { Waiting } from './waiting';

/** What main refused to start with, and another try. */
function Refused() {
  const problem = useSession((session) => session.problem);
  const again = () => {
    useSession.setState({ status: 'connecting', problem: null });
    startSession(openChannel);
  };
  if (!problem) return null;
  return (
    <div className={styles.centred}>
      <ProblemPanel problem={problem} actions={<Button onClick={again}>{t('Try again')}</Button>} />
    </div>
  );
}

/** The screen of the place where the person is. Before the first connection, the first start stands in for the chat. */
export function CurrentScreen() {
  const screen = useNavigation(({ place }) => place.screen);
  const isSearch = useNavigation(({ place }) => place.screen === 'chat' && searchedAt(place.id) !== null);
  const refused = useSession((session) => session.status === 'refused');
  const connected = useSession((session) => session.main !== null);
  const empty = useConnectionStore((state) => state.order.length === 0);

  useEffect(() => {
    const name = isSearch ? t('Search') : t(SCREEN_INFO[screen].name);
    document.title = screen === 'chat' && !isSearch ? 'Signalbox' : `${name} – Signalbox`;
  }, [screen, isSearch]);

  if (refused) return <Refused />;
  if (!connected) return <Waiting label={t('Starting Signalbox')} />;
  if (isSearch) {
    return (
      <ScreenBoundary key="search">
        <ScreenView screen={SEARCH_VIEW} waitingLabel={t('Opening the search')} />
      </ScreenBoundary>
    );
  }
  const isFirstStart = screen === 'chat' && empty;
  return (
    <ScreenBoundary key={isFirstStart ? 'first-start' : screen}>
      <ScreenView
        screen={isFirstStart ? FIRST_START : SCREEN_VIEWS[screen]}
        waitingLabel={t('Opening {screen}', { screen: t(SCREEN_INFO[screen].name) })}
      />
    </ScreenBoundary>
  );
}
