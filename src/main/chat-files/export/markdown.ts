import type { Answer, Message, MessageStatus } from '../../../shared/domain/message';
import { t } from '../../../shared/language/t';

/** The head of a conversation in Markdown. */
export function markdownHead(title: string): string {
  return `# ${escaped(title)}\n`;
}

/** One message in Markdown: who wrote it, and its text as it is. */
export function markdownMessage(message: Message): string {
  if (message.role === 'user') {
    const files = message.attachments.map(({ name }) => `\n*${t('Attached: {name}', { name: escaped(name) })}*\n`);
    return `\n## ${t('You')}\n\n${message.text.trim()}\n${files.join('')}`;
  }
  const end = endWords(message.status);
  const text = message.text.trim();
  return `\n## ${escaped(whoAnswered(message))}\n${text === '' ? '' : `\n${text}\n`}${end === null ? '' : `\n*${end}*\n`}`;
}

function whoAnswered({ source }: Answer): string {
  if (source === null) return t('Assistant');
  return source.model === null ? source.label : `${source.label} · ${source.model}`;
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

/** Words in one line that mean nothing to Markdown. */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>()#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
