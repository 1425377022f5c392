import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { USUAL, type Behaviour, type StandInCall } from './behaviour';

const SCRIPT = fileURLToPath(new URL('claude.mjs', import.meta.url));

/** A stand-in for Claude Code in a folder of its own. */
export interface StandInClaude {
  /** The executable, named as the real one is. */
  readonly path: string;
  /** The folder that it is in, for a PATH. */
  readonly bin: string;
  /** How it behaves from the next start on; what is left out is as usual. */
  behave(change: Partial<Behaviour>): void;
  /** Its starts so far, those for its version and the sign-in with them. */
  calls(): StandInCall[];
  /** The starts in which it was asked something. */
  questions(): StandInCall[];
  /** The process ids of programs that it started itself. */
  children(): number[];
}

/** Puts a stand-in into a folder, ready to be started. */
export function standInClaude(folder: string, change: Partial<Behaviour> = {}): StandInClaude {
  const bin = join(folder, 'bin');
  const path = join(bin, 'claude');
  mkdirSync(bin, { recursive: true });
  const behave = (next: Partial<Behaviour>): void => {
    // In one step: it may be starting right now.
    writeFileSync(join(folder, 'behaviour.next'), JSON.stringify({ ...USUAL, ...next }));
    renameSync(join(folder, 'behaviour.next'), join(folder, 'behaviour.json'));
  };
  behave(change);
  // Not exec: the real one is often behind a script, too, and has to be ended with it.
  writeFileSync(path, `#!/bin/sh\n'${process.execPath}' '${SCRIPT}' '${folder}' "$@"\nexit $?\n`);
  chmodSync(path, 0o755);
  const lines = (name: string): string[] => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  };
  const calls = (): StandInCall[] => lines('calls.jsonl').map((line) => JSON.parse(line) as StandInCall);
  return {
    path,
    bin,
    behave,
    calls,
    questions: () => calls().filter(({ heard }) => heard.length > 0),
    children: () => lines('children').map(Number),
  };
}

/** Whether a process is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
