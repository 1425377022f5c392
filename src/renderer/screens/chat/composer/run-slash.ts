import type { Snippet } from '../../../../shared/domain/snippet';
import { openNewTask } from '../../../app/next-steps/dialog-requests';
import { newChat } from '../../../app/shell-state';
import { changeDraft, draftOf, type DraftScope, draftText, loadDraft } from '../../../state/chat-drafts';
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

/** The words of a task leave the field only once the task is on disk. */
function beginTask(scope: DraftScope, agent: string | null, rest: string): void {
  const { typed, pasted } = draftOf(scope);
  const prompt = draftText({ typed: rest, pasted });
  const empty = () => {
    if (draftOf(scope).typed === typed) changeDraft(scope, { typed: '', pasted: '' });
  };
  if (prompt === '') empty();
  openNewTask({
    ...(prompt !== '' && { prompt, taken: empty }),
    ...(agent !== null && { agent }),
  });
}

/** Does what a command says with the words behind it. */
export function runSlash({ action, rest }: TypedCommand, place: SlashPlace): void {
  const { scope, openOptions, openSnippets, takeSnippet } = place;
  switch (action.do) {
    case 'task':
      return beginTask(scope, null, rest);
    case 'agents':
      return changeDraft(scope, { typed: '/agent ' });
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
