import { useEffect, useMemo, useState } from 'react';
import type { ChatOptions } from '../../shared/domain/chat-options';
import type { SentPicture } from '../../shared/domain/attachment';
import { type Draft, type DraftScope, draftOf } from './chat-drafts';
import { usePrimary } from './connections';
import { currentMain } from './session';

/** What would be sent of pictures, by their ids. */
export type SentPictures = Readonly<Record<string, SentPicture>>;

const NONE: SentPictures = {};

/** The pictures of a draft that have arrived, with what the person wants of them. */
function wanted({ files }: Pick<Draft, 'files'>): string {
  return files
    .flatMap(({ attachment }) =>
      attachment?.kind === 'image' ? `${attachment.id} ${attachment.picture?.asItIs ?? false}` : [],
    )
    .join();
}

/**
 * What the model that would be asked now would get of a draft's pictures. What is not known yet is missing. Asking for it
 * has main make them, so that sending does not wait for it.
 */
export function useSentPictures(scope: DraftScope, draft: Draft, options: ChatOptions): SentPictures {
  const primary = usePrimary();
  const pictures = wanted(draft);
  const asked = `${primary?.id} ${primary?.defaultModel} ${options.model?.connectionId} ${options.model?.name}`;
  const question = useMemo(() => ({ scope, pictures, asked }), [scope, pictures, asked]);
  const [found, setFound] = useState<{ readonly question: object; readonly sent: SentPictures } | null>(null);
  useEffect(() => {
    if (question.pictures === '') return;
    let isWanted = true;
    const ask = async () => {
      const attachmentIds = draftOf(question.scope).files.flatMap(({ attachment }) =>
        attachment?.kind === 'image' ? attachment.id : [],
      );
      try {
        const sent = await currentMain().chat.sentPictures({ scope: question.scope, attachmentIds });
        if (isWanted) setFound({ question, sent: Object.fromEntries(sent.map((one) => [one.id, one])) });
      } catch {
        // Nothing is said rather than something that is not so any more; sending makes them all the same.
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [question]);
  return found?.question === question ? found.sent : NONE;
}
