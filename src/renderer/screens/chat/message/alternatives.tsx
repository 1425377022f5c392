import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Message } from '../../../../shared/domain/message';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';
import { useThreads } from '../../../state/chat-threads';
import { IconButton } from '../../../ui/icon-button';
import { showBeside } from './message-actions';
import styles from './alternatives.module.css';

const WORDS = {
  user: { group: 'Versions of this message', before: 'Previous version', after: 'Next version' },
  assistant: { group: 'Answers to this message', before: 'Previous answer', after: 'Next answer' },
} as const satisfies Record<Message['role'], Record<'group' | 'before' | 'after', PlainText>>;

/** Which of several messages in one place is shown, and the way to the others. Nothing where there is only one. */
export function Alternatives({ message }: { readonly message: Message }) {
  const all = useThreads(({ byId }) => byId[message.conversationId]?.alternatives[message.id]);
  const at = all?.indexOf(message.id) ?? -1;
  if (all === undefined || all.length < 2 || at === -1) return null;
  const words = WORDS[message.role];
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <div role="group" aria-label={t(words.group)} className={styles.alternatives}>
      <IconButton
        label={t(words.before)}
        size="small"
        data-act="before"
        aria-disabled={before === undefined}
        onClick={() => before !== undefined && void showBeside(message, before)}
      >
        <ChevronLeft size={14} />
      </IconButton>
      <span className={styles.count}>
        {at + 1} / {all.length}
      </span>
      <IconButton
        label={t(words.after)}
        size="small"
        data-act="after"
        aria-disabled={after === undefined}
        onClick={() => after !== undefined && void showBeside(message, after)}
      >
        <ChevronRight size={14} />
      </IconButton>
    </div>
  );
}
