import type { ContextCut } from '../../shared/domain/context-cut';
import type { Message } from '../../shared/domain/message';
import { withoutOverrides } from '../markdown/visible-text';
import { breathing } from './breathing';
import { drawCut, drawHead, drawMessage, newSheet } from './draw-conversation';
import styles from './print.module.css';

/** Takes what was printed last out of the window. */
let clear: () => void = () => undefined;

/**
 * Opens the system's dialog for printing, where it can be saved as PDF too, over a conversation drawn for paper: the same
 * elements as on the page that is given away, which nobody sees in the window itself.
 */
export async function print(title: string, messages: readonly Message[], cut: ContextCut | null): Promise<void> {
  clear();
  const sheet = newSheet();
  const breathe = breathing();
  const page = document.createElement('div');
  page.className = styles.page ?? '';
  page.append(drawHead(sheet, title, Date.now()));
  for (const message of messages) {
    page.append(await drawMessage(sheet, message, breathe));
    if (cut?.at === message.id) page.append(await drawCut(sheet, cut, breathe));
    await breathe();
  }
  // The dialog proposes it as the name of the file.
  const before = document.title;
  document.title = withoutOverrides(title);
  document.body.append(page);
  clear = () => {
    page.remove();
    document.title = before;
    window.removeEventListener('afterprint', clear);
    clear = () => undefined;
  };
  window.addEventListener('afterprint', clear);
  window.print();
}
