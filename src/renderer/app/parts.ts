import { loadedPart } from './loaded-part';

/** The menu of a conversation's row, for when the row is first pointed at or focused. */
export const CONVERSATION_MENU = loadedPart(async () => (await import('./sidebar/conversation-menu')).ConversationMenu);

/** The menu of a folder's line, for when it is first pointed at or focused. */
export const FOLDER_MENU = loadedPart(async () => (await import('./sidebar/folder-menu')).FolderMenu);

/** What can be done with all that is selected in the list, for when something is. */
export const SELECTION_BAR = loadedPart(async () => (await import('./sidebar/selection-bar')).SelectionBar);

/** The sidebar of a narrow window. */
export const DRAWER = loadedPart(async () => (await import('./sidebar/drawer')).Drawer);
