import type { ChatOutlook } from '../../shared/domain/chat-outlook';
import { type Draft, type DraftScope, draftText } from './chat-drafts';
import { currentMain } from './session';

/** The ids of the files of a draft that have arrived. */
function arrived({ files }: Pick<Draft, 'files'>): string[] {
  return files.flatMap(({ attachment }) => attachment?.id ?? []);
}

/** What a draft would take if it were sent now; null while nothing is connected. Rejects with main's problem. */
export function outlookOf(scope: DraftScope, draft: Draft): Promise<ChatOutlook | null> {
  return currentMain().chat.outlook({ scope, text: draftText(draft), attachmentIds: arrived(draft) });
}

/** The ids of the pictures of a draft, in one word: empty when there are none. */
export function picturesOf({ files }: Pick<Draft, 'files'>): string {
  return files.flatMap(({ attachment }) => (attachment?.kind === 'image' ? attachment.id : [])).join();
}
