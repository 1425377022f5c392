import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { ModelInfo } from '../../shared/domain/model';
import { t } from '../../shared/language/t';
import { isRow, namedModel } from '../providers/model-rows';
import type { Candidate } from './identify';
import { openSession } from './open-session';

/** The names that every version takes, whatever it lists (https://code.claude.com/docs/en/model-config). */
const aliases = () =>
  [
    ['default', t('Recommended for your plan')],
    ['sonnet', 'Sonnet'],
    ['opus', 'Opus'],
    ['haiku', 'Haiku'],
  ] as const;

/** How long the program may take to list its models, in milliseconds. */
const LIST_LIMIT_MS = 8000;

/**
 * The models that the program offers, and the names that it always takes. Nothing is generated. A program that does not
 * answer is taken to offer those names alone: the answer itself tells when something is wrong with it.
 */
export async function offeredModels(
  start: Candidate,
  signal: AbortSignal,
  onStart: (child: ChildProcessWithoutNullStreams) => void,
): Promise<ModelInfo[]> {
  const rows = await listed(start, AbortSignal.any([signal, AbortSignal.timeout(LIST_LIMIT_MS)]), onStart);
  const models = new Map<string, ModelInfo>();
  for (const row of rows) {
    const model = isRow(row) ? namedModel(row['value'], nameOf(row)) : null;
    if (model && !models.has(model.id)) models.set(model.id, model);
  }
  for (const [id, name] of aliases()) {
    const alias = models.has(id) ? null : namedModel(id, name);
    if (alias) models.set(id, alias);
  }
  return [...models.values()];
}

async function listed(
  start: Candidate,
  signal: AbortSignal,
  onStart: (child: ChildProcessWithoutNullStreams) => void,
): Promise<readonly unknown[]> {
  if (signal.aborted) return [];
  const session = await openSession({ start, model: 'default', turns: null, onStart });
  const tooLate = Promise.withResolvers<readonly unknown[]>();
  const giveUp = (): void => tooLate.resolve([]);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const answer = session.messages.supportedModels().then(
      (models: unknown) => (Array.isArray(models) ? (models as unknown[]) : []),
      () => [],
    );
    return await Promise.race([answer, tooLate.promise]);
  } finally {
    signal.removeEventListener('abort', giveUp);
    session.end();
  }
}

/** "Sonnet (claude-sonnet-5)": what an alias stands for now is worth knowing. */
function nameOf(row: Readonly<Record<string, unknown>>): string | undefined {
  const { value, displayName, resolvedModel } = row;
  if (typeof displayName !== 'string') return undefined;
  return typeof resolvedModel === 'string' && resolvedModel !== value
    ? `${displayName} (${resolvedModel})`
    : displayName;
}
