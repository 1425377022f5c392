/**
 * What a piece of code is to its reader. Few, so that few colours are needed; the position is what travels between the
 * threads, and 0 is code without any.
 */
export const ROLES = ['plain', 'comment', 'keyword', 'string', 'value', 'name', 'mark', 'added', 'removed'] as const;

/** The role of a piece of code. */
export type Role = (typeof ROLES)[number];

/** One line in pieces: their lengths in UTF-16 units and the positions of their roles in turn. */
export type LineColours = readonly number[];

/** Which scopes of TextMate grammars have which role. Source: https://macromates.com/manual/en/language_grammars#naming_conventions */
export const SCOPES: Readonly<Record<Exclude<Role, 'plain'>, readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment', 'string.quoted.docstring', 'markup.quote'],
  keyword: [
    'keyword',
    'storage',
    'markup.heading',
    'markup.bold',
    'entity.name.section',
    'meta.diff.header',
    'meta.diff.range',
  ],
  string: ['string', 'markup.inline.raw', 'markup.raw', 'markup.fenced_code', 'string.other.link'],
  value: [
    'constant',
    'support.constant',
    'string.regexp',
    'constant.character.escape',
    'keyword.other.unit',
    'entity.other.attribute-name',
    'variable.language',
    'support.type.property-name.css',
    'keyword.control.anchor.regexp',
    'keyword.operator.quantifier.regexp',
  ],
  name: [
    'entity.name.function',
    'support.function',
    'meta.function-call.generic',
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.name.tag',
    'entity.other.inherited-class',
    'support.class',
    'support.type',
    'storage.type.cs',
    'storage.type.java',
    'meta.decorator',
    'support.type.property-name.json',
    'markup.underline.link',
  ],
  mark: ['keyword.operator', 'punctuation', 'meta.brace', 'storage.type.function.arrow'],
  added: ['markup.inserted'],
  removed: ['markup.deleted'],
};

/** Scopes that say more than the role around them: words among operators, code inside strings. */
export const EXCEPTIONS: readonly (readonly [role: Role, scopes: readonly string[]])[] = [
  [
    'keyword',
    [
      'keyword.operator.new',
      'keyword.operator.expression',
      'keyword.operator.word',
      'keyword.operator.logical.python',
      'keyword.operator.sizeof',
    ],
  ],
  ['added', ['punctuation.definition.inserted']],
  ['removed', ['punctuation.definition.deleted']],
  ['string', ['punctuation.definition.string', 'string punctuation.definition']],
  [
    'plain',
    ['meta.template.expression', 'meta.embedded', 'source.groovy.embedded', 'string source', 'meta.interpolation'],
  ],
];
