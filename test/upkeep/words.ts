import { parseSync } from 'vite';
import { mainWords } from '../../src/shared/language/german/main';
import { windowWords } from '../../src/shared/language/german/window';

/** Something that looks like words for a person and is in no catalogue, or a text that is said too early. */
export interface WordsFound {
  readonly line: number;
  readonly what: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

const known: ReadonlySet<string> = new Set([...Object.keys(mainWords), ...Object.keys(windowWords)]);

/** What models are told: the instructions of agents, whose names stand in rules, and what is wrong with a call of a tool. */
const FOR_MODELS = /^src\/main\/(?:agents\/shipped\/|tools\/input-check\.ts$)/;

/** Names of programming languages, of kinds of code and of styles; of keys, whose words the type check has seen. */
const FOR_PROGRAMS =
  /^src\/renderer\/(?:app\/(?:keys|shortcuts\/(?:printed|table))|markdown\/code\/(?:languages|roles|code-colours)|share\/share-style)\.ts$/;

/** Files whose words are for people. The catalogue itself, and what only models or programs read, is not among them. */
export function isPlaceForWords(file: string): boolean {
  if (!/\.tsx?$/.test(file) || FOR_MODELS.test(file) || FOR_PROGRAMS.test(file)) return false;
  return !/^src\/shared\/(language|domain|contract)\//.test(file);
}

/** Names that are the same in every language. */
const NAMES = new Set([
  'Signalbox',
  'Claude',
  'Claude Code',
  'English',
  'Deutsch',
  'Authorization',
  'Markdown',
  'JSON',
  'HTML',
  'CSV',
  'PDF',
  'Haiku',
  'Sonnet',
  'Opus',
  'Ollama',
  'LM Studio',
  'LocalAI',
  'Jan',
]);

/** What models are told in a property that is otherwise for people, word for word; models are told everything in English. */
const TOLD_TO_MODELS = new Set([
  'Not available any more.',
  'Tells how warm it is in a city now.',
  'The name of the city',
  'Which agent?',
  'Which number is in the picture? Answer with the number alone, in digits.',
]);

/** What these are given is for programs: names of classes, parts of the system, forms of data. */
const ATTRIBUTES_OF_PROGRAMS = new Set([
  'className',
  'class',
  'id',
  'type',
  'role',
  'name',
  'key',
  'rel',
  'target',
  'href',
  'src',
  'd',
  'viewBox',
  'fill',
  'stroke',
  'side',
  'align',
  'autoComplete',
  'inputMode',
  'kind',
  'variant',
  'tone',
  'size',
  'dir',
  'lang',
  'accept',
  'transform',
  'points',
  'strokeLinecap',
  'strokeLinejoin',
  'spellCheck',
  'autoCapitalize',
  'enterKeyHint',
  'scope',
  'method',
  'value',
  'icon',
]);

/** Properties that hold sentences for people, in main as in the window. */
const PROPERTIES_OF_WORDS = new Set([
  'sentence',
  'advice',
  'title',
  'label',
  'body',
  'hint',
  'description',
  'placeholder',
  'message',
  'text',
  'words',
  'action',
]);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const hasLetters = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** Two words with a space between, or one that begins like a sentence. */
/** Markup of a page that is made, and questions to the database. */
const isForPrograms = (text: string): boolean => /^(?:<[!a-z]|SELECT )/.test(text);

const looksSaid = (text: string): boolean =>
  !isForPrograms(text) && (/\p{L}{2,}[,.:;]? \p{L}/u.test(text) || /^\p{Lu}\p{Ll}{2,}[.!?…]?$/u.test(text));

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node['name'] === 'string') return node['name'];
  if (typeof node['value'] === 'string') return node['value'];
  return nameOf(node['property'] ?? node['name'] ?? null);
}

/** The fixed pieces of a string or a template; null for anything else. */
function piecesOf(node: Node): readonly string[] | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : null;
  if (node.type !== 'TemplateLiteral') return null;
  return (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );
}

/**
 * Finds what a file says past the catalogue: in the window each string that looks said, in main those in properties and
 * errors that are made for people; and `t` that is called when the module is read.
 */
export function wordsPastTheCatalogue(file: string, code: string): readonly WordsFound[] {
  const found: WordsFound[] = [];
  const inWindow = file.startsWith('src/renderer/');
  const note = (node: Node, what: string) =>
    found.push({ line: code.slice(0, node.start).split('\n').length, what: what.slice(0, 90) });

  const look = (node: Node, depth: number, forPeople: boolean): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
      case 'TSTypeParameterInstantiation':
        return;
      case 'JSXElement':
        // What stands in <code> is for programs: commands, ids, keys.
        if (nameOf((node['openingElement'] as Node)['name']) === 'code') return;
        break;
      case 'JSXText':
        if (hasLetters(String(node['value']))) note(node, String(node['value']).trim());
        return;
      case 'JSXAttribute': {
        if (ATTRIBUTES_OF_PROGRAMS.has(nameOf(node['name'])) || nameOf(node['name']).startsWith('data-')) return;
        break;
      }
      case 'ThrowStatement':
      case 'NewExpression':
        // A defect's own words are for the log; those of a problem come as its arguments.
        // What stands in a set is compared, not shown.
        if (/^(Error|TypeError|RangeError|DOMException|RegExp|Intl|Set)$/.test(nameOf(node['callee']))) return;
        break;
      case 'CallExpression': {
        const callee = nameOf(node['callee']);
        if (callee === 't' && depth === 0) note(node, 't is called before the language is known');
        // The type check has looked at what t is given.
        if (/^(t|querySelector|querySelectorAll|matchMedia)$/.test(callee)) return;
        // The schema library's own issues are never shown.
        if (callee === 'addIssue') return;
        break;
      }
      case 'BinaryExpression':
        if (/^[=!]==$/.test(String(node['operator']))) return;
        break;
      case 'SwitchCase':
        for (const part of node['consequent'] as readonly Node[]) look(part, depth, forPeople);
        return;
      case 'VariableDeclarator':
        // A command is typed in a terminal, which knows one language.
        if (nameOf(node['id']).endsWith('_COMMAND')) return;
        break;
      case 'Property': {
        const name = nameOf(node['key']);
        if (name === 'command' || name === 'rel') return;
        look(node['value'] as Node, depth, forPeople || PROPERTIES_OF_WORDS.has(name));
        return;
      }
      default:
    }
    const pieces = piecesOf(node);
    if (pieces !== null && (inWindow || forPeople)) {
      const text = pieces.join('…');
      if (
        pieces.some((piece) => looksSaid(piece.trim())) &&
        !known.has(text) &&
        !NAMES.has(text) &&
        !TOLD_TO_MODELS.has(text)
      )
        note(node, text);
    }
    const inside = /Function/.test(node.type) ? depth + 1 : depth;
    const people = forPeople || (node.type === 'NewExpression' && /Problem|Refusal/.test(nameOf(node['callee'])));
    for (const [name, part] of Object.entries(node)) {
      if (name === 'typeAnnotation' || name === 'typeArguments' || name === 'returnType') continue;
      for (const each of Array.isArray(part) ? part : [part]) if (isNode(each)) look(each, inside, people);
    }
  };
  look(parseSync(file, code).program as unknown as Node, 0, false);
  return found;
}
