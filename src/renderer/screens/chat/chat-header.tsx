import { createPortal } from 'react-dom';
import { t } from '../../../shared/language/t';
import { goTo } from '../../app/navigation';
import { rename } from '../../app/sidebar/conversation-actions';
import { useTopBar } from '../../app/top-bar-place';
import { picksLevels, usePrimary } from '../../state/connections';
import { useOptionsAsRead } from '../../state/chat-options';
import { useSettings } from '../../state/settings';
import { type Conversation, TITLE_MAX } from '../../../shared/domain/conversation';
import { Button } from '../../ui/button';
import { EditableHeading } from '../../ui/editable-heading';
import { HealthLight } from '../../ui/health-light';
import { Rich } from '../../ui/rich';
import styles from './chat-header.module.css';

function PrimaryButton({ scope }: { readonly scope: string }) {
  const primary = usePrimary();
  const own = useOptionsAsRead(scope).model;
  const claudeMode = useSettings((settings) => settings.claudeSelection.choice.mode);
  if (!primary) {
    return (
      <Button size="small" onClick={() => goTo('ai-configuration')}>
        {t('Connect a provider')}
      </Button>
    );
  }
  /** A model of its own holds as long as its connection is Primary. */
  const ownName = own?.connectionId === primary.id ? own.name : null;
  const isAuto = ownName === null && picksLevels(primary) && claudeMode === 'auto';
  return (
    <button
      type="button"
      className={styles.primary}
      data-tooltip={
        isAuto
          ? t('Chat always goes to Primary. Auto picks the Claude model for each message. Open AI Configuration')
          : t('Chat always goes to Primary. Open AI Configuration')
      }
      onClick={() => goTo('ai-configuration')}
    >
      <HealthLight dot={primary.health.dot} />
      <span className={styles.primaryWords}>
        <Rich
          text={isAuto ? 'Primary: {label} · {model} · Auto' : 'Primary: {label} · {model}'}
          label={<bdi className={styles.primaryLabel}>{primary.label}</bdi>}
          model={<bdi>{ownName ?? primary.defaultModel}</bdi>}
        />
      </span>
    </button>
  );
}

interface ChatHeaderProps {
  /** Null until it was read, and for a chat that has not begun. */
  readonly conversation: Conversation | null;
  readonly isNew: boolean;
}

/** What this conversation is called, and where what is written goes. In a narrow window it stands in the top bar. */
export function ChatHeader({ conversation, isNew }: ChatHeaderProps) {
  const topBar = useTopBar((bar) => bar.place);
  const words = (
    <>
      {conversation ? (
        <EditableHeading
          key={conversation.id}
          title={conversation.title}
          label={t('Title of the conversation')}
          maxLength={TITLE_MAX}
          styles={styles}
          onRename={(title) => void rename(conversation.id, title)}
        />
      ) : (
        <h1 className={styles.title}>{isNew ? t('New chat') : t('Conversation')}</h1>
      )}
      <PrimaryButton scope={conversation?.id ?? 'new'} />
    </>
  );
  return topBar === null ? <header className={styles.header}>{words}</header> : createPortal(words, topBar);
}
