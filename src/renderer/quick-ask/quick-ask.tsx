import { createElement, lazy, Suspense, useEffect } from 'react';
import { t } from '../../shared/language/t';
import { loadedPart, useLoadedPart } from '../app/loaded-part';
import { whenIdle } from '../app/when-idle';
import { useConnectionStore } from '../state/connections';
import { useSession } from '../state/session';
import { Button } from '../ui/button';
import { ProblemPanel } from '../ui/problem-panel';
import { useToasts } from '../ui/toast';
import { TooltipLayer } from '../ui/tooltip';
import { AskField } from './ask-field';
import type { ExchangeViewProps } from './exchange-view';
import { forgetWhenAway, useExchange } from './exchange-store';
import { Foot } from './foot';
import styles from './quick-ask.module.css';
import { useQuickAskKeys } from './use-quick-ask-keys';
import { goOnInSignalbox, growWindow } from './ways-out';

/** What was asked and answered, whose code comes when the field stands: it holds all of Markdown. */
const EXCHANGE = loadedPart<ExchangeViewProps>(async () => (await import('./exchange-view')).ExchangeView);
const Toaster = lazy(async () => ({ default: (await import('../ui/toaster')).Toaster }));

/** What stands in the place of the field where nobody could be asked, and the way to change that. */
function NobodyToAsk() {
  return (
    <div className={styles.instead}>
      <p>{t('Nothing is connected yet, so there is nobody to ask.')}</p>
      <Button variant="primary" autoFocus onClick={() => void goOnInSignalbox(null)}>
        {t('Set up Signalbox')}
      </Button>
    </div>
  );
}

function Inside() {
  const refused = useSession((session) => session.problem);
  const isConnected = useSession((session) => session.main !== null);
  const isEmpty = useConnectionStore((state) => state.order.length === 0);
  const conversationId = useExchange((exchange) => exchange.conversationId);
  const exchange = useLoadedPart(EXCHANGE, conversationId !== null);
  if (refused !== null) return <ProblemPanel problem={refused} />;
  if (isConnected && isEmpty) return <NobodyToAsk />;
  return (
    <>
      <AskField conversationId={conversationId} />
      {conversationId === null || exchange === null
        ? null
        : createElement(exchange, { key: conversationId, conversationId })}
      <Foot conversationId={conversationId} />
    </>
  );
}

/** The window of the quick question: one field, and the answer below it. What is asked is an ordinary conversation. */
export function QuickAsk() {
  const isConnected = useSession((session) => session.main !== null);
  const isTall = useExchange(({ conversationId }) => conversationId !== null);
  const toastWanted = useToasts(({ toasts }) => toasts.length > 0);
  useQuickAskKeys();
  useEffect(() => forgetWhenAway(), []);
  useEffect(() => whenIdle(() => void EXCHANGE.fetch().catch(() => undefined)), []);
  useEffect(() => {
    if (isConnected) growWindow(isTall);
  }, [isConnected, isTall]);
  useEffect(() => {
    document.title = t('Quick question – Signalbox');
  }, []);
  return (
    <main className={styles.window} aria-label={t('Quick question')}>
      <Inside />
      <Suspense>{toastWanted ? <Toaster end="bottom" /> : null}</Suspense>
      <TooltipLayer />
    </main>
  );
}
