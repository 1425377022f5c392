import { useEffect } from 'react';
import { create } from 'zustand';
import type { Attempt } from '../../shared/domain/attempt';
import type { Problem } from '../../shared/domain/problem';
import { UsageBy, type UsageSum } from '../../shared/domain/usage';
import { problemOf } from './client';
import { onAppEvent } from './events';
import { paced } from './paced';
import { currentMain, useSession } from './session';

/** How long new calls wait for others before everything is read again, in milliseconds. */
const GATHER_MS = 1500;
/** How many single attempts are read at once. */
const PAGE_ROWS = 50;

/** Attempts that started from `from` until before `to`, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Usage {
  /** What the rest was read for; null before anything was. */
  readonly span: Span | null;
  /** Null until they were read. */
  readonly sums: Readonly<Record<UsageBy, readonly UsageSum[]>> | null;
  /** The single attempts that were read, newest first. */
  readonly attempts: readonly Attempt[];
  /** Whether there are older ones to read. */
  readonly more: boolean;
  /** Why they could not be read; null when they could. */
  readonly problem: Problem | null;
}

/** What calls of one span used and cost, as main last told it. */
export const useUsage = create<Usage>(() => ({ span: null, sums: null, attempts: [], more: false, problem: null }));

/** Whose answer counts: what was asked before it is old. */
let lastAsked = 0;

async function sumsOf(span: Span): Promise<Usage['sums']> {
  const { usage } = currentMain();
  const all = await Promise.all(UsageBy.options.map(async (by) => [by, await usage.sums({ ...span, by })] as const));
  return Object.fromEntries(all) as Record<UsageBy, UsageSum[]>;
}

/**
 * Puts the newest page before what was read already. Where nothing of the page is known, some may be missing in between:
 * then the page stands alone.
 */
function joined(page: readonly Attempt[], known: readonly Attempt[]): { attempts: Attempt[]; isJoined: boolean } {
  const at = known.findIndex(({ id }) => id === page.at(-1)?.id);
  return { attempts: at < 0 ? [...page] : [...page, ...known.slice(at + 1)], isJoined: at >= 0 };
}

/**
 * Reads what a span used and cost. Never rejects: what went wrong is in the store.
 * @param spanNow which span is meant at this moment
 */
export async function readUsage(spanNow: () => Span): Promise<void> {
  const asked = ++lastAsked;
  const span = spanNow();
  try {
    const [sums, page] = await Promise.all([sumsOf(span), currentMain().usage.attempts({ ...span, limit: PAGE_ROWS })]);
    if (asked !== lastAsked) return;
    useUsage.setState((before) => {
      const isSame = before.span?.from === span.from && before.span.to === span.to;
      const { attempts, isJoined } = joined(page.items, isSame ? before.attempts : []);
      return { span, sums, attempts, more: isJoined ? before.more : page.more, problem: null };
    });
  } catch (error) {
    if (asked === lastAsked) useUsage.setState({ problem: problemOf(error) });
  }
}

/**
 * Keeps {@link useUsage} as main has it for as long as the component lives: read at once, on every new line to main, and
 * soon after there were new calls.
 * @param spanNow which span is meant at this moment; the same function for as long as the same is meant
 */
export function useReadUsage(spanNow: () => Span): void {
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (!main) return;
    const reading = paced(
      () => readUsage(spanNow),
      () => GATHER_MS,
    );
    void reading.now();
    const stopHearing = onAppEvent((event) => {
      if (event.type === 'usage_changed') reading.soon();
    });
    return () => {
      stopHearing();
      reading.stop();
    };
  }, [main, spanNow]);
}

/** Reads the next page of single attempts. Rejects with main's problem. */
export async function readMoreAttempts(): Promise<void> {
  const { span, attempts } = useUsage.getState();
  const last = attempts.at(-1);
  if (!span || !last) return;
  const before = { startedAt: last.startedAt, id: last.id };
  const page = await currentMain().usage.attempts({ ...span, limit: PAGE_ROWS, before });
  useUsage.setState((now) => {
    // Read for another span meanwhile, or the same page twice.
    if (now.span !== span && (now.span?.from !== span.from || now.span.to !== span.to)) return {};
    if (now.attempts.at(-1)?.id !== last.id) return {};
    return { attempts: [...now.attempts, ...page.items], more: page.more };
  });
}

/** Every attempt of a span as CSV. Rejects with main's problem. */
export function usageCsv(span: Span): Promise<{ fileName: string; content: string }> {
  return currentMain().usage.csv({ ...span });
}
