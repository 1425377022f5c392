import { ExternalLink, MessageCirclePlus } from 'lucide-react';
import { t } from '../../shared/language/t';
import { CopyButton } from '../markdown/copy-button';
import { useLiveAnswers } from '../state/chat-live';
import { threadOf, useThreads } from '../state/chat-threads';
import { usePrimary } from '../state/connections';
import { useSession } from '../state/session';
import { Button } from '../ui/button';
import { HealthLight } from '../ui/health-light';
import { printedShortcut } from '../app/shortcuts/printed';
import { askAnew } from './exchange-store';
import styles from './quick-ask.module.css';
import { goOnInSignalbox } from './ways-out';

/** What the last answer says, as far as it has arrived. */
function lastAnswerText(conversationId: string): string {
  const thread = threadOf(conversationId);
  const last = thread?.messages[thread.ids.at(-1) ?? ''];
  if (last === undefined) return '';
  return (useLiveAnswers.getState().byId[last.id] ?? last).text;
}

function Actions({ conversationId }: { readonly conversationId: string }) {
  const hasText = useThreads(({ byId }) => {
    const thread = byId[conversationId];
    const last = thread?.messages[thread.ids.at(-1) ?? ''];
    return last?.role === 'assistant' && last.text !== '';
  });
  return (
    <>
      {hasText ? <CopyButton text={() => lastAnswerText(conversationId)} label={t('Copy the answer')} /> : null}
      <Button
        variant="quiet"
        size="small"
        icon={<MessageCirclePlus />}
        data-tooltip={t('New question')}
        data-tooltip-keys={printedShortcut('quick_new')}
        onClick={() => askAnew()}
      >
        {t('New question')}
      </Button>
    </>
  );
}

/** Who is asked, and where one can go on from here. */
export function Foot({ conversationId }: { readonly conversationId: string | null }) {
  const primary = usePrimary();
  const isLost = useSession((session) => session.status === 'lost');
  return (
    <footer className={styles.foot}>
      {isLost ? (
        <p className={styles.who} role="status">
          {t('Reconnecting …')}
        </p>
      ) : primary === undefined ? (
        <span className={styles.who} />
      ) : (
        <p className={styles.who}>
          <HealthLight dot={primary.health.dot} />
          <span className={styles.words}>
            {t('Primary: {label} · {model}', { label: primary.label, model: primary.defaultModel })}
          </span>
        </p>
      )}
      <div className={styles.actions}>
        {conversationId === null ? null : <Actions conversationId={conversationId} />}
        <Button
          variant="quiet"
          size="small"
          icon={<ExternalLink />}
          data-tooltip={t('Open in Signalbox')}
          data-tooltip-keys={printedShortcut('quick_open')}
          onClick={() => void goOnInSignalbox(conversationId)}
        >
          {t('Open in Signalbox')}
        </Button>
      </div>
    </footer>
  );
}
