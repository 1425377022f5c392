import { isBuiltin } from 'node:module';

const whole = /^import ([\w$]+)(?:, )?(\{[^}]*\})? from "([^"]+)";$/gm;
const named = /^import (\{[^}]*\}) from "([^"]+)";$/gm;
const space = /^import \* as ([\w$]+) from "([^"]+)";$/gm;

/** @param {string} name */
const builtin = (name) => `process.getBuiltinModule(${JSON.stringify(name)})`;

/** @param {string} names as an import has them */
const taken = (names) => names.replaceAll(' as ', ': ');

/**
 * Has the built main take what it needs of Node's own modules out of them, instead of importing them. An import copies
 * everything that such a module has, and so loads what nobody asked for: with node:http the whole of undici, which takes
 * as long to load as the rest of what a start needs of Node.
 * @param {string} code of a bundled file
 */
export function withoutBuiltinImports(code) {
  return code
    .replace(whole, (/** @type {string[]} */ ...[line = '', all = '', names = '', from = '']) => {
      if (!isBuiltin(from)) return line;
      return `const ${all} = ${builtin(from)};${names === '' ? '' : ` const ${taken(names)} = ${all};`}`;
    })
    .replace(named, (/** @type {string[]} */ ...[line = '', names = '', from = '']) =>
      isBuiltin(from) ? `const ${taken(names)} = ${builtin(from)};` : line,
    )
    .replace(space, (/** @type {string[]} */ ...[line = '', all = '', from = '']) =>
      isBuiltin(from) ? `const ${all} = ${builtin(from)};` : line,
    );
}

/** Does it for every file of a build. Lines stay where they are. */
export const startBuiltins = {
  name: 'signalbox:start-builtins',
  /** @param {string} code */
  renderChunk: (code) => ({ code: withoutBuiltinImports(code), map: null }),
};
