import { useCallback, useEffect, useRef, useState } from 'react';
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

/** Looks for Claude Code as long as the component lives, again and again while somebody may be signing in to it. */
export function useClaudeSignIn(onConnected: (connection: Connection) => void): ClaudeSignIn {
  const [path, setPath] = useState('');
  const [asked, setAsked] = useState('');
  const [program, setProgram] = useState<ClaudeProgram | null>(null);
  const [looking, setLooking] = useState(true);
  const [connecting, setConnecting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const newest = useRef<AbortController | null>(null);

  const lookAt = useCallback(async (place: string) => {
    newest.current?.abort();
    const abort = new AbortController();
    newest.current = abort;
    try {
      const found = await currentMain().claudeCode.find(place === '' ? {} : { path: place }, { signal: abort.signal });
      if (abort.signal.aborted) return;
      setProgram(found);
      setAsked(place);
      setProblem(null);
    } catch (error) {
      if (abort.signal.aborted) return;
      setProblem(problemOf(error));
    }
    setLooking(false);
  }, []);

  useEffect(() => {
    void lookAt('');
    return () => newest.current?.abort();
  }, [lookAt]);

  const waits = program !== null && mayChangeSoon(program) && !connecting;
  useEffect(() => {
    if (!waits) return;
    // Each look is its own object, so that the next one is timed from here.
    const timer = setTimeout(() => void lookAt(asked), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [waits, program, problem, asked, lookAt]);

  return {
    program,
    asked,
    looking,
    path,
    connecting,
    problem,
    setPath,
    look: () => {
      setLooking(true);
      void lookAt(path.trim());
    },
    connect: async () => {
      setConnecting(true);
      setProblem(null);
      try {
        onConnected(await currentMain().claudeCode.connect(asked === '' ? {} : { path: asked }));
      } catch (error) {
        setProblem(problemOf(error));
        void lookAt(asked);
      } finally {
        setConnecting(false);
      }
    },
  };
}
