import { create } from 'zustand';
import type { EntryTest } from '../../../../shared/contract/routing';
import { t } from '../../../../shared/language/t';
import { withOpenVault } from '../../../app/next-steps/with-open-vault';
import { problemOf } from '../../../state/client';
import { testEntries } from '../../../state/rules';
import { toast, toastProblem } from '../../../ui/toast';
import { backendKey } from '../backends/backend-words';

interface EntryTests {
  /** What is tested now: every rule, one of them by its id, or nothing. */
  readonly running: 'all' | { readonly ruleId: string } | null;
  /** What the latest test of each backend came to, by `backendKey`. */
  readonly results: ReadonlyMap<string, EntryTest>;
}

/** What the entries of the table came to when they were tried, until it is closed or they are tried again. */
export const useEntryTests = create<EntryTests>(() => ({ running: null, results: new Map() }));

/** Forgets what was found. */
export function forgetEntryTests(): void {
  useEntryTests.setState({ results: new Map() });
}

/**
 * Makes a call by every entry of every rule, or of one, after unlocking the keys where they are locked. What came of it
 * stands on the rows, and is told once. Never rejects.
 */
export async function runEntryTests(ruleId?: string): Promise<void> {
  if (useEntryTests.getState().running !== null) return;
  useEntryTests.setState({ running: ruleId === undefined ? 'all' : { ruleId } });
  try {
    const tested = await withOpenVault(() => testEntries(ruleId));
    if (!tested.given) return;
    const results = new Map(ruleId === undefined ? [] : useEntryTests.getState().results);
    for (const test of tested.value) results.set(backendKey(test.backend), test);
    useEntryTests.setState({ results });
    toast(entryTestWords(tested.value));
  } catch (error) {
    toastProblem(problemOf(error));
  } finally {
    useEntryTests.setState({ running: null });
  }
}

/** What came of a test of entries, in one sentence. */
export function entryTestWords(tests: readonly EntryTest[]): string {
  const failed = tests.filter(({ ok }) => !ok).length;
  if (tests.length === 0) return t('There was no entry to test.');
  if (failed === 0)
    return t('{count, plural, one {The entry works.} other {All # entries work.}}', { count: tests.length });
  if (failed < tests.length) {
    return t('{working, number} of {count, number} entries work.', {
      working: tests.length - failed,
      count: tests.length,
    });
  }
  return t('{count, plural, one {The entry does not work.} other {None of # entries works.}}', { count: tests.length });
}
