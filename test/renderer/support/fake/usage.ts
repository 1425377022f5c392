import type { Attempt } from '../../../../src/shared/domain/attempt';
import type { UsageBy, UsageSum } from '../../../../src/shared/domain/usage';
import { NOON, sampleId } from '../samples';
import type { Implementing } from './implemented';

/** What the stand-in knows of calls, newest first. */
export interface UsageState {
  attempts: Attempt[];
}

/** A chat that succeeded a minute before noon, changed as told. */
export function sampleAttempt(change: Partial<Attempt> = {}): Attempt {
  return {
    id: crypto.randomUUID(),
    purpose: 'chat',
    startedAt: NOON - 60_000,
    endedAt: NOON - 57_000,
    connectionId: sampleId(1, 1),
    label: 'DeepSeek',
    kind: 'deepseek',
    model: 'deepseek-flash',
    agent: null,
    taskId: null,
    conversationId: sampleId(0, 2),
    via: null,
    outcome: 'succeeded',
    failure: null,
    usage: { input: 1200, cachedInput: 400, output: 300, reasoning: 0 },
    cost: { dollars: 0.0042, source: 'api-docs.deepseek.com', asOf: '2026-11-01', isEstimate: false },
    firstTokenMs: 420,
    latencyMs: 3000,
    ...change,
  };
}

/** The day of a moment by this computer's zone, YYYY-MM-DD. */
function dayOf(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function keyOf(attempt: Attempt, by: UsageBy): { readonly key: string; readonly label: string } {
  switch (by) {
    case 'day':
      return { key: dayOf(attempt.startedAt), label: dayOf(attempt.startedAt) };
    case 'connection':
      return { key: attempt.connectionId, label: attempt.label };
    case 'model':
      return { key: attempt.model, label: attempt.model };
    case 'agent':
      return { key: attempt.agent ?? '', label: attempt.agent ?? '' };
  }
}

const sum = (attempts: readonly Attempt[], of: (attempt: Attempt) => number | null | undefined): number =>
  attempts.reduce((total, attempt) => total + (of(attempt) ?? 0), 0);

function sumOf(key: string, label: string, isPractice: boolean, attempts: readonly Attempt[]): UsageSum {
  const succeeded = attempts.filter(({ outcome }) => outcome === 'succeeded');
  return {
    key,
    label,
    isPractice,
    attempts: attempts.length,
    succeeded: succeeded.length,
    inputTokens: sum(attempts, ({ usage }) => usage?.input),
    cachedInputTokens: sum(attempts, ({ usage }) => usage?.cachedInput),
    outputTokens: sum(attempts, ({ usage }) => usage?.output),
    reasoningTokens: sum(attempts, ({ usage }) => usage?.reasoning),
    uncounted: attempts.filter(({ usage }) => usage === null).length,
    cost: {
      dollars: sum(attempts, ({ cost }) => cost?.dollars),
      unpriced: attempts.filter(({ cost }) => cost === null).length,
    },
    meanLatencyMs: succeeded.length === 0 ? null : sum(succeeded, ({ latencyMs }) => latencyMs) / succeeded.length,
  };
}

/** Every day from one moment until before another, those without a call included. */
function daysOf(from: number, to: number): string[] {
  const days: string[] = [];
  for (const day = new Date(from); day.getTime() < to; day.setDate(day.getDate() + 1)) days.push(dayOf(day.getTime()));
  return days;
}

/** The ledger as a stand-in keeps it. */
export function fakeUsage(os: Implementing<'usage'>, state: UsageState) {
  const within = ({ from, to }: { readonly from: number; readonly to: number }) =>
    state.attempts.filter(({ startedAt }) => startedAt >= from && startedAt < to);
  return {
    sums: os.sums.handler(({ input }) => {
      const groups = new Map<string, { key: string; label: string; isPractice: boolean; attempts: Attempt[] }>();
      const found = within(input);
      if (input.by === 'day' && found.length > 0) {
        for (const day of daysOf(input.from, input.to)) {
          groups.set(`${day}/false`, { key: day, label: day, isPractice: false, attempts: [] });
        }
      }
      for (const attempt of found) {
        const isPractice = attempt.kind === 'practice';
        const { key, label } = keyOf(attempt, input.by);
        const group = groups.get(`${key}/${isPractice}`) ?? { key, label, isPractice, attempts: [] };
        groups.set(`${key}/${isPractice}`, { ...group, attempts: [...group.attempts, attempt] });
      }
      const sums = [...groups.values()].map((group) => sumOf(group.key, group.label, group.isPractice, group.attempts));
      return input.by === 'day'
        ? sums.toSorted((a, b) => a.key.localeCompare(b.key))
        : sums.toSorted((a, b) => b.cost.dollars - a.cost.dollars);
    }),
    attempts: os.attempts.handler(({ input }) => {
      const found = within(input);
      const start = input.before ? found.findIndex(({ id }) => id === input.before?.id) + 1 : 0;
      return { items: found.slice(start, start + input.limit), more: found.length > start + input.limit };
    }),
    csv: os.csv.handler(({ input }) => ({
      fileName: 'signalbox-usage.csv',
      content: [
        'started,label,model',
        ...within(input).map((one) => `${one.startedAt},${one.label},${one.model}`),
      ].join('\r\n'),
    })),
  };
}
