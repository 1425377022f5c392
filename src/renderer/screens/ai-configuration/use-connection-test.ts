import { useState } from 'react';
import type { TestResult } from '../../../shared/contract/connections';
import type { Problem } from '../../../shared/domain/problem';
import { testConnection } from '../../app/next-steps/test-connection';
import { problemOf } from '../../state/client';

/** How the last test from this card went; it lasts as long as the card. */
export type TestState =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'passed'; readonly at: number; readonly result: TestResult }
  | { readonly state: 'failed'; readonly at: number; readonly problem: Problem };

/** Test connection, as a card offers it. A test under way is not started twice. */
export function useConnectionTest(id: string): { readonly test: TestState; readonly run: () => Promise<void> } {
  const [test, setTest] = useState<TestState>({ state: 'none' });
  const run = async () => {
    if (test.state === 'running') return;
    setTest({ state: 'running' });
    try {
      const result = await testConnection(id);
      setTest(result ? { state: 'passed', at: Date.now(), result } : { state: 'none' });
    } catch (error) {
      setTest({ state: 'failed', at: Date.now(), problem: problemOf(error) });
    }
  };
  return { test, run };
}
