import type { ContextCut } from '../../shared/domain/context-cut';
import type { Message, MessageStatus } from '../../shared/domain/message';
import { t } from '../../shared/language/t';
import { NO_REFERENCES } from '../markdown/references';
import { cutTitle } from '../screens/chat/long/cut-words';
import { withoutOverrides } from '../markdown/visible-text';
import { blankSheet, drawMarkdown } from './draw-markdown';
import { element, type Sheet } from './draw-node';
import { sentence } from './sentence';

/** A sheet with nothing on it: elements made on it load nothing and run nothing. */
export function newSheet(): Sheet {
  return { document: blankSheet(), references: NO_REFERENCES, noteNumbers: new Map() };
}

/** The head of a conversation that is given out: its title, and when that was. @param madeAt milliseconds since 1970 */
export function drawHead(sheet: Sheet, title: string, madeAt: number): HTMLElement {
  return element(sheet, 'header', [
    element(sheet, 'h1', [withoutOverrides(title)], { dir: 'auto' }),
    element(sheet, 'p', sentence('A conversation, exported from Signalbox on {day}.', { day: timeOf(sheet, madeAt) }), {
      class: 'about',
    }),
  ]);
}

/** A message of a conversation, with who wrote it and when; its reasoning stays behind. */
export async function drawMessage(sheet: Sheet, message: Message, breathe: () => Promise<void>): Promise<HTMLElement> {
  const head = element(sheet, 'h2', [withoutOverrides(whoWrote(message)), ' ', timeOf(sheet, message.createdAt)]);
  const files =
    message.role === 'user'
      ? message.attachments.map(({ name }) =>
          element(sheet, 'p', [t('Attached: {name}', { name: withoutOverrides(name) })], { class: 'about' }),
        )
      : [];
  const end = message.role === 'assistant' ? endWords(message.status) : null;
  const ends = end === null ? [] : [element(sheet, 'p', [end], { class: 'about' })];
  return element(sheet, 'article', [
    head,
    await drawMarkdown(sheet.document, message.text, breathe),
    ...files,
    ...ends,
  ]);
}

/** What there is to say at the place above which messages are no longer sent, with the summary that is sent instead. */
export async function drawCut(sheet: Sheet, cut: ContextCut, breathe: () => Promise<void>): Promise<HTMLElement> {
  const words = element(sheet, 'p', [cutTitle(cut)], { class: 'about' });
  if (cut.mode === 'drop') return element(sheet, 'aside', [words]);
  return element(sheet, 'aside', [words, await drawMarkdown(sheet.document, cut.summary, breathe)]);
}

function whoWrote(message: Message): string {
  if (message.role === 'user') return t('You');
  if (message.source === null) return t('Assistant');
  const { label, model } = message.source;
  return model === null ? label : `${label} · ${model}`;
}

function endWords(status: MessageStatus): string | null {
  switch (status) {
    case 'done':
      return null;
    case 'stopped':
      return t('This answer was stopped.');
    case 'streaming':
    case 'interrupted':
      return t('This answer ends before its end.');
    case 'failed':
      return t('No answer arrived.');
  }
}

/** The same for every reader: by the date alone, in UTC. */
function timeOf(sheet: Sheet, moment: number): HTMLElement {
  const when = new Date(moment).toISOString();
  return element(sheet, 'time', [when.slice(0, 10)], { datetime: when });
}
