import { useEffect, useState } from 'react';
import { t } from '../../shared/language/t';
import { problemOf } from '../state/client';
import { dismissNotice, useNotices } from '../state/notices';
import { useConnectionStore } from '../state/connections';
import { providerInfo, useSession } from '../state/session';
import { useVault } from '../state/vault';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { toastProblem } from '../ui/toast';
import { useNextStep } from './next-steps/use-next-step';
import { isOnTheInternet } from './on-the-internet';

/** A break shorter than this is not worth a word. */
const UNNOTICED_MS = 700;

/** After a break of this length Signalbox is most likely not running any more. */
const STOPPED_MS = 20_000;

/** True once a component has been there for that many milliseconds. */
function useIsHereFor(ms: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isLong;
}

/** Says that the line is being restored, once that takes long enough to be noticed, and what to do when it is not. */
function Reconnecting() {
  const isNoticed = useIsHereFor(UNNOTICED_MS);
  const hasStopped = useIsHereFor(STOPPED_MS);
  const isInBrowser = useSession((session) => session.host === 'browser-window');
  if (!isNoticed) return null;
  if (hasStopped) {
    return (
      <Banner shape="bar" tone="warn" title={t('Signalbox has stopped.')}>
        {isInBrowser
          ? t('Start it again with npm start and go on in the window that opens. This one goes on trying.')
          : t('Close this window and start Signalbox again. Until then it goes on trying.')}
      </Banner>
    );
  }
  return (
    <Banner shape="bar" tone="info" title={t('Reconnecting …')}>
      {t('What you typed is kept. If Signalbox was closed, start it again.')}
    </Banner>
  );
}

/** Says that keys cannot be used, and how to change that. */
function VaultBanner() {
  const vault = useVault((state) => state.vault);
  const unlock = useNextStep()({ do: 'unlock_keys' });
  if (vault?.state === 'locked') {
    return (
      <Banner
        shape="bar"
        tone="info"
        title={t('Your keys are locked.')}
        actions={
          unlock === null ? null : (
            <Button size="small" busy={unlock.busy} onClick={() => void unlock.run()}>
              {t('Unlock')}
            </Button>
          )
        }
      >
        {t('Chat needs them. Everything else works.')}
      </Banner>
    );
  }
  if (vault?.state === 'wrong_root_key') {
    return (
      <Banner shape="bar" tone="bad" title={t('Your keys cannot be opened.')}>
        {vault.reason}
      </Banner>
    );
  }
  return null;
}

/** Says that the computer has no network, where that keeps a connection from answering. The lights stay as they are. */
function Offline() {
  const isOffline = useSession((session) => !session.online);
  const providers = useSession((session) => session.providers);
  const isFelt = useConnectionStore(({ byId }) =>
    Object.values(byId).some((connection) => isOnTheInternet(connection, providerInfo(providers, connection.kind))),
  );
  if (!isOffline || !isFelt) return null;
  return (
    <Banner shape="bar" tone="info" title={t('This computer is offline.')}>
      {t('Providers on the internet cannot be reached. Everything resumes by itself once there is a network again.')}
    </Banner>
  );
}

/** What the person should be told, on top of every screen. */
export function Banners() {
  const notices = useNotices((state) => state.notices);
  const lost = useSession((session) => session.status === 'lost');
  const dismiss = async (id: string) => {
    try {
      await dismissNotice(id);
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  return (
    <>
      {lost ? <Reconnecting /> : null}
      <Offline />
      <VaultBanner />
      {notices.map((notice) => (
        <Banner
          key={notice.id}
          shape="bar"
          tone={notice.level}
          title={notice.sentence}
          onDismiss={() => void dismiss(notice.id)}
        >
          {notice.advice}
        </Banner>
      ))}
    </>
  );
}
