import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { redact } from '../../log/redact';
import { endProgram, isRunning, startProgram, type ProgramStart } from '../../programs/program-process';
import { cleanLine } from '../clean-text';
import { FloodGuard, type FloodLimits } from '../flood-guard';
import type { McpSdk } from '../load-mcp-sdk';
import { ServerFault } from '../server-fault';
import { LastWords } from './last-words';
import { MessageLines } from './message-lines';

/** A program that greets on its output is forgiven; after so many lines that are no messages it is none of ours. */
const NONSENSE_MAX = 200;
/** How long a program may take to end once nothing more comes to it, in milliseconds. */
const GOODBYE_MS = 300;
/** What a program left behind may hold its output open: so long is waited for the rest of it, in milliseconds. */
const REST_MS = 200;

/**
 * The line to a tool server that is a program: one JSON message per line there and back. Apart from the SDK's own, it ends
 * all that the program started, holds what arrives to limits, and says why it ended.
 */
export class StdioTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #start: ProgramStart;
  readonly #sdk: McpSdk;
  readonly #guard: FloodGuard;
  readonly #lines = new MessageLines();
  readonly #lastWords = new LastWords();
  #child: ChildProcessWithoutNullStreams | null = null;
  #nonsense = 0;
  #hasSpoken = false;
  #wrote = '';
  #fault: ServerFault | null = null;
  #closed = false;

  constructor(start: ProgramStart, sdk: McpSdk, flood?: FloodLimits) {
    this.#start = start;
    this.#sdk = sdk;
    this.#guard = new FloodGuard(flood);
  }

  /** Why the line ended, or why it may not come about; null while nothing is wrong with it. */
  get fault(): ServerFault | null {
    if (this.#fault !== null || this.#nonsense === 0 || this.#hasSpoken) return this.#fault;
    return new ServerFault('nonsense', { said: this.#wrote });
  }

  /** The number of the program, for whoever looks whether it is gone; null before it was started. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Rejects with a {@link ServerFault} `not_started`. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = startProgram(this.#start);
      this.#child = child;
      child.once('spawn', resolve);
      child.on('error', (error) => {
        const code = 'code' in error ? String(error.code) : '';
        this.#fault ??= new ServerFault('not_started', { said: code, cause: error });
        reject(this.#fault);
        this.#ended();
      });
      child.stdin.on('error', () => undefined);
      child.stderr.on('data', (chunk: Buffer) => this.#lastWords.take(chunk));
      child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
      child.stdout.on('error', () => undefined);
      child.once('exit', () => {
        // What it started and left behind goes as well, and lets go of the output.
        const rest = setTimeout(() => this.#ended(), REST_MS);
        rest.unref();
        child.once('close', () => this.#ended());
      });
    });
  }

  send(message: JSONRPCMessage): Promise<void> {
    const stdin = this.#child?.stdin;
    if (!stdin?.writable)
      return Promise.reject(this.#fault ?? new ServerFault('ended', { said: this.#lastWords.shown() }));
    // Whether it is read shows in whether it is answered, which is waited for with a limit.
    stdin.write(`${JSON.stringify(message)}\n`);
    return Promise.resolve();
  }

  /** Ends the program: nothing more comes to it, then it is asked, then it is made to. With all that it started. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#fault ??= new ServerFault('stopped');
    if (child !== null && isRunning(child)) {
      child.stdin.end();
      await exitWithin(child, GOODBYE_MS);
      await endProgram(child);
    }
    this.#ended();
  }

  #read(chunk: Buffer): void {
    if (this.#closed) return;
    if (!this.#guard.bytes(chunk.length)) return this.#stop('flood');
    for (const line of this.#lines.take(chunk)) {
      if (!this.#guard.message(this.#lines.pendingBytes)) return this.#stop('flood');
      this.#message(line);
      if (this.#nonsense > NONSENSE_MAX) return this.#stop('nonsense');
    }
  }

  #message(line: string): void {
    const message = this.#sdk.JSONRPCMessageSchema.safeParse(parsed(line));
    if (message.success) {
      this.#hasSpoken = true;
      return this.onmessage?.(message.data);
    }
    if (this.#nonsense === 0) this.#wrote = cleanLine(redact(line.slice(0, 2000)), 200);
    this.#nonsense += 1;
  }

  #stop(kind: 'flood' | 'nonsense'): void {
    if (this.#fault !== null) return;
    this.#fault = new ServerFault(kind, { said: kind === 'nonsense' ? this.#wrote : '' });
    const child = this.#child;
    child?.stdout.pause();
    this.#ended();
    if (child) void endProgram(child);
  }

  #ended(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#fault ??= new ServerFault('ended', { said: this.#lastWords.shown() || this.#wrote });
    this.onclose?.();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function exitWithin(child: ChildProcessWithoutNullStreams, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
