import { memo } from 'react';
import { useLiveAnswer } from '../../state/chat-live';
import { useThreads } from '../../state/chat-threads';
import { AnswerView } from './answer-view';
import { QuestionView } from './question-view';

interface MessageViewProps {
  readonly conversationId: string;
  readonly id: string;
  readonly isLast: boolean;
  /** Out of view when the conversation opens: drawn in full a little later. */
  readonly isDeferred: boolean;
}

/** One message. It is drawn again only when it changes itself: while an answer streams, no other message is. */
export const MessageView = memo(function MessageView({ conversationId, id, isLast, isDeferred }: MessageViewProps) {
  const stored = useThreads(({ byId }) => byId[conversationId]?.messages[id]);
  const live = useLiveAnswer(id);
  const message = live ?? stored;
  if (message === undefined) return null;
  if (message.role === 'user') return <QuestionView question={message} />;
  return <AnswerView answer={message} isLast={isLast} isDeferred={isDeferred && live === undefined} />;
});
