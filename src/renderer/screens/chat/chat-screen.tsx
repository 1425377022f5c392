import { useEffect } from 'react';
import { Id } from '../../../shared/domain/id';
import { t } from '../../../shared/language/t';
import { goTo, useNavigation } from '../../app/navigation';
import { newChat } from '../../app/shell-state';
import { openThread } from '../../state/chat-reading';
import { lastOf, type Thread, useThreads } from '../../state/chat-threads';
import { useMain } from '../../state/session';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ProblemPanel } from '../../ui/problem-panel';
import { Spinner } from '../../ui/spinner';
import { Announcer } from './announcer';
import styles from './chat-screen.module.css';
import { ChatHeader } from './chat-header';
import { Composer } from './composer/composer';
import { ConversationLog } from './conversation-log';
import { ExamplePrompts, StartWords } from './start-page';

/** The conversation that the address names, or the beginning of one, with the composer below. */
export function ChatScreen() {
  const conversationId = useNavigation(({ place }) => place.id);
  const main = useMain();
  const thread = useThreads(({ byId }) => (conversationId === null ? undefined : byId[conversationId]));
  const isRead = thread?.readFrom === main;
  useEffect(() => {
    if (conversationId !== null && Id.safeParse(conversationId).success && !isRead)
      void openThread(main, conversationId);
  }, [conversationId, main, isRead]);

  const isNew = conversationId === null;
  return (
    <div className={styles.screen} data-new={isNew || undefined}>
      <ChatHeader conversation={thread?.conversation ?? null} isNew={isNew} />
      {conversationId === null ? (
        <StartWords />
      ) : (
        <Body key={conversationId} conversationId={conversationId} thread={thread} />
      )}
      {isMissing(conversationId, thread) ? null : (
        <Composer conversationId={conversationId} runningAnswerId={runningAnswerId(thread)} />
      )}
      {isNew ? <ExamplePrompts /> : null}
      <Announcer thread={thread} />
    </div>
  );
}

/** The answer that is being received, which is always the last message; null when there is none. */
function runningAnswerId(thread: Thread | undefined): string | null {
  const last = lastOf(thread);
  return last?.role === 'assistant' && last.status === 'streaming' ? last.id : null;
}

/** True when there is no such conversation: it was deleted, or the address never named one. */
function isMissing(conversationId: string | null, thread: Thread | undefined): boolean {
  if (conversationId === null) return false;
  return !Id.safeParse(conversationId).success || thread?.problem?.code === 'not_found';
}

/** Says that the address leads to no conversation, and leads on. */
function MissingChat() {
  return (
    <div className={styles.instead}>
      <EmptyState
        drawing="points"
        title={t('This chat does not exist')}
        action={<Button onClick={newChat}>{t('New chat')}</Button>}
      >
        {t('It was deleted, or the address is not that of a chat.')}
      </EmptyState>
    </div>
  );
}

function Body({ conversationId, thread }: { readonly conversationId: string; readonly thread: Thread | undefined }) {
  const main = useMain();
  if (thread && thread.ids.length > 0) return <ConversationLog conversationId={conversationId} thread={thread} />;
  if (isMissing(conversationId, thread)) return <MissingChat />;
  if (thread?.problem) {
    return (
      <div className={styles.instead}>
        <ProblemPanel
          problem={thread.problem}
          actions={
            <>
              <Button size="small" onClick={() => void openThread(main, conversationId)}>
                {t('Try again')}
              </Button>
              <Button size="small" onClick={() => goTo('chat')}>
                {t('Start a new chat')}
              </Button>
            </>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles.instead}>
      {thread != null && thread.reading !== null ? <Spinner label={t('Opening the conversation')} /> : null}
    </div>
  );
}
