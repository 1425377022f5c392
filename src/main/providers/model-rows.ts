import { MODEL_NAME_MAX } from '../../shared/domain/connection';
import type { FailureReason } from '../../shared/domain/failure';
import type { ModelInfo } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { classify } from './classify';
import { ProviderCallError } from './classified-failure';

/** A row of a list as it came, trusted in nothing. */
export type Row = Readonly<Record<string, unknown>>;

/** Lists write 0 or 1 where they do not know when; nothing listed anywhere is older than this. */
const FIRST_MODELS = Date.UTC(2018, 0, 1);

/** Most models that are taken from one list; the longest real ones have some hundreds. */
const MODELS_MAX = 10_000;

/**
 * The models of a list. `rows` is what stands where the list should be. Rows that cannot be read are left out, and so
 * are repetitions. Throws a {@link ProviderCallError} when there is no list (`not_a_model_service`), or when it
 * has rows and none can be read (`unreadable_answer`).
 */
export function readModels(kind: ProviderKind, rows: unknown, read: (row: Row) => ModelInfo | null): ModelInfo[] {
  if (!Array.isArray(rows)) throw unreadable(kind, 'not_a_model_service');
  const models = new Map<string, ModelInfo>();
  for (const row of rows.slice(0, MODELS_MAX)) {
    const model = isRow(row) ? read(row) : typeof row === 'string' ? read({ id: row }) : null;
    if (model && !models.has(model.id)) models.set(model.id, model);
  }
  if (models.size === 0 && rows.length > 0) throw unreadable(kind, 'unreadable_answer');
  return [...models.values()];
}

/** Controls, and marks that turn the reading order round: no name of a model has them. */
const NO_PART_OF_NAMES = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** Whether a value can be the name of a model, to be sent or to be shown. */
function isName(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MODEL_NAME_MAX) return false;
  return value.trim() !== '' && !NO_PART_OF_NAMES.test(value);
}

/**
 * A model of which only the name is known; null when that is not one that could be sent in a request. A `name` that could
 * not be shown is left out.
 */
export function namedModel(id: unknown, name?: unknown): ModelInfo | null {
  if (!isName(id)) return null;
  return {
    id,
    name: isName(name) ? name.trim() : id,
    contextTokens: null,
    imageInput: null,
    tools: null,
    structuredOutput: null,
    createdAt: null,
  };
}

/** The first of the values that is a plausible number of tokens. */
export function tokenCount(...values: readonly unknown[]): number | null {
  for (const value of values) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  }
  return null;
}

/** Whether something is supported, when the service says so: a boolean, or `{ supported: boolean }` (Anthropic). */
export function flag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (isRow(value) && typeof value['supported'] === 'boolean') return value['supported'];
  return null;
}

/** Whether a list names something; null when there is no list. */
export function listed(list: unknown, ...names: readonly string[]): boolean | null {
  return Array.isArray(list) ? list.some((entry) => typeof entry === 'string' && names.includes(entry)) : null;
}

/** A moment out of seconds since 1970 or an RFC 3339 date. Zero and years before models existed mean "unknown". */
export function momentOf(value: unknown): number | null {
  const at = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isSafeInteger(Math.round(at)) && at > FIRST_MODELS ? Math.round(at) : null;
}
/** The named part of a row, or an empty one. */
export function part(row: Row, name: string): Row {
  const value = row[name];
  return isRow(value) ? value : {};
}

/** Whether a value is an object that fields can be read from. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(kind: ProviderKind, reason: FailureReason): ProviderCallError {
  return new ProviderCallError({ ...classify(kind, { kind: 'unreadable_answer' }), reason });
}
