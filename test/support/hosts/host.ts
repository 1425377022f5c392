import type { Page } from '@playwright/test';
import type { StandInControl } from './stand-in-control';

/** The hosts that the same end-to-end file runs on. */
export type HostKind = 'browser-window' | 'electron-stand-in' | 'electron';

/** What a host is started with. */
export interface StartOptions {
  /** The folder that everything is kept in; it survives a restart. */
  readonly home: string;
  /** Added to a clean environment: none of Signalbox's own variables come in from outside. */
  readonly env?: Readonly<Record<string, string>>;
}

/** One run of a host, from its start to its end. */
export interface HostRun {
  /** The window's page, loaded. */
  readonly page: Page;
  /** What the process wrote to standard error so far. */
  errors(): string;
  /** Ends it as a crash would, at once. */
  kill9(): Promise<void>;
  /** Ends it as its person would. Resolves with its status, null when a signal ended it. */
  stop(): Promise<number | null>;
  /** The stand-in's own controls; null on the other hosts. */
  readonly standIn: StandInControl | null;
}

/** Signalbox under test, through any number of runs with the same home. */
export interface Host {
  readonly kind: HostKind;
  readonly home: string;
  /** The page of the present run. */
  readonly page: Page;
  /** See {@link HostRun}. */
  errors(): string;
  readonly standIn: StandInControl | null;
  /** Ends the present run, unless it has been ended, and begins another. Resolves with its page. */
  restart(env?: Readonly<Record<string, string>>): Promise<Page>;
  kill9(): Promise<void>;
  stop(): Promise<number | null>;
}

/** A host that cannot run here, and why. */
export interface NotRun {
  readonly notRunBecause: string;
}
