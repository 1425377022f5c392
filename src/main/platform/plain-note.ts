import type { Platform, SystemNote } from './platform';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A note as the system shows it word for word. Desktops of Linux read the lower part as markup, with links and pictures
 * (https://specifications.freedesktop.org/notification-spec/latest/markup.html); the title is plain everywhere.
 */
export function plainNote(system: Platform['system'], { title, body }: SystemNote): SystemNote {
  return { title, body: system === 'linux' ? body.replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign) : body };
}
