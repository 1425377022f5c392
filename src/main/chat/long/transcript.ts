import type { Message } from '../../../shared/domain/message';

/** Messages as one text, to be summarised: who wrote what, and the names of files. Answers without a word are left out. */
export function transcriptOf(messages: readonly Message[]): string {
  return messages
    .flatMap((message) => {
      const files =
        message.role === 'user' ? message.attachments.map(({ name }) => `(File: ${JSON.stringify(name)})`) : [];
      const said = [message.text.trim(), ...files].filter((words) => words !== '').join('\n');
      return said === '' ? [] : [`${message.role === 'user' ? 'Person' : 'Assistant'}:\n${said}`];
    })
    .join('\n\n');
}

/**
 * The next piece of a text, cut between messages or lines where that leaves most of it, and never inside a character.
 * @param from where it begins, in UTF-16 units
 * @param most how long it may be, at least 2
 */
export function nextPiece(text: string, from: number, most: number): string {
  if (text.length - from <= most) return text.slice(from);
  const piece = text.slice(from, from + most);
  const enough = most / 2;
  for (const seam of ['\n\n', '\n', ' ']) {
    const at = piece.lastIndexOf(seam);
    if (at >= enough) return piece.slice(0, at + seam.length);
  }
  return /[\uD800-\uDBFF]$/.test(piece) ? piece.slice(0, -1) : piece;
}
