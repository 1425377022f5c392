import { t } from '../../../../shared/language/t';
import { chooseCut, useChatContext } from '../../../state/chat-context';
import { Segmented } from '../../../ui/segmented';
import { orSay } from '../message/message-actions';
import { leftOutWords } from './cut-words';

/** What happens when a conversation no longer fits its model, and what of it is not sent now. It holds as soon as it is chosen. */
export function LongState({ conversationId }: { readonly conversationId: string }) {
  const context = useChatContext(conversationId);
  if (context === undefined) return null;
  return (
    <Segmented
      label={t('When it no longer fits the model')}
      hint={leftOutWords(context.cut) ?? t('Everything is sent now.')}
      value={context.mode ?? 'ask'}
      onChange={(mode) => void orSay(() => chooseCut(conversationId, mode === 'ask' ? null : mode))}
      options={[
        { value: 'ask', label: t('Ask then') },
        { value: 'summary', label: t('Summarise') },
        { value: 'drop', label: t('Leave out') },
      ]}
    />
  );
}
