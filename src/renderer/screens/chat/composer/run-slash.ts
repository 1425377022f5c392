import type { Snippet } from '../../../../shared/domain/snippet';
import { openNewTask } from '../../../app/next-steps/dialog-requests';
import { newChat } from '../../../app/shell-state';
import type { HandOut } from '../../../share/hand-out-forms';
import { changeDraft, draftOf, type DraftScope, draftText, loadDraft } from '../../../state/chat-drafts';
import { threadOf } from '../../../state/chat-threads';
import { problemOf } from '../../../state/client';
import { toastProblem } from '../../../ui/toast';
import type { TypedCommand } from './slash-items';

/** Where a command was given, and what it may open there. */
export interface SlashPlace {
  readonly scope: DraftScope;
  /** Opens how the conversation is asked, a model already named or not. */
  openOptions(model: string | null): void;
  /** Opens the list of all snippets. */
  openSnippets(): void;
  /** Puts a snippet into the field. */
  takeSnippet(snippet: Snippet): void;
}

/** Text that was written for another chat goes there, behind what stands there already. */
async function beginChat(scope: DraftScope, rest: string): Promise<void> {
  changeDraft(scope, { typed: '' });
  await loadDraft('new');
  if (rest !== '') changeDraft('new', { typed: [draftOf('new').typed, rest].filter(Boolean).join('\n\n') });
  newChat();
}

/** The words and the files of a task leave the composer only once the task is on disk. */
function beginTask(scope: DraftScope, agent: string | null, rest: string): void {
  const { typed, pasted, files } = draftOf(scope);
  const prompt = draftText({ typed: rest, pasted });
  const attached = files.flatMap(({ attachment }) => attachment ?? []);
  const empty = () => {
    const now = draftOf(scope);
    if (now.typed !== typed) return;
    const left = now.files.filter(({ id }) => !attached.some((file) => file.id === id));
    changeDraft(scope, { typed: '', pasted: '', files: left });
  };
  const isEmpty = prompt === '' && attached.length === 0;
  if (isEmpty) empty();
  openNewTask({
    ...(!isEmpty && { prompt, files: attached, taken: empty }),
    ...(agent !== null && { agent }),
  });
}

/** Gives the conversation out. The code for it comes when it is wanted. */
async function giveOut(conversationId: string, as: HandOut): Promise<void> {
  const conversation = threadOf(conversationId)?.conversation;
  if (!conversation) return;
  try {
    const { handOut } = await import('../../../share/hand-out');
    await handOut(conversation, as);
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

/** Does what a command says with the words behind it. */
export function runSlash({ action, rest }: TypedCommand, place: SlashPlace): void {
  const { scope, openOptions, openSnippets, takeSnippet } = place;
  switch (action.do) {
    case 'task':
      return beginTask(scope, null, rest);
    case 'agents':
      return changeDraft(scope, { typed: '/agent ' });
    case 'exports':
      return changeDraft(scope, { typed: '/export ' });
    case 'export':
      changeDraft(scope, { typed: '' });
      void giveOut(scope, action.as);
      return;
    case 'agent':
      return beginTask(scope, action.name, rest);
    case 'model':
      changeDraft(scope, { typed: '' });
      return openOptions(rest);
    case 'snippets':
      changeDraft(scope, { typed: '' });
      return openSnippets();
    case 'snippet':
      changeDraft(scope, { typed: '' });
      return takeSnippet(action.snippet);
    case 'new':
      void beginChat(scope, rest);
  }
}
