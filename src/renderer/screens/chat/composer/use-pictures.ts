import { useEffect, useMemo, useState } from 'react';
import type { ChatOptions } from '../../../../shared/domain/chat-options';
import type { ChatOutlook } from '../../../../shared/domain/chat-outlook';
import { type Draft, type DraftScope, draftOf } from '../../../state/chat-drafts';
import { outlookOf, picturesOf } from '../../../state/chat-outlook';
import { usePrimary } from '../../../state/connections';

/** What stands between pictures and the model that would get them. */
interface PicturesInTheWay {
  /** Primary's model is known to take no pictures: who does; null when there is nothing to say. */
  readonly outlook: ChatOutlook | null;
  /** Asks once more, as it is now. False: the pictures would not be seen, and the person has not said to send them. */
  mayGo(): Promise<boolean>;
  /** The person sends these pictures all the same. */
  allow(): void;
}

interface Found {
  readonly question: object;
  readonly outlook: ChatOutlook | null;
}

/** Says before sending that the model would not see the pictures. What is not known stands in nobody's way. */
export function usePictures(scope: DraftScope, draft: Draft, options: ChatOptions): PicturesInTheWay {
  const primary = usePrimary();
  const pictures = picturesOf(draft);
  const answering = `${primary?.id} ${primary?.defaultModel} ${options.model?.connectionId} ${options.model?.name}`;
  /** A new one whenever the answer may be another. */
  const question = useMemo(() => ({ scope, pictures, answering }), [scope, pictures, answering]);
  const [found, setFound] = useState<Found | null>(null);
  const [allowed, setAllowed] = useState('');
  const isAllowed = pictures === '' || pictures === allowed;

  useEffect(() => {
    if (isAllowed) return;
    let isWanted = true;
    const look = async () => {
      try {
        const outlook = await outlookOf(question.scope, draftOf(question.scope));
        if (isWanted) setFound({ question, outlook });
      } catch {
        // It is asked for again when the message is sent.
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [question, isAllowed]);

  const isKnown = !isAllowed && found?.question === question && found.outlook?.imageInput === false;
  return {
    outlook: isKnown ? found.outlook : null,
    mayGo: async () => {
      if (isAllowed) return true;
      try {
        const outlook = await outlookOf(scope, draftOf(scope));
        setFound({ question, outlook });
        return outlook?.imageInput !== false;
      } catch {
        // Sending says what is wrong with main.
        return true;
      }
    },
    allow: () => setAllowed(pictures),
  };
}
