import { Fragment, memo } from 'react';
import { ContextCut } from '../long/context-cut';
import { MessageView } from '../message-view';
import type { Drawn } from './use-drawn';

interface LogMessagesProps {
  readonly conversationId: string;
  readonly drawn: Drawn;
  /** The last message of the branch, wherever in it one reads. */
  readonly lastId: string | null;
}

/** The messages that are drawn, in order. What stands between two of them stands here, behind the first. */
export const LogMessages = memo(function LogMessages({ conversationId, drawn, lastId }: LogMessagesProps) {
  return drawn.ids.map((id) => (
    <Fragment key={id}>
      <MessageView conversationId={conversationId} id={id} isLast={id === lastId} isDeferred={!drawn.inView.has(id)} />
      <ContextCut conversationId={conversationId} at={id} />
    </Fragment>
  ));
});
