import { type KeyboardEvent, useRef, useState } from 'react';
import { type Conversation, TITLE_MAX } from '../../../shared/domain/conversation';
import { problemOf } from '../../state/client';
import { renameConversation } from '../../state/conversations';
import { toastProblem } from '../../ui/toast';
import styles from './chat-header.module.css';

/** The title as the page's heading; pressing it makes it a field. Enter or leaving saves, Escape does not. */
export function EditableTitle({ conversation }: { readonly conversation: Conversation }) {
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = (returnFocus: boolean) => {
    setTyped(null);
    if (returnFocus) requestAnimationFrame(() => button.current?.focus());
  };
  const save = async (returnFocus: boolean) => {
    const title = typed ?? '';
    close(returnFocus);
    try {
      await renameConversation(conversation.id, title);
    } catch (error) {
      toastProblem(problemOf(error));
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void save(true);
    if (event.key === 'Escape') close(true);
  };

  if (typed === null) {
    return (
      <h1 className={styles.title}>
        <button
          ref={button}
          type="button"
          className={styles.titleButton}
          data-tooltip="Rename"
          onClick={() => setTyped(conversation.title)}
        >
          <bdi>{conversation.title}</bdi>
        </button>
      </h1>
    );
  }
  return (
    <input
      className={styles.titleField}
      aria-label="Title of the conversation"
      value={typed}
      maxLength={TITLE_MAX}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      onBlur={() => void save(false)}
    />
  );
}
