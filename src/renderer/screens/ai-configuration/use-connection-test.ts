import { useState } from 'react';
import type { ConnectionTestRun } from '../../../shared/domain/connection-test';
import type { Failure } from '../../../shared/domain/failure';
import type { Problem } from '../../../shared/domain/problem';
import { testConnection } from '../../app/next-steps/test-connection';
import { problemOf } from '../../state/client';

/** How the last test from this card went; it lasts as long as the card. */
export type TestState =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'passed'; readonly at: number; readonly run: ConnectionTestRun }
  | { readonly state: 'failed'; readonly at: number; readonly problem: Problem | Failure };

/** Test connection, as a card offers it. A test under way is not started twice. */
export function useConnectionTest(id: string): { readonly test: TestState; readonly run: () => Promise<void> } {
  const [test, setTest] = useState<TestState>({ state: 'none' });
  const run = async () => {
    if (test.state === 'running') return;
    setTest({ state: 'running' });
    try {
      setTest(endOf(await testConnection(id)));
    } catch (error) {
      setTest({ state: 'failed', at: Date.now(), problem: problemOf(error) });
    }
  };
  return { test, run };
}

function endOf(run: ConnectionTestRun | null): TestState {
  if (run?.failure) return { state: 'failed', at: Date.now(), problem: run.failure };
  return run?.state === 'passed' ? { state: 'passed', at: Date.now(), run } : { state: 'none' };
}
