import { useEffect, useMemo, useState } from 'react';
import type { ChatOptions } from '../../../../shared/domain/chat-options';
import type { ChatOutlook } from '../../../../shared/domain/chat-outlook';
import { type Draft, type DraftScope, draftOf, draftText } from '../../../state/chat-drafts';
import { outlookOf, picturesOf } from '../../../state/chat-outlook';
import { usePrimary } from '../../../state/connections';

/** What stands between pictures and the model that would get them. */
interface PicturesInTheWay {
  /** Primary's model is known to take no pictures: who does; null when there is nothing to say. */
  readonly outlook: ChatOutlook | null;
  /** Whether what is written comes with pictures itself, beside those of earlier messages. */
  readonly hasOwn: boolean;
  /** Asks once more, as it is now. False: pictures would not be seen, and the person has not said to send all the same. */
  mayGo(): Promise<boolean>;
  /** The person sends all the same: these pictures, or without those of earlier messages. */
  allow(): void;
}

interface Found {
  readonly question: object;
  readonly outlook: ChatOutlook | null;
}

/** Where pictures of earlier messages are left out, and the person went on: it is said once. */
const toldOf = new Set<string>();

/** Whether an outlook says that pictures would not be seen. */
function isInTheWay(outlook: ChatOutlook | null, hasOwn: boolean): boolean {
  return outlook?.imageInput === false && (hasOwn || outlook.leftOut.length > 0);
}

/** Says before sending that the model would not see pictures. What is not known stands in nobody's way. */
export function usePictures(scope: DraftScope, draft: Draft, options: ChatOptions): PicturesInTheWay {
  const primary = usePrimary();
  const pictures = picturesOf(draft);
  const hasOwn = pictures !== '';
  const hasBegun = hasOwn || (scope !== 'new' && draftText(draft).trim() !== '');
  const answering = `${scope} ${primary?.id} ${primary?.defaultModel} ${options.model?.connectionId} ${options.model?.name}`;
  /** A new one whenever the answer may be another. */
  const question = useMemo(() => ({ scope, pictures, answering }), [scope, pictures, answering]);
  const [found, setFound] = useState<Found | null>(null);
  const [allowed, setAllowed] = useState('');
  const isAllowed = hasOwn ? pictures === allowed : !hasBegun || toldOf.has(answering);

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

  const isKnown = !isAllowed && found?.question === question && isInTheWay(found.outlook, hasOwn);
  return {
    outlook: isKnown ? found.outlook : null,
    hasOwn,
    mayGo: async () => {
      if (isAllowed) return true;
      // What is only left out was said while it was written, and needs no other yes.
      if (!hasOwn && found?.question === question) {
        if (isKnown) toldOf.add(answering);
        return true;
      }
      try {
        const outlook = await outlookOf(scope, draftOf(scope));
        setFound({ question, outlook });
        return !isInTheWay(outlook, hasOwn);
      } catch {
        // Sending says what is wrong with main.
        return true;
      }
    },
    allow: () => {
      setAllowed(pictures);
      toldOf.add(answering);
    },
  };
}
