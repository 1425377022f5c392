import { describe, expect, test } from 'vitest';
import { withoutBuiltinImports } from '../../scripts/steps/start-builtins.mjs';

describe('Node’s own modules in the built main', () => {
  test('are taken without an import, whichever way they were imported', () => {
    const code = [
      'import { a as homeFolder } from "./chunks/home.js";',
      'import { createServer, STATUS_CODES as CODES } from "node:http";',
      'import path from "node:path";',
      'import shims, { createRequire } from "node:module";',
      'import * as os from "os";',
      'import Database from "better-sqlite3";',
    ];
    expect(withoutBuiltinImports(code.join('\n')).split('\n')).toEqual([
      code[0],
      'const { createServer, STATUS_CODES: CODES } = process.getBuiltinModule("node:http");',
      'const path = process.getBuiltinModule("node:path");',
      'const shims = process.getBuiltinModule("node:module"); const { createRequire } = shims;',
      'const os = process.getBuiltinModule("os");',
      code[5],
    ]);
  });
});
