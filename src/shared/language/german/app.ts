/** What the window says in its part "app". */
export const app = {
  // What was done with conversations.
  '“{before}” is called “{now}” now.': '„{before}“ heißt jetzt „{now}“.',
  '“{title}” was pinned.': '„{title}“ wurde angeheftet.',
  '{count, plural, one {# chat was} other {# chats were}} pinned.':
    '{count, plural, one {# Chat wurde} other {# Chats wurden}} angeheftet.',
  '“{title}” was unpinned.': '„{title}“ wurde gelöst.',
  '{count, plural, one {# chat was} other {# chats were}} unpinned.':
    '{count, plural, one {# Chat wurde} other {# Chats wurden}} gelöst.',
  '“{title}” was taken out of the folder.': '„{title}“ wurde aus dem Ordner genommen.',
  '{count, plural, one {# chat was} other {# chats were}} taken out of the folder.':
    '{count, plural, one {# Chat wurde} other {# Chats wurden}} aus dem Ordner genommen.',
  '“{title}” was moved to {folder}.': '„{title}“ wurde nach {folder} verschoben.',
  '{count, plural, one {# chat was} other {# chats were}} moved to {folder}.':
    '{count, plural, one {# Chat wurde} other {# Chats wurden}} nach {folder} verschoben.',
  '“{title}” was put back in the list.': '„{title}“ ist wieder in der Liste.',
  '{count, plural, one {# chat was} other {# chats were}} put back in the list.':
    '{count, plural, one {# Chat ist} other {# Chats sind}} wieder in der Liste.',
  '“{title}” was archived.': '„{title}“ wurde archiviert.',
  '{count, plural, one {# chat was} other {# chats were}} archived.':
    '{count, plural, one {# Chat wurde} other {# Chats wurden}} archiviert.',
  '{count, plural, one {# chat was} other {# chats were}} deleted.':
    '{count, plural, one {# Chat wurde} other {# Chats wurden}} gelöscht.',
} as const;
