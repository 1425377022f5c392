import { t } from '../../../shared/language/t';

/** The languages that code is coloured in: the names of their grammars. */
export const LANGUAGE_IDS = [
  'bash',
  'c',
  'clojure',
  'cpp',
  'csharp',
  'css',
  'dart',
  'diff',
  'docker',
  'elixir',
  'erlang',
  'fsharp',
  'go',
  'graphql',
  'groovy',
  'haskell',
  'html',
  'ini',
  'java',
  'javascript',
  'json',
  'jsonc',
  'jsx',
  'julia',
  'kotlin',
  'latex',
  'less',
  'lua',
  'make',
  'markdown',
  'matlab',
  'nginx',
  'nix',
  'objective-c',
  'ocaml',
  'perl',
  'php',
  'powershell',
  'proto',
  'python',
  'r',
  'ruby',
  'rust',
  'scala',
  'scss',
  'shellsession',
  'solidity',
  'sql',
  'svelte',
  'swift',
  'terraform',
  'toml',
  'tsx',
  'typescript',
  'vb',
  'vue',
  'xml',
  'yaml',
  'zig',
] as const;

/** A language that code is coloured in. */
export type LanguageId = (typeof LANGUAGE_IDS)[number];

/** A language as its people write it, and what else models call it. */
const NAMES: Readonly<Record<LanguageId, readonly [label: string, ...others: string[]]>> = {
  bash: ['Bash', 'sh', 'shell', 'zsh', 'shellscript', 'ksh'],
  c: ['C', 'h'],
  clojure: ['Clojure', 'clj', 'cljs', 'edn'],
  cpp: ['C++', 'c++', 'cc', 'cxx', 'hpp', 'hxx', 'h++', 'arduino', 'ino'],
  csharp: ['C#', 'c#', 'cs'],
  css: ['CSS'],
  dart: ['Dart'],
  diff: ['Diff', 'patch'],
  docker: ['Dockerfile', 'dockerfile', 'containerfile'],
  elixir: ['Elixir', 'ex', 'exs'],
  erlang: ['Erlang', 'erl'],
  fsharp: ['F#', 'f#', 'fs', 'fsx'],
  go: ['Go', 'golang'],
  graphql: ['GraphQL', 'gql'],
  groovy: ['Groovy', 'gradle', 'jenkinsfile'],
  haskell: ['Haskell', 'hs'],
  html: ['HTML', 'htm', 'xhtml'],
  ini: ['INI', 'conf', 'cfg', 'properties', 'dotenv', 'env'],
  java: ['Java'],
  javascript: ['JavaScript', 'js', 'mjs', 'cjs', 'node'],
  json: ['JSON', 'jsonl', 'ndjson', 'geojson'],
  jsonc: ['JSON with comments', 'json5'],
  jsx: ['JSX'],
  julia: ['Julia', 'jl'],
  kotlin: ['Kotlin', 'kt', 'kts'],
  latex: ['LaTeX', 'tex'],
  less: ['Less'],
  lua: ['Lua', 'luau'],
  make: ['Makefile', 'makefile', 'mk', 'gnumake'],
  markdown: ['Markdown', 'md'],
  matlab: ['MATLAB', 'octave'],
  nginx: ['nginx'],
  nix: ['Nix'],
  'objective-c': ['Objective-C', 'objc', 'objectivec', 'obj-c'],
  ocaml: ['OCaml', 'ml'],
  perl: ['Perl', 'pl', 'pm'],
  php: ['PHP'],
  powershell: ['PowerShell', 'ps1', 'pwsh', 'ps'],
  proto: ['Protocol Buffers', 'protobuf'],
  python: ['Python', 'py', 'python3', 'py3', 'ipython'],
  r: ['R', 'rscript'],
  ruby: ['Ruby', 'rb'],
  rust: ['Rust', 'rs'],
  scala: ['Scala', 'sc'],
  scss: ['SCSS', 'sass'],
  shellsession: ['Terminal', 'console', 'sh-session', 'terminal'],
  solidity: ['Solidity', 'sol'],
  sql: ['SQL', 'mysql', 'postgres', 'postgresql', 'sqlite', 'plsql', 'tsql', 'mariadb'],
  svelte: ['Svelte'],
  swift: ['Swift'],
  terraform: ['Terraform', 'tf', 'hcl', 'tfvars'],
  toml: ['TOML'],
  tsx: ['TSX'],
  typescript: ['TypeScript', 'ts', 'mts', 'cts'],
  vb: ['Visual Basic', 'vbnet', 'vba', 'visualbasic'],
  vue: ['Vue'],
  xml: ['XML', 'svg', 'xsd', 'xslt', 'plist', 'rss'],
  yaml: ['YAML', 'yml'],
  zig: ['Zig'],
};

// A map, because an object has names of its own ("constructor") that a model may write.
const BY_NAME: ReadonlyMap<string, LanguageId> = new Map(
  LANGUAGE_IDS.flatMap((id) => [id, ...NAMES[id].slice(1)].map((name) => [name, id] as const)),
);

/**
 * The language that a model names behind a fence, or null for one that is not coloured.
 *
 * @param name as it was written: "ts", "Python", "c++", "js{1,3}", "rust,ignore"
 */
export function languageOf(name: string): LanguageId | null {
  return BY_NAME.get(/^[^\s,{:]{0,40}/.exec(name.trim().toLowerCase())?.[0] ?? '') ?? null;
}

/** How a language is written in sentences. */
export function labelOf(language: LanguageId): string {
  return language === 'jsonc' ? t('JSON with comments') : NAMES[language][0];
}
