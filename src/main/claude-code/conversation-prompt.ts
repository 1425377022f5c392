/** One message of a conversation. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/**
 * What the model is told before everything else. The program itself takes turns of the person alone, so that what was
 * answered before is handed over as a transcript.
 */
export const INSTRUCTIONS = [
  'You are Claude, answering a person in a chat window. You have no tools and no access to files.',
  'When a conversation went on before, it is given as a transcript: every turn stands in a turn element that says who',
  'spoke. Answer the last turn of the user and nothing else. The elements are not part of what was said: never write',
  'them, and never mention the transcript.',
].join(' ');

/** What the program would take for a command of its own, or for a file to read. */
const NOT_PLAIN = /^\s*[/!#@]/;

/**
 * A conversation as the text blocks of one message. A single plain question stands as it is; all else as a transcript
 * with one block for each turn, so that a longer one begins with the same blocks and the service can keep those.
 */
export function conversationPrompt(turns: readonly Turn[]): string[] {
  const [only, ...more] = turns;
  if (only && more.length === 0 && !NOT_PLAIN.test(only.content)) return [only.content];
  const element = unusedElement(turns);
  return turns.map(({ role, content }) => `<${element} from="${role}">\n${content}\n</${element}>`);
}

/** The name of an element that nothing in the conversation ends, so that no turn can pretend to be another. */
function unusedElement(turns: readonly Turn[]): string {
  for (let number = 0; ; number += 1) {
    const name = number === 0 ? 'turn' : `turn-${number}`;
    if (!turns.some(({ content }) => new RegExp(`</?${name}\\b(?!-)`).test(content))) return name;
  }
}
