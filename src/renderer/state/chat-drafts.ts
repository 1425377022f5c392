import { create } from 'zustand';
import { type AttachedFile, attachedFile } from './attaching';
import { problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain } from './session';

/** Milliseconds of rest in typing until what was typed is saved. */
const SAVE_AFTER_MS = 300;

/** Where something was typed: a conversation's id, 'new' for the chat that has not begun, 'task' for the task that was not given yet. */
export type DraftScope = string;

/** Text that was written. */
export interface Written {
  /** What stands in the field. */
  readonly typed: string;
  /** Long text that was pasted. It is kept out of the field, in which it would make every key slow. */
  readonly pasted: string;
}

/** What was written and not sent, and the files that are to go with it. */
export interface Draft extends Written {
  readonly files: readonly AttachedFile[];
}

/** Longest text that stands in the field itself, in UTF-16 units. */
export const FIELD_MAX = 50_000;

/** All of a draft, as it is saved and sent: what was pasted comes behind what was typed. */
export function draftText({ typed, pasted }: Written): string {
  return typed === '' || pasted === '' ? typed + pasted : `${typed}\n\n${pasted}`;
}

const EMPTY: Draft = { typed: '', pasted: '', files: [] };

interface Drafts {
  /** By scope; a scope that was never opened is missing. */
  readonly byScope: Readonly<Record<string, Draft>>;
  /** Whether the last attempt to save failed: what was typed is on the screen, but not on disk. */
  readonly isUnsaved: boolean;
}

/** What was typed and not sent. */
export const useDrafts = create<Drafts>(() => ({ byScope: {}, isUnsaved: false }));

/** This window, among those that may show the same draft. */
const WRITER = crypto.randomUUID();

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Scopes whose draft is being sent, and whether something waits to be saved in them. */
const held = new Map<string, { isUnsaved: boolean }>();

function keep(scope: DraftScope, draft: Draft): void {
  useDrafts.setState(({ byScope }) => ({ byScope: { ...byScope, [scope]: draft } }));
}

/** What was written in a scope and not sent. */
export function draftOf(scope: DraftScope): Draft {
  return useDrafts.getState().byScope[scope] ?? EMPTY;
}

/** The same for a component, which is drawn again when it changes. */
export function useDraft(scope: DraftScope): Draft {
  return useDrafts(({ byScope }) => byScope[scope] ?? EMPTY);
}

async function save(scope: DraftScope): Promise<void> {
  timers.delete(scope);
  try {
    const draft = draftOf(scope);
    const attachmentIds = draft.files.flatMap(({ attachment }) => attachment?.id ?? []);
    await currentMain().chat.saveDraft({ scope, text: draftText(draft), attachmentIds, writer: WRITER });
    useDrafts.setState({ isUnsaved: false });
  } catch {
    // The text is still on the screen and is saved with the next key or as soon as the composer is left.
    useDrafts.setState({ isUnsaved: true });
  }
}

async function savedDraft(scope: DraftScope): Promise<Draft> {
  const { text, attachments } = await currentMain().chat.draft({ scope });
  const files = attachments.map(attachedFile);
  return text.length > FIELD_MAX ? { typed: '', pasted: text, files } : { typed: text, pasted: '', files };
}

/** Whether something of it is here alone: typed and not saved yet, or a file on its way. */
function isOwn(scope: DraftScope): boolean {
  return timers.has(scope) || held.has(scope) || draftOf(scope).files.some(({ attachment }) => attachment === null);
}

/** Takes over what another window wrote. What is being written here wins. */
async function follow(scope: DraftScope): Promise<void> {
  if (useDrafts.getState().byScope[scope] === undefined || isOwn(scope)) return;
  try {
    const before = draftOf(scope);
    const draft = await savedDraft(scope);
    const isSame = draftText(draft) === draftText(before) && idsOf(draft) === idsOf(before);
    if (draftOf(scope) === before && !isOwn(scope) && !isSame) keep(scope, draft);
  } catch {
    // What is here stays; the next change is told again.
  }
}

function idsOf({ files }: Draft): string {
  return files.map(({ id }) => id).join();
}

onAppEvent((event) => {
  if (event.type === 'draft_changed' && event.writer !== WRITER) void follow(event.scope);
});

/** Reads what was typed earlier. What was typed since in this window wins. A failure leaves the composer empty. */
export async function loadDraft(scope: DraftScope): Promise<void> {
  if (useDrafts.getState().byScope[scope] !== undefined) return;
  try {
    const draft = await savedDraft(scope);
    if (useDrafts.getState().byScope[scope] === undefined) keep(scope, draft);
  } catch (error) {
    if (problemOf(error).code !== 'channel') keep(scope, EMPTY);
  }
}

/** Takes over what is written and saves it after a short rest. */
export function changeDraft(scope: DraftScope, change: Partial<Draft>): void {
  keep(scope, { ...draftOf(scope), ...change });
  saveSoon(scope);
}

/** Changes the files that go with what is written, and saves which they are. */
export function changeDraftFiles(
  scope: DraftScope,
  update: (files: readonly AttachedFile[]) => readonly AttachedFile[],
): void {
  changeDraft(scope, { files: update(draftOf(scope).files) });
}

/**
 * Saves nothing of a scope while its draft is being sent: saved behind the sending, it would be there again as if it had not
 * been sent. @returns a function that ends it; what was written meanwhile, or could not be sent, is saved then
 */
export function holdDraft(scope: DraftScope): () => void {
  const hold = { isUnsaved: timers.has(scope) };
  clearTimeout(timers.get(scope));
  timers.delete(scope);
  held.set(scope, hold);
  return () => {
    held.delete(scope);
    if (hold.isUnsaved) saveSoon(scope);
  };
}

function saveSoon(scope: DraftScope): void {
  const hold = held.get(scope);
  if (hold) {
    hold.isUnsaved = true;
    return;
  }
  clearTimeout(timers.get(scope));
  timers.set(
    scope,
    setTimeout(() => void save(scope), SAVE_AFTER_MS),
  );
}

/** Saves at once what waits to be saved: the composer is left, or the window hides. */
export function flushDraft(scope: DraftScope): void {
  const timer = timers.get(scope);
  if (timer === undefined) return;
  clearTimeout(timer);
  void save(scope);
}

/** Lets go of what was sent: main has dropped its copy with it. */
export function clearDraft(scope: DraftScope): void {
  clearTimeout(timers.get(scope));
  timers.delete(scope);
  const hold = held.get(scope);
  if (hold) hold.isUnsaved = false;
  keep(scope, EMPTY);
}
