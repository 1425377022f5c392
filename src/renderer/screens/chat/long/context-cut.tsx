import { memo, useState } from 'react';
import { useChatContexts } from '../../../state/chat-context';
import { CutDivider } from './cut-divider';
import { GrowingSummaryView } from './growing-summary';

interface ContextCutProps {
  readonly conversationId: string;
  /** The message below which it stands, if it stands there. */
  readonly at: string;
}

/** What there is to say below a message when it is the last one that is no longer sent; nothing below all others. */
export const ContextCut = memo(function ContextCut({ conversationId, at }: ContextCutProps) {
  const cut = useChatContexts(({ byId }) => {
    const held = byId[conversationId]?.cut;
    return held?.at === at ? held : null;
  });
  const growing = useChatContexts(({ byId }) => {
    const held = byId[conversationId]?.growing;
    return held?.at === at ? held : null;
  });
  // One that is written again unfolds again.
  const [isOpen, setOpen] = useState(false);
  if (growing) return <GrowingSummaryView conversationId={conversationId} growing={growing} />;
  return cut && <CutDivider conversationId={conversationId} cut={cut} isOpen={isOpen} onToggle={setOpen} />;
});
