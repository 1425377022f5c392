import type { ToolStep } from '../../../../shared/domain/message';
import { t } from '../../../../shared/language/t';
import { safeName } from '../../../../shared/safe-name';
import type { Loss } from '../carried';
import { inARow } from '../steps';
import { fenced, kindName, objectOf, paragraphs, textIn } from '../text';

/** What a message comes to: what is read, and what came about on the way to it. */
export interface Content {
  readonly text: string;
  readonly reasoning: string;
  readonly steps: readonly ToolStep[];
}

/** Longest input of a tool that is set in lines, in UTF-16 units. */
const LINES_MAX = 500;

const NOTHING: Content = { text: '', reasoning: '', steps: [] };

/** The blocks of one message of Claude's export, as they have been from 2023 on; of an unknown block, the text that is in it. */
export function contentOf(blocks: readonly unknown[], lose: (loss: Loss) => void): Content {
  const contents = blocks.map((block) => blockOf(block, lose));
  return {
    text: paragraphs(contents.map(({ text }) => text)),
    reasoning: paragraphs(contents.map(({ reasoning }) => reasoning)),
    steps: inARow(contents.flatMap(({ steps }) => steps)),
  };
}

function blockOf(value: unknown, lose: (loss: Loss) => void): Content {
  const block = objectOf(value);
  if (block === null) return { ...NOTHING, text: textIn(value) };
  switch (block['type']) {
    case 'text':
      return { ...NOTHING, text: textIn(block['text']) };
    case 'thinking':
      return { ...NOTHING, reasoning: textIn(block['thinking']) };
    case 'voice_note':
      return { ...NOTHING, text: paragraphs([textIn(block['title']), textIn(block['text'])]) };
    case 'tool_use':
      return toolUse(textIn(block['name']), block['input']);
    case 'tool_result':
      return step(kindName(block['name']), '', textIn(block['content']));
    case 'image':
      lose({ reason: 'picture', kind: null });
      return { ...NOTHING, text: t('[Picture: not brought along]') };
    // How many tokens were left: nothing that anybody said.
    case 'token_budget':
      return NOTHING;
    default:
      lose({ reason: 'unknown_kind', kind: kindName(block['type']) });
      return { ...NOTHING, text: textIn(block) };
  }
}

/** What is written into an artifact is the answer itself; every other call is a step on the way to it. */
function toolUse(name: string, input: unknown): Content {
  const given = objectOf(input);
  const written = given?.['content'];
  if (name === 'artifacts' && typeof written === 'string' && written.trim() !== '') {
    const title = textIn(given?.['title']).trim();
    const language = textIn(given?.['language']);
    const isText = given?.['type'] === 'text/markdown';
    const body = isText ? written : fenced(written, language);
    return { ...NOTHING, text: paragraphs([title === '' ? '' : `**${title}**`, body]) };
  }
  return step(kindName(name), input === undefined ? '' : inJson(input), null);
}

/** Small inputs in lines, as people read them; large and deep ones grow beyond all bounds that way. */
function inJson(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > LINES_MAX ? text : JSON.stringify(input, null, 2);
}

function step(tool: string, given: string, back: string | null): Content {
  const [input, output] = [given, back].map((text) => (text === null || text.trim() === '' ? '' : fenced(text)));
  if (!input && !output) return NOTHING;
  return { ...NOTHING, steps: [{ tool, input: input ?? '', output: output || null }] };
}

/** The files of a message: the text of those whose text is in the export, and the names of the others. */
export function filesOf(
  attachments: readonly unknown[],
  files: readonly unknown[],
  lose: (loss: Loss) => void,
): string {
  const withText = attachments.map((value) => {
    const attachment = objectOf(value);
    const head = t('[Attached: {name}]', { name: nameOf(attachment) });
    const content = attachment?.['extracted_content'];
    if (typeof content === 'string' && content.trim() !== '') return paragraphs([head, fenced(content)]);
    lose({ reason: 'file', kind: null });
    return head;
  });
  const told = new Set(attachments.map((value) => nameOf(objectOf(value))));
  // The service lists a file that it took the text of in both places.
  const others = files.map((value) => nameOf(objectOf(value))).filter((name) => !told.has(name));
  const named = others.map((name) => {
    lose({ reason: 'file', kind: null });
    return t('[Attached: {name}]', { name });
  });
  return paragraphs([...withText, ...named]);
}

function nameOf(file: Readonly<Record<string, unknown>> | null): string {
  const name = file?.['file_name'];
  return typeof name === 'string' ? safeName(name) : t('a file without a name');
}
