import type { ListedTool } from './listed-tools';
import { ServerFault } from './server-fault';
import type { ServerLimits } from './server-limits';
import type { Session, SessionHooks } from './session';

/** What one server does now. */
export type LiveState =
  | { readonly is: 'stopped' }
  | { readonly is: 'starting' }
  | { readonly is: 'ready' }
  | { readonly is: 'failed'; readonly fault: ServerFault };

/** What {@link LiveServer} needs. */
export interface LiveServerParts {
  /** Rejects with a {@link ServerFault}. */
  readonly open: (hooks: SessionHooks, signal: AbortSignal) => Promise<Session>;
  readonly changed: () => void;
  readonly listed: (tools: readonly ListedTool[]) => void;
  readonly limits: ServerLimits;
  /** A clock that only goes forward, in milliseconds. */
  readonly clock: () => number;
}

/** One tool server: started when it is first needed, stopped a while after it last was, started again a few times. */
export class LiveServer {
  readonly #parts: LiveServerParts;
  #state: LiveState = { is: 'stopped' };
  #session: Session | null = null;
  #opening: Promise<Session> | null = null;
  #stopOpening = new AbortController();
  /** When it failed lately. */
  #falls: number[] = [];
  #users = 0;
  #idle: NodeJS.Timeout | null = null;
  #closing: Promise<unknown> = Promise.resolve();
  #over = false;

  constructor(parts: LiveServerParts) {
    this.#parts = parts;
  }

  get state(): LiveState {
    return this.#state;
  }

  /** Keeps it from being stopped for want of use. @returns what lets go of it; more calls do nothing */
  hold(): () => void {
    this.#users += 1;
    this.#waitIdle();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#users -= 1;
      this.#waitIdle();
    };
  }

  /** The session, started if there is none. Rejects with a {@link ServerFault}; `stopped` once the signal says so. */
  async session(signal: AbortSignal): Promise<Session> {
    if (this.#over || signal.aborted) throw new ServerFault('stopped');
    if (this.#session) return this.#session;
    const stopped = Promise.withResolvers<never>();
    const stop = (): void => stopped.reject(new ServerFault('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    try {
      // One start for all who wait: who gives up waiting does not end it for the others.
      return await Promise.race([(this.#opening ??= this.#start()), stopped.promise]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** The person wants it started: what failed before is forgotten. */
  forgive(): void {
    this.#falls = [];
  }

  /** Stops it now, whoever uses it. It can be started again. Resolves once it is gone. */
  async stop(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    this.#stopOpening.abort();
    this.#stopOpening = new AbortController();
    const session = this.#session;
    this.#session = null;
    if (this.#state.is !== 'failed') this.#become({ is: 'stopped' });
    if (session) this.#closing = session.close();
    await Promise.allSettled([this.#closing, this.#opening]);
  }

  /** Stops it for good. */
  async dispose(): Promise<void> {
    this.#over = true;
    await this.stop();
  }

  async #start(): Promise<Session> {
    const { limits, open, clock, listed } = this.#parts;
    try {
      // One that is on its way out may hold what the next needs: a port, a lock.
      await this.#closing;
      if (this.#over) throw new ServerFault('stopped');
      this.#falls = this.#falls.filter((at) => clock() - at < limits.restartsWithinMs);
      if (this.#falls.length > limits.restarts) {
        throw new ServerFault('too_often', { said: this.#state.is === 'failed' ? this.#state.fault.said : '' });
      }
      this.#become({ is: 'starting' });
      let made: Session | null = null;
      const session = await open(
        {
          ended: (fault) => {
            if (made !== null && this.#session === made) this.#fell(fault);
          },
          listed,
        },
        this.#stopOpening.signal,
      );
      made = session;
      if (session.isOver) throw new ServerFault('ended');
      this.#session = session;
      listed(session.tools);
      this.#become({ is: 'ready' });
      this.#waitIdle();
      return session;
    } catch (error) {
      const fault = error instanceof ServerFault ? error : new ServerFault('refused', { cause: error });
      if (fault.kind === 'stopped') this.#become({ is: 'stopped' });
      else if (fault.kind === 'too_often' || fault.kind === 'secret') this.#become({ is: 'failed', fault });
      else this.#fell(fault);
      throw fault;
    } finally {
      this.#opening = null;
    }
  }

  #fell(fault: ServerFault): void {
    const session = this.#session;
    this.#session = null;
    this.#falls.push(this.#parts.clock());
    if (session) this.#closing = session.close();
    this.#become({ is: 'failed', fault });
  }

  #waitIdle(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = null;
    if (this.#users > 0 || this.#session === null) return;
    this.#idle = setTimeout(() => void this.stop(), this.#parts.limits.idleMs);
    this.#idle.unref();
  }

  #become(state: LiveState): void {
    this.#state = state;
    this.#parts.changed();
  }
}
