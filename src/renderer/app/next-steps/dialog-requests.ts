import { create } from 'zustand';
import type { Attachment } from '../../../shared/domain/attachment';
import type { Conversation } from '../../../shared/domain/conversation';
import type { Folder } from '../../../shared/domain/folder';
import type { Schedule } from '../../../shared/domain/schedule';
import type { ConnectPreset } from '../../screens/connect/draft';

/** A dialog that somebody waits for: true when the person did what it asks, false when they closed it. */
interface Awaited {
  settle(done: boolean): void;
}

/** What the dialog of a new task begins with; nothing: what was written there last. */
export interface TaskPreset {
  readonly prompt?: string;
  /** Files that go with it; main has taken them in already. */
  readonly files?: readonly Attachment[];
  readonly agent?: string;
  /** The conversation whose message it is made of. */
  readonly conversationId?: string;
  /** It begins as work for certain times. */
  readonly isScheduled?: boolean;
  /** The schedule that is changed. */
  readonly schedule?: Schedule;
  /** Told once the task is on disk. */
  readonly taken?: () => void;
}

/** The dialogs that can be opened from anywhere in the window; null while one is closed. */
interface DialogRequests {
  readonly protectKeys: Awaited | null;
  readonly unlockKeys: Awaited | null;
  readonly replaceKey: { readonly connectionId: string } | null;
  readonly editConnection: { readonly connectionId: string } | null;
  readonly addProvider: { readonly preset: ConnectPreset } | null;
  readonly newTask: { readonly preset: TaskPreset } | null;
  /** The folder to be renamed, or null for a new one, and what is to be put into that. */
  readonly folder: { readonly folder: Folder | null; readonly conversations: readonly Conversation[] } | null;
  readonly claudeSignIn: boolean;
}

/** Which of the dialogs are open. {@link NextStepDialogs} shows them; nobody else needs to read it. */
export const useDialogRequests = create<DialogRequests>(() => ({
  protectKeys: null,
  unlockKeys: null,
  replaceKey: null,
  editConnection: null,
  addProvider: null,
  newTask: null,
  folder: null,
  claudeSignIn: false,
}));

/** Asks how keys are to be kept, where the system has no store for them. Resolves when the dialog closes. */
export function askToProtectKeys(): Promise<boolean> {
  return ask('protectKeys');
}

/** Asks for the passphrase that the keys are behind. Resolves when the dialog closes. */
export function askToUnlockKeys(): Promise<boolean> {
  return ask('unlockKeys');
}

/** Opens the dialog in which the key of a connection is replaced. */
export function openReplaceKey(connectionId: string): void {
  useDialogRequests.setState({ replaceKey: { connectionId } });
}

/** Opens the dialog in which a connection is edited. */
export function openEditConnection(connectionId: string): void {
  useDialogRequests.setState({ editConnection: { connectionId } });
}

/** Opens the dialog in which a provider is added, empty or begun with a preset. */
export function openAddProvider(preset: ConnectPreset = {}): void {
  useDialogRequests.setState({ addProvider: { preset } });
}

/** Opens the dialog in which a task is given, with what was written there last or begun with a preset. */
export function openNewTask(preset: TaskPreset = {}): void {
  useDialogRequests.setState({ newTask: { preset } });
}

/** Opens the dialog in which a folder gets its name: one that is there, or null for a new one with conversations in it. */
export function openFolderDialog(folder: Folder | null, conversations: readonly Conversation[] = []): void {
  useDialogRequests.setState({ folder: { folder, conversations } });
}

/** Opens the dialog in which Claude is connected by signing in to Claude Code. It stands on top of the others. */
export function openClaudeSignIn(): void {
  useDialogRequests.setState({ claudeSignIn: true });
}

/** Closes the dialog in which Claude is connected. */
export function closeClaudeSignIn(): void {
  useDialogRequests.setState({ claudeSignIn: false });
}

/** Closes a dialog that nobody waits for. */
export function closeDialog(dialog: 'replaceKey' | 'editConnection' | 'addProvider' | 'newTask' | 'folder'): void {
  useDialogRequests.setState({ [dialog]: null });
}

function ask(dialog: 'protectKeys' | 'unlockKeys'): Promise<boolean> {
  return new Promise((resolve) => {
    const before = useDialogRequests.getState()[dialog];
    const settle = (done: boolean) => {
      useDialogRequests.setState({ [dialog]: null });
      before?.settle(done);
      resolve(done);
    };
    useDialogRequests.setState({ [dialog]: { settle } });
  });
}
