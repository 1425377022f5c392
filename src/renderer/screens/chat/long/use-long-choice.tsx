import { type ReactNode, useState } from 'react';
import type { CutMode } from '../../../../shared/domain/cut-mode';
import { t } from '../../../../shared/language/t';
import { chooseCut, useChatContext } from '../../../state/chat-context';
import { Segmented } from '../../../ui/segmented';
import { leftOutSentence } from './cut-words';

interface LongChoice {
  /** The field; null for a chat that has not begun, and before what holds was read. */
  readonly field: ReactNode;
  /** Keeps what was chosen, or with true that the person is asked, as usual. Rejects with main's problem. */
  save(asUsual: boolean): Promise<void>;
}

/** What is to happen when a conversation no longer fits its model, as a field of a form; and what of it is not sent now. */
export function useLongChoice(scope: string): LongChoice {
  const context = useChatContext(scope);
  const [chosen, setChosen] = useState<CutMode | 'ask' | null>(null);
  if (context === undefined) return { field: null, save: () => Promise.resolve() };
  const { conversationId, mode, cut } = context;
  return {
    field: (
      <Segmented
        label={t('When it no longer fits the model')}
        hint={leftOutSentence(cut)}
        value={chosen ?? mode ?? 'ask'}
        onChange={setChosen}
        options={[
          { value: 'ask', label: t('Ask then') },
          { value: 'summary', label: t('Summarise') },
          { value: 'drop', label: t('Leave out') },
        ]}
      />
    ),
    save: async (asUsual) => {
      const next = asUsual || chosen === 'ask' ? null : (chosen ?? mode);
      if (next !== mode) await chooseCut(conversationId, next);
    },
  };
}
