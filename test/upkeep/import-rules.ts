import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';
import type { Layer } from './layers';

/** The text of each file by its path from the project's folder. */
export type Sources = ReadonlyMap<string, string>;

/**
 * What a file imports, in whatever way: static, re-exported, dynamic, in a type, or by require.
 * @throws when the file cannot be parsed, since then nothing is known of it
 */
export function importsOf(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: string[] = [];
  visit(program, found);
  return found;
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function visit(node: unknown, found: string[]): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const fields = node as Readonly<Record<string, unknown>>;
  if (importing.has(String(fields['type']))) collect(fields['source'], found);
  if (fields['type'] === 'CallExpression' && nameOf(fields['callee']) === 'require') {
    for (const argument of fields['arguments'] as unknown[]) collect(argument, found);
  }
  for (const value of Object.values(fields)) visit(value, found);
}

function collect(literal: unknown, found: string[]): void {
  const value = (literal as { value?: unknown } | null)?.value;
  if (typeof value === 'string') found.push(value);
}

function nameOf(node: unknown): unknown {
  return (node as { name?: unknown } | null)?.name;
}

/** The layer that a file is in, or null when the table has none for it. */
export function layerOf(path: string, layers: readonly Layer[]): Layer | null {
  const fits = (prefix: string): boolean =>
    prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix || path === prefix.replace(/\.ts$/, '');
  const candidates = layers.flatMap((layer) => layer.paths.filter(fits).map((prefix) => ({ layer, prefix })));
  return candidates.toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.layer ?? null;
}

/** Every import that the table does not allow, as a sentence each. */
export function violations(sources: Sources, layers: readonly Layer[]): string[] {
  return [...sources].flatMap(([path, text]) => {
    const layer = layerOf(path, layers);
    if (!layer) return [`${path} is in no layer: give its folder a row in the table.`];
    return importsOf(path, text).flatMap((specifier) => {
      const broken = specifier.startsWith('.')
        ? brokenByFile(path, layer, specifier, layers)
        : brokenByPackage(path, layer, specifier);
      return broken === null ? [] : [`${path} imports ${specifier}: ${broken}`];
    });
  });
}

function brokenByFile(path: string, layer: Layer, specifier: string, layers: readonly Layer[]): string | null {
  const target = join(dirname(path), specifier);
  // The version that the app says it has.
  if (target === 'package.json') return layer.name.endsWith('host') ? null : 'only a host reads package.json.';
  const to = layerOf(target, layers);
  if (!to) return 'that is in no layer.';
  if (to === layer || layer.imports.includes(to.name)) return null;
  return `${layer.name} may not import from ${to.name}.`;
}

function brokenByPackage(path: string, layer: Layer, specifier: string): string | null {
  if (isBuiltin(specifier)) return layer.node ? null : `${layer.name} runs without Node.`;
  const allowed = layer.packages.some((name) => (name.endsWith('/') ? specifier.startsWith(name) : specifier === name));
  // A repository is the part of a service that speaks to its tables.
  if (allowed || (specifier === 'better-sqlite3' && path.endsWith('-repository.ts'))) return null;
  return `${layer.name} may not use that package.`;
}
