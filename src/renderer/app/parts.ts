import { loadedPart } from './loaded-part';

/** The menu of a conversation's row, for when the row is first pointed at or focused. */
export const CONVERSATION_MENU = loadedPart(async () => (await import('./sidebar/conversation-menu')).ConversationMenu);

/** The sidebar of a narrow window. */
export const DRAWER = loadedPart(async () => (await import('./sidebar/drawer')).Drawer);
