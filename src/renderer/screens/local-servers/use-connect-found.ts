import { useState } from 'react';
import type { Connection } from '../../../shared/domain/connection';
import type { Problem } from '../../../shared/domain/problem';
import { withOpenVault } from '../../app/next-steps/with-open-vault';
import { problemOf } from '../../state/client';
import { keepConnection } from '../../state/connections';
import { currentMain } from '../../state/session';

/** Which server to connect, with which of its models (its first usable one unless named) and which key. */
export interface Wanted {
  readonly baseUrl: string;
  readonly model?: string;
  readonly apiKey?: string;
}

/** How connecting a found server goes. */
export interface ConnectFound {
  /** What is being connected right now; null otherwise. */
  readonly running: Wanted | null;
  /** Why the last attempt failed; null when none did. */
  readonly problem: Problem | null;
  /** Connects. Does nothing while another attempt runs. Resolves to the connection, or null when it failed. */
  connect(wanted: Wanted): Promise<Connection | null>;
}

/** Connects a found server in one click, and asks for what the vault needs on the way. */
export function useConnectFound(): ConnectFound {
  const [running, setRunning] = useState<Wanted | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    running,
    problem,
    async connect(wanted) {
      if (running) return null;
      setRunning(wanted);
      setProblem(null);
      try {
        const call = await withOpenVault(() => currentMain().discovery.connect(wanted));
        if (!call.given) return null;
        keepConnection(call.value);
        return call.value;
      } catch (error) {
        setProblem(problemOf(error));
        return null;
      } finally {
        setRunning(null);
      }
    },
  };
}
