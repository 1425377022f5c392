import { useCallback } from 'react';
import { testConnection } from '../../../app/next-steps/test-connection';
import { problemOf } from '../../../state/client';
import { toastProblem } from '../../../ui/toast';

/** Test connection, as a card offers it. How it goes is on the card; only what kept it from being made is said here. */
export function useRunTest(id: string): () => Promise<void> {
  return useCallback(async () => {
    try {
      await testConnection(id);
    } catch (error) {
      toastProblem(problemOf(error));
    }
  }, [id]);
}
