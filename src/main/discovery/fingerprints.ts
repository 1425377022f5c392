import type { ProviderKind } from '../../shared/domain/provider';
import { isRow } from '../providers/model-rows';
import type { Answer } from './ask';

/** What a server answered, by the path that it was asked; null where no plain answer came. */
export type Answers = (path: string) => Answer | null;

/** What tells one product from every other, by its answers alone. */
export interface Fingerprint {
  readonly product: string;
  /** The kind that a connection to it gets. */
  readonly kind: ProviderKind;
  /** What it is asked besides {@link KNOCKS}. */
  readonly asks: readonly string[];
  /** Null when the answers are not this product's. A version that it does not tell is null. */
  read(answers: Answers): { readonly version: string | null; readonly needsKey: boolean } | null;
}

/** What every place is asked first: a model server answers at least one of them like one. */
export const KNOCKS = ['/v1/models', '/api/version', '/'] as const;

const field = (value: unknown, name: string): unknown => (isRow(value) ? value[name] : undefined);
/** A short line of text; null for everything else, since it is shown. */
const words = (value: unknown): string | null =>
  typeof value === 'string' && /^[^\p{Cc}]{1,80}$/u.test(value.trim()) ? value.trim() : null;
const isRefused = (answer: Answer | null): boolean => answer?.status === 401;
const isList = (value: unknown): boolean => Array.isArray(value);

/** The document of a successful answer. */
const documentOf = (answer: Answer | null): unknown => (answer?.status === 200 ? answer.json : null);

function owners(answer: Answer | null): unknown[] {
  const rows = field(documentOf(answer), 'data');
  return Array.isArray(rows) ? rows.map((row: unknown) => field(row, 'owned_by')) : [];
}

/** https://localai.io/features/api-discovery: a document that only it has, open to everyone. */
const localAi: Fingerprint = {
  product: 'LocalAI',
  kind: 'openai-compatible',
  asks: ['/.well-known/localai.json'],
  read(answers) {
    const document = documentOf(answers('/.well-known/localai.json'));
    const version = words(field(document, 'version'));
    if (version === null && !isRow(field(document, 'endpoints'))) return null;
    return { version, needsKey: isRefused(answers('/v1/models')) };
  },
};

/** How Jan's server turns away who comes without its key (https://github.com/janhq/jan, core/server/proxy.rs). */
const JAN_REFUSALS: readonly string[] = ['Missing authorization header', 'Invalid or missing authorization token'];

const jan: Fingerprint = {
  product: 'Jan',
  kind: 'openai-compatible',
  asks: ['/openapi.json'],
  read(answers) {
    const title = words(field(field(documentOf(answers('/openapi.json')), 'info'), 'title'));
    const list = answers('/v1/models');
    const isKnown = /^Jan\b/.test(title ?? '') || (isRefused(list) && JAN_REFUSALS.includes(list?.text.trim() ?? ''));
    return isKnown ? { version: null, needsKey: isRefused(list) } : null;
  },
};

/** https://github.com/ggml-org/llama.cpp/tree/master/tools/server. Its list is open; a key is looked at by /props. */
const llamaCpp: Fingerprint = {
  product: 'llama.cpp',
  kind: 'llama-cpp',
  asks: ['/props'],
  read(answers) {
    const list = answers('/v1/models');
    const props = answers('/props');
    const isKnown = [list, props].some((answer) => answer?.server === 'llama.cpp') || owners(list).includes('llamacpp');
    if (!isKnown) return null;
    return {
      version: words(field(documentOf(props), 'build_info')),
      needsKey: isRefused(props) || isRefused(list),
    };
  },
};

/** https://docs.vllm.ai. With a key it answers nothing under /v1 but a bare refusal, and the rest to everyone. */
const vllm: Fingerprint = {
  product: 'vLLM',
  kind: 'vllm',
  asks: ['/version', '/health'],
  read(answers) {
    const list = answers('/v1/models');
    const about = documentOf(answers('/version'));
    const version = words(field(about, 'version'));
    if (owners(list).includes('vllm')) return { version, needsKey: false };
    const health = answers('/health');
    const isBehindKey =
      isRefused(list) &&
      field(list?.json, 'error') === 'Unauthorized' &&
      isRow(about) &&
      Object.keys(about).length === 1 &&
      health?.status === 200 &&
      health.text === '';
    return isBehindKey && version !== null ? { version, needsKey: true } : null;
  },
};

/** https://lmstudio.ai/docs/developer/rest: lists of its own, and its own way of not knowing a path. */
const lmStudio: Fingerprint = {
  product: 'LM Studio',
  kind: 'lm-studio',
  asks: ['/api/v1/models', '/api/v0/models'],
  read(answers) {
    const asked = ['/v1/models', '/api/v1/models', '/api/v0/models'].map(answers);
    if (asked.some((answer) => isRefused(answer) && /LM Studio API token/.test(answer?.text ?? ''))) {
      return { version: null, needsKey: true };
    }
    const strange = field(answers('/api/version')?.json, 'error');
    const saysSo = typeof strange === 'string' && strange.startsWith('Unexpected endpoint or method');
    const newer = field(documentOf(answers('/api/v1/models')), 'models');
    const older = field(documentOf(answers('/api/v0/models')), 'data');
    const isOwnRow = (row: unknown) => words(field(row, 'type')) !== null && words(field(row, 'key')) !== null;
    const isOlderRow = (row: unknown) => words(field(row, 'type')) !== null && words(field(row, 'state')) !== null;
    const listsOwn = [
      Array.isArray(newer) && newer.some(isOwnRow),
      Array.isArray(older) && older.some(isOlderRow),
      saysSo && (isList(newer) || isList(older)),
    ];
    return listsOwn.includes(true) ? { version: null, needsKey: false } : null;
  },
};

const greetsAsOllama = (answers: Answers): boolean => answers('/')?.text.trim() === 'Ollama is running';

/** https://github.com/ollama/ollama/blob/main/docs/api.md. Others imitate its paths, so it is asked about last. */
const ollama: Fingerprint = {
  product: 'Ollama',
  kind: 'ollama',
  asks: ['/api/tags'],
  read(answers) {
    const version = words(field(documentOf(answers('/api/version')), 'version'));
    const tags = answers('/api/tags');
    const greets = greetsAsOllama(answers);
    const lists = isList(field(documentOf(tags), 'models'));
    if (greets && isRefused(tags)) return { version, needsKey: true };
    return lists && (greets || version !== null) ? { version, needsKey: false } : null;
  },
};

/** Every product that can be told, the one with the surest sign first. */
export const FINGERPRINTS: readonly Fingerprint[] = [localAi, jan, llamaCpp, vllm, lmStudio, ollama];

/**
 * Whether what answered a knock may be a model server and is worth more questions. Most of what listens on a port is
 * none, and should not be bothered.
 */
export function mayBeModelServer(answers: Answers): boolean {
  const list = answers('/v1/models');
  const version = answers('/api/version');
  return (
    list?.server === 'llama.cpp' ||
    isRefused(list) ||
    isList(field(documentOf(list), 'data')) ||
    greetsAsOllama(answers) ||
    words(field(documentOf(version), 'version')) !== null
  );
}
