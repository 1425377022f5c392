import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { ClaudeProgram } from '../../shared/domain/claude-program';
import { identify, NOT_FOUND, type Candidate } from './identify';
import { loginPath } from '../programs/login-path';
import { variable, type Surroundings } from '../programs/surroundings';
import { behind, onPath, typedPlaces, usualPlaces } from './program-places';
import { programEnvironment } from './program-environment';

/** How long a PATH that the shell told is taken for current, in milliseconds. */
const PATH_KEPT_MS = 60_000;

/** A program that was found, and what it said of itself. */
export interface Found {
  readonly program: ClaudeProgram;
  /** How to start it; null when there is none. */
  readonly start: Candidate | null;
}

/** Looks for Claude Code on this computer. */
export class Search {
  readonly #about: Surroundings;
  readonly #workFolder: string;
  readonly #now: () => number;
  readonly #over: AbortSignal;
  #told: { readonly at: number; readonly path: Promise<string | null> } | null = null;

  /**
   * @param workFolder the empty folder that the program runs in; it exists when something is looked for
   * @param over ends every program that is being asked
   */
  constructor(about: Surroundings, workFolder: string, now: () => number, over: AbortSignal) {
    this.#about = about;
    this.#workFolder = workFolder;
    this.#now = now;
    this.#over = over;
  }

  /**
   * The first program that is Claude Code: where the person said and nowhere else, or on the PATH, in the usual places,
   * and on the PATH of a terminal. When none is, what is told is about the one that came first.
   */
  async find(typed: string | null): Promise<Found> {
    let first: Found | null = null;
    const tried = new Set<string>();
    for await (const places of this.#groups(typed)) {
      for (const path of places) {
        if (tried.has(path)) continue;
        tried.add(path);
        const found = await this.#lookAt(path);
        if (found && found.program.version !== null) return typed === null ? found : namedWhole(found);
        first ??= found;
      }
    }
    return first ?? { program: NOT_FOUND, start: null };
  }

  async *#groups(typed: string | null): AsyncGenerator<readonly string[]> {
    if (typed !== null) {
      yield typedPlaces(typed, this.#about);
      return;
    }
    yield onPath(variable(this.#about, 'PATH'), this.#about);
    yield usualPlaces(this.#about);
    yield onPath(await this.#loginPath(), this.#about);
  }

  /** Null when nothing is there, or a folder. */
  async #lookAt(path: string): Promise<Found | null> {
    const program = behind(path, this.#about.system, existsSync);
    if (program === null || !(await isFile(program))) return null;
    if (!(await isExecutable(program))) {
      return { program: { ...NOT_FOUND, state: 'not_claude', path: program }, start: null };
    }
    const start = this.#startOf(program, null);
    const said = await identify(start, this.#over);
    if (said.state !== 'not_claude') return { program: said, start: said.version === null ? null : start };
    // A script in Node's language may find Node only where a terminal would.
    const wider = await this.#loginPath();
    if (wider === null) return { program: said, start: null };
    const again = this.#startOf(program, wider);
    const heard = await identify(again, this.#over);
    return { program: heard, start: heard.version === null ? null : again };
  }

  #startOf(path: string, morePath: string | null): Candidate {
    const own = variable(this.#about, 'PATH');
    const wider = morePath !== null && own !== null ? `${own}:${morePath}` : morePath;
    return { path, cwd: this.#workFolder, env: programEnvironment(this.#about.env, wider) };
  }

  #loginPath(): Promise<string | null> {
    if (!this.#told || this.#now() - this.#told.at > PATH_KEPT_MS) {
      this.#told = { at: this.#now(), path: loginPath(this.#about, this.#over) };
    }
    return this.#told.path;
  }
}

/** A terminal may not know the program by its name alone when the person had to say where it is. */
function namedWhole({ program, start }: Found): Found {
  return { program: { ...program, signInCommand: `"${program.path}" auth login` }, start };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Node's scripts are read, not run, so they need no such permission. */
async function isExecutable(path: string): Promise<boolean> {
  const mode = /\.[cm]?js$/i.test(path) ? constants.R_OK : constants.X_OK;
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
