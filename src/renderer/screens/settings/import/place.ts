/** What of the settings is gone to at once for imports, as the address names it. */
export const YOUR_CHATS = 'your-chats';
