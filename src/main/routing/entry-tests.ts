import type { EntryTest } from '../../shared/contract/routing';
import type { ConnectionTestRun } from '../../shared/domain/connection-test';
import type { ModelInfo } from '../../shared/domain/model';
import type { Backend, RoutingRule } from '../../shared/domain/rule';
import { t } from '../../shared/language/t';
import type { ConnectionRow } from '../connections/connection-row';
import { catalogued } from '../models/catalogue/look-up';
import { ProblemError } from '../problem-error';
import type { ConnectedRows } from './connected-rows';
import { backendKey } from './known-backends';
import type { LogicalModels } from './logical-models/logical-models';

/** Most connections that are tested at a time. */
const AT_ONCE = 6;

/** What {@link testEntries} needs. */
export interface EntryTestParts {
  readonly rows: Pick<ConnectedRows, 'byId' | 'goneLabel'>;
  readonly logicalModels: Pick<LogicalModels, 'byId' | 'removedNames'>;
  /** Runs Test connection to its end. Rejects with a ProblemError when it cannot begin. */
  readonly test: (connectionId: string) => Promise<ConnectionTestRun>;
  /** The list of a connection as it was last read; null: it never was. */
  readonly listed: (connectionId: string) => readonly ModelInfo[] | null;
  readonly unavailableModels: (connectionId: string) => readonly string[];
}

type Place = Extract<Backend, { type: 'connection' }>;

/**
 * Tries every entry of some rules as Test connection does it, each connection once at most. An entry that is a logical
 * model stands for its targets.
 */
export async function testEntries(rules: readonly RoutingRule[], parts: EntryTestParts): Promise<EntryTest[]> {
  const results = new Map<string, EntryTest>();
  const places = new Map<string, Place>();
  for (const rule of rules) {
    for (const backend of [rule.backend, ...rule.fallbacks]) expand(backend, parts, places, results);
  }
  const ids = new Set([...places.values()].map(({ connectionId }) => connectionId));
  const verdicts = await tested([...ids], parts);
  for (const [key, place] of places) results.set(key, resultOf(place, parts, verdicts));
  return [...results.values()];
}

function expand(
  backend: Backend,
  parts: EntryTestParts,
  places: Map<string, Place>,
  results: Map<string, EntryTest>,
): void {
  const key = backendKey(backend);
  if (places.has(key) || results.has(key)) return;
  if (backend.type === 'connection') {
    places.set(key, backend);
    return;
  }
  const { byId, removedNames } = parts.logicalModels;
  const logical = byId.get(backend.logicalModelId);
  const is = (ok: boolean, words: string) => results.set(key, { backend, connectionId: null, ok, words });
  if (!logical) is(false, goneWords(removedNames.get(backend.logicalModelId)));
  else if (logical.targets.length === 0) {
    is(false, t('The logical model “{name}” has no targets.', { name: logical.name }));
  } else {
    const standsFor = { name: logical.name, count: logical.targets.length };
    is(
      true,
      t('The logical model “{name}” stands for {count, plural, one {one target} other {# targets}}.', standsFor),
    );
  }
  for (const target of logical?.targets ?? []) expand(target, parts, places, results);
}

function goneWords(name: string | undefined): string {
  return name === undefined
    ? t('A logical model no longer exists.')
    : t('The logical model “{name}” no longer exists.', { name });
}

/** What a test of a connection came to. */
interface Verdict {
  readonly ok: boolean;
  readonly words: string;
}

async function tested(ids: string[], { rows, test }: EntryTestParts): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const waiting = ids.filter((id) => rows.byId().has(id));
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      verdicts.set(id, await verdictOf(id, test));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return verdicts;
}

async function verdictOf(id: string, test: EntryTestParts['test']): Promise<Verdict> {
  try {
    const { state, failure } = await test(id);
    switch (state) {
      case 'passed':
        return { ok: true, words: '' };
      case 'failed':
        return { ok: false, words: failure?.sentence ?? t('The test failed.') };
      case 'stopped':
      case 'running':
        return { ok: false, words: t('The test was stopped before its end.') };
    }
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, words: error.problem.sentence };
    throw error;
  }
}

function resultOf(backend: Place, parts: EntryTestParts, verdicts: ReadonlyMap<string, Verdict>): EntryTest {
  const { connectionId } = backend;
  const result = (ok: boolean, words: string): EntryTest => ({ backend, connectionId, ok, words });
  const row = parts.rows.byId().get(connectionId);
  const verdict = verdicts.get(connectionId);
  if (!row || !verdict) {
    const label = parts.rows.goneLabel(connectionId);
    return result(
      false,
      label === undefined
        ? t('Its provider is not connected any more.')
        : t('{label} is not connected any more.', { label }),
    );
  }
  if (!verdict.ok) return result(false, verdict.words);
  const model = backend.model ?? row.default_model;
  if (parts.unavailableModels(connectionId).includes(model)) {
    return result(false, t('{label} does not have {model} for this account.', { label: row.label, model }));
  }
  return isListed(row, model, parts.listed(connectionId))
    ? result(true, t('{label} responded.', { label: row.label }))
    : result(false, t('{label} responded, but does not list a model called {model}.', { label: row.label, model }));
}

/** False only when a list is known and neither it nor the catalogue has the model by any of its names. */
function isListed({ kind, base_url }: ConnectionRow, model: string, listed: readonly ModelInfo[] | null): boolean {
  if (listed === null || listed.length === 0) return true;
  // Ollama lists a model that was named without a tag under its latest one.
  if (listed.some(({ id }) => id === model || id === `${model}:latest`)) return true;
  return catalogued(kind, base_url, model) !== null;
}
