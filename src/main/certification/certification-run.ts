import {
  CertificationCheck,
  type CertificationReport,
  type CertificationResult,
} from '../../shared/domain/certification';
import type { Spending } from '../../shared/domain/connection-test';

/** What a run is about, before anything has happened. */
export type RunSubject = Pick<
  CertificationReport,
  'id' | 'connectionId' | 'label' | 'kind' | 'host' | 'model' | 'appVersion'
>;

/** One certification run while it goes on: its report, told with every step. What is said after its end changes nothing. */
export class CertificationRun {
  readonly #over = new AbortController();
  readonly #tell: (report: CertificationReport) => void;
  readonly #now: () => number;
  #report: CertificationReport;
  #begunAt = 0;

  /** @param tell is called with every step, the first and the last one included */
  constructor(subject: RunSubject, tell: (report: CertificationReport) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
    this.#report = {
      ...subject,
      startedAt: now(),
      endedAt: null,
      state: 'running',
      results: CertificationCheck.options.map(unbegun),
      spent: { inputTokens: 0, outputTokens: 0, dollars: null },
    };
    tell(this.#report);
  }

  /** The report as far as it is. */
  get report(): CertificationReport {
    return this.#report;
  }

  /** Fires when it is over, for what is still under way. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  get isOver(): boolean {
    return this.#report.state !== 'running';
  }

  begin(check: CertificationCheck): void {
    this.#begunAt = performance.now();
    this.#setResult(check, { state: 'running' });
  }

  settle(
    check: CertificationCheck,
    state: 'passed' | 'failed' | 'absent',
    words: string,
    spent: Spending | null = null,
  ): void {
    this.#setResult(check, { state, words, spent, ms: Math.round(performance.now() - this.#begunAt) });
  }

  /** @param spent everything that was used up so far */
  spend(spent: Spending): void {
    this.#change({ spent });
  }

  /** Ends it by what its checks came to; one that never came to its turn is no pass. */
  finish(): void {
    const isPassed = this.#report.results.every(({ state }) => state === 'passed' || state === 'absent');
    this.#end(isPassed ? 'passed' : 'failed');
  }

  /** Ends it where it stands. */
  stop(): void {
    this.#end('stopped');
  }

  #end(state: 'passed' | 'failed' | 'stopped'): void {
    if (this.isOver) return;
    this.#change(ended(this.#report, state, this.#now()));
    this.#over.abort();
  }

  #setResult(check: CertificationCheck, change: Partial<CertificationResult>): void {
    const results = this.#report.results.map((result) => (result.check === check ? { ...result, ...change } : result));
    this.#change({ results });
  }

  #change(change: Partial<CertificationReport>): void {
    if (this.isOver) return;
    this.#report = { ...this.#report, ...change };
    this.#tell(this.#report);
  }
}

/** A report that ends at a moment: what was under way in it is not, since nobody will hear of it. */
export function ended(
  report: CertificationReport,
  state: 'passed' | 'failed' | 'stopped',
  at: number,
): CertificationReport {
  const results = report.results.map((result) => (result.state === 'running' ? unbegun(result.check) : result));
  return { ...report, state, results, endedAt: Math.max(report.startedAt, at) };
}

function unbegun(check: CertificationCheck): CertificationResult {
  return { check, state: 'waiting', ms: null, words: null, spent: null };
}
