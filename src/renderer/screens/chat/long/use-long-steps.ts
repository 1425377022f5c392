import { useMemo } from 'react';
import type { Answer } from '../../../../shared/domain/message';
import type { NextStepContext } from '../../../app/next-steps/use-next-step';
import { askAfterCut, retryAnswer } from '../../../state/chat-actions';
import { setChatOptions } from '../../../state/chat-options';
import { currentMain } from '../../../state/session';
import { focusComposer } from '../composer/composer-focus';

/** What can be done about a question that does not fit: the older messages are cut, or another model of Primary is asked. */
export function useLongSteps(answer: Answer): Pick<NextStepContext, 'cutContext' | 'askModel'> {
  return useMemo(
    () => ({
      cutContext: async (mode) => {
        await askAfterCut(answer, mode);
        // The button that was pressed is gone with its answer.
        focusComposer();
      },
      askModel: async (connectionId, name) => {
        const scope = answer.conversationId;
        const options = await currentMain().chat.options({ scope });
        await setChatOptions(scope, { ...options, model: { connectionId, name } });
        await retryAnswer(answer);
        focusComposer();
      },
    }),
    [answer],
  );
}
