import { useEffect, useState } from 'react';
import type { ClaudeProgram } from '../../../shared/domain/claude-program';
import type { Connection } from '../../../shared/domain/connection';
import type { Problem } from '../../../shared/domain/problem';
import { problemOf } from '../../state/client';
import { currentMain } from '../../state/session';
import { mayChangeSoon } from './program-words';

/** Milliseconds until the next look, while the person is signing in elsewhere. */
const LOOK_AGAIN_MS = 2000;

/** The sign-in with Claude as its page or dialog shows it. */
export interface ClaudeSignIn {
  /** What the last look found; null before the first one is done. */
  readonly program: ClaudeProgram | null;
  /** The place that the last look was about, as typed; empty for a look everywhere. */
  readonly asked: string;
  /** Whether a look that the person asked for is under way. */
  readonly looking: boolean;
  readonly path: string;
  readonly connecting: boolean;
  /** Why the last look or the connecting failed. */
  readonly problem: Problem | null;
  setPath(path: string): void;
  look(): void;
  connect(): Promise<void>;
}

/** One look for the program. */
interface Look {
  readonly place: string;
  /** Nobody asked for it: the last one is shown until it is done. */
  readonly quiet: boolean;
}

interface LookResult {
  /** Null before the first look is done. */
  readonly of: Look | null;
  readonly program: ClaudeProgram | null;
  readonly problem: Problem | null;
}

/** Looks for Claude Code as long as the component lives, again and again while somebody may be signing in to it. */
export function useClaudeSignIn(onConnected: (connection: Connection) => void): ClaudeSignIn {
  const [path, setPath] = useState('');
  const [look, setLook] = useState<Look>({ place: '', quiet: false });
  const [result, setResult] = useState<LookResult>({ of: null, program: null, problem: null });
  const [connecting, setConnecting] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    const settle = (change: (before: LookResult) => LookResult): void => {
      if (!abort.signal.aborted) setResult(change);
    };
    currentMain()
      .claudeCode.find(placeInput(look.place), { signal: abort.signal })
      .then(
        (program) => settle(() => ({ of: look, program, problem: null })),
        (error: unknown) => settle((before) => ({ ...before, of: look, problem: problemOf(error) })),
      );
    return () => abort.abort();
  }, [look]);

  const { of: seen, program } = result;
  useEffect(() => {
    if (connecting || seen !== look || !program || !mayChangeSoon(program)) return;
    const timer = setTimeout(() => setLook({ place: look.place, quiet: true }), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [connecting, seen, look, program]);

  const asked = seen?.place ?? '';
  return {
    program,
    asked,
    looking: seen !== look && !look.quiet,
    path,
    connecting,
    problem: refusal ?? result.problem,
    setPath,
    look: () => {
      setRefusal(null);
      setLook({ place: path.trim(), quiet: false });
    },
    connect: async () => {
      setConnecting(true);
      setRefusal(null);
      try {
        onConnected(await currentMain().claudeCode.connect(placeInput(asked)));
      } catch (error) {
        setRefusal(problemOf(error));
        setLook({ place: asked, quiet: true });
      } finally {
        setConnecting(false);
      }
    },
  };
}

function placeInput(place: string): { path?: string } {
  return place === '' ? {} : { path: place };
}
