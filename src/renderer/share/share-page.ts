import type { ContextCut } from '../../shared/domain/context-cut';
import type { Message } from '../../shared/domain/message';
import { withoutOverrides } from '../markdown/visible-text';
import { breathing } from './breathing';
import { drawCut, drawHead, drawMessage, newSheet } from './draw-conversation';
import { element } from './draw-node';
import { SHARE_STYLE } from './share-style';

/** A conversation to be given away. */
export interface SharedConversation {
  readonly title: string;
  /** The shown branch, in reading order; it may come in pages. */
  readonly messages: AsyncIterable<Message> | Iterable<Message>;
  /** Where what is sent to the model begins; null: everything is sent. */
  readonly cut: ContextCut | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/**
 * A page of its own of a conversation: no scripts, nothing that loads, and a policy that lets the browser load nothing
 * either. Built of elements in a document that nobody sees, so that no text can become markup; one message at a time, so
 * that the window stays alive. Reasoning stays behind.
 * @returns the parts of the file, to be put one behind the other
 */
export async function sharePage({ title, messages, cut, madeAt }: SharedConversation): Promise<string[]> {
  const sheet = newSheet();
  const name = element(sheet, 'title', [withoutOverrides(title)]);
  const head = drawHead(sheet, title, madeAt);
  const policy = `default-src 'none'; style-src '${await hashOf(SHARE_STYLE)}'; base-uri 'none'; form-action 'none'`;
  const parts = [
    '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n',
    `${element(sheet, 'meta', [], { 'http-equiv': 'Content-Security-Policy', content: policy }).outerHTML}\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `${name.outerHTML}\n<style>${SHARE_STYLE}</style>\n</head>\n<body>\n${head.outerHTML}\n<main>\n`,
  ];
  const breathe = breathing();
  for await (const message of messages) {
    parts.push(`${(await drawMessage(sheet, message, breathe)).outerHTML}\n`);
    if (cut?.at === message.id) parts.push(`${(await drawCut(sheet, cut, breathe)).outerHTML}\n`);
    await breathe();
  }
  parts.push('</main>\n</body>\n</html>\n');
  return parts;
}

/** How a policy names a style that it allows (https://www.w3.org/TR/CSP3/, section 2.3.1). */
async function hashOf(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
