import { hostileTexts } from './misdeeds';

/** The name of something, as short as names are, and no less hostile. */
export const HOSTILE_NAME = '<img src=https://evil.example/n onerror=alert(1)>';
/** The end of a name that turns its reading round, and holds what has no width. */
export const TURNED = '\u202Egnp.\u2066exe\u200B';

const NAME = `${HOSTILE_NAME}${TURNED}`;

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes)).toISOString();
const written = (n: number, of: object) => ({ uuid: uuid(1000 + n), created_at: at(n), ...of });

/** A conversation in which everything was said by both sides, thought, and given to and got from tools. */
function everything(): object {
  const messages = [...hostileTexts].flatMap(([file, text], n) => [
    written(2 * n, {
      sender: 'human',
      text: `${file}\n${text}`,
      attachments: [{ file_name: NAME, extracted_content: text }],
    }),
    written(2 * n + 1, {
      sender: 'assistant',
      content: [
        { type: 'thinking', thinking: text },
        { type: 'tool_use', name: NAME, input: { given: text } },
        { type: 'tool_result', name: NAME, content: text },
        { type: NAME, deeper: [{ text: 'of a kind that nobody knows' }, 7, null] },
        { type: 'text', text },
      ],
    }),
  ]);
  const unknown = [null, 7, { sender: NAME, text: 'somebody else' }, { what: NAME }];
  return { uuid: uuid(1), name: 'Everything at once', created_at: at(0), chat_messages: [...messages, ...unknown] };
}

/**
 * An export of Claude whose every title, text and name is hostile: ten chats that come in, one of them "Everything at
 * once", others that cannot, and kinds that nobody knows.
 */
export function hostileExport(): readonly unknown[] {
  const titled = [...hostileTexts].map(([file, text], n) => ({
    uuid: uuid(10 + n),
    name: `${TURNED}${file} ${text.replaceAll('\n', ' ').slice(0, 200)}`,
    chat_messages: [{ uuid: uuid(500 + n), sender: 'human', text: `What is evil in ${file}?`, created_at: at(n) }],
  }));
  const unreadable = [{ uuid: uuid(30), name: NAME, chat_messages: [] }, { title: NAME, mapping: 7 }, 'words', null];
  return [...titled, ...unreadable, everything()];
}
