import { randomInt, randomUUID } from 'node:crypto';
import type { CertificationCheck, CertificationReport, RegistryModel } from '../../shared/domain/certification';
import type { Failure, FailureClass } from '../../shared/domain/failure';
import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import type { AccessBuilder } from '../connections/access';
import { bookCall, type CallLedger } from '../connections/booked-call';
import type { ConnectionRepository } from '../connections/connection-repository';
import type { ConnectionRow } from '../connections/connection-row';
import { inWords } from '../connections/in-words';
import type { OutcomeSink } from '../connections/outcome-sink';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import type { ClassifiedFailure } from '../providers/classified-failure';
import type { AskedAnswer } from './carry-out';
import type { CertificationReportRepository } from './certification-report-repository';
import { CertificationRun, ended } from './certification-run';
import { hostOf, Labels } from './labels';
import { registryWith } from './registry';
import { documentOf, type DocumentFormat, type ReportDocument } from './report-document';

/** Most runs that are carried out at a time; the others wait for their turn. */
const AT_ONCE = 2;

/** Failures that say something about the credential, which health has to know. */
const OF_THE_CREDENTIAL: ReadonlySet<FailureClass> = new Set(['auth', 'credits', 'rate_limit']);

/** What {@link Certification} needs. */
export interface CertificationOptions {
  readonly reports: CertificationReportRepository;
  readonly connections: Pick<ConnectionRepository, 'find'>;
  readonly access: Pick<AccessBuilder, 'saved' | 'checkKey'>;
  readonly outcomes: OutcomeSink;
  /** Where answers that were asked for are written down; absent: nowhere. */
  readonly ledger?: CallLedger;
  readonly events: EventBus;
  readonly appVersion: string;
  readonly now: () => number;
  /** Told what went wrong that is no result of a run. */
  readonly onDefect: (error: unknown) => void;
  /** A whole number from 0 up to, and without, `below`; by chance unless given. */
  readonly draw?: (below: number) => number;
  /** How long each check may take, in milliseconds; the usual limits unless given. */
  readonly limits?: Readonly<Record<CertificationCheck, number>>;
}

/**
 * The certification run: takes a model of a connection through what an app asks of models, and writes a dated report of
 * what was seen. A model is called certified where the newest report that judges it passed, and nowhere else.
 */
export class Certification {
  readonly #options: CertificationOptions;
  readonly #running = new Map<string, CertificationRun>();
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #endListening: () => void;
  #carriedOut = 0;
  #labels: Labels;

  constructor(options: CertificationOptions) {
    this.#options = options;
    const { reports, events, now } = options;
    for (const report of reports.all()) {
      // It was under way when the app ended without a word.
      if (report.state === 'running') reports.put(ended(report, 'stopped', now()));
    }
    this.#labels = new Labels(reports.all());
    this.#endListening = events.listen((event) => {
      if (event.type !== 'connection_removed') return;
      for (const run of this.#running.values()) if (run.report.connectionId === event.id) run.stop();
    });
  }

  /** Newest first. */
  reports(): CertificationReport[] {
    return this.#options.reports.all();
  }

  registry(): RegistryModel[] {
    return registryWith(this.#options.reports.all());
  }

  /**
   * Starts a run and returns its report at once; one of the same connection and model that is under way is joined. What
   * comes of it is told by `certification_changed`.
   * @throws ProblemError when there is no such connection, its key cannot be used, or it is a subscription
   */
  start(connectionId: string, model: string): CertificationReport {
    const { connections, access } = this.#options;
    const row = connections.find(connectionId);
    if (!row) {
      throw new ProblemError('not_found', t('This provider is not connected any more.'), t('Choose another one.'));
    }
    if (row.kind === 'claude-code') {
      throw new ProblemError(
        'invalid_input',
        t('A Claude subscription cannot be certified: Claude Code answers there, and it brings tools of its own.'),
        t('Choose a provider that is connected with a key or an address.'),
        { field: 'connectionId' },
      );
    }
    for (const { report } of this.#running.values()) {
      if (report.connectionId === connectionId && report.model === model) return report;
    }
    if (row.credential !== 'none') access.checkKey(row);
    return this.#begin(row, model).report;
  }

  /** Ends a run; what it has seen so far is kept. One that has ended stays as it is. @throws ProblemError `not_found` */
  stop(id: string): CertificationReport {
    this.#running.get(id)?.stop();
    return this.#find(id);
  }

  /** Ends the run if it is under way, and forgets the report. @throws ProblemError `not_found` */
  remove(id: string): void {
    this.stop(id);
    this.#options.reports.remove(id);
    this.#labels = new Labels(this.reports());
    this.#options.events.emit({ type: 'certification_removed', id });
  }

  /** The report as a document to keep. @throws ProblemError `not_found` */
  document(id: string, format: DocumentFormat): ReportDocument {
    return documentOf(this.#find(id), format);
  }

  /**
   * When the report was made that certifies a model, in milliseconds since 1970; null when none does.
   * @param host with its port; null for what has none
   */
  readonly certifiedAt = (kind: ProviderKind, host: string | null, model: string): number | null =>
    this.#labels.certifiedAt(kind, host, model);

  /** Ends every run. */
  dispose(): void {
    this.#endListening();
    for (const run of this.#running.values()) run.stop();
  }

  #begin(row: ConnectionRow, model: string): CertificationRun {
    const { id: connectionId, label, kind } = row;
    const { appVersion, now } = this.#options;
    const subject = { id: randomUUID(), connectionId, label, kind, host: hostOf(row), model, appVersion };
    const run = new CertificationRun(subject, (report) => this.#keep(report), now);
    this.#running.set(subject.id, run);
    run.signal.addEventListener('abort', () => this.#running.delete(subject.id), { once: true });
    this.#waiting.push(() => this.#carryOut(run, row));
    void this.#takeTurns();
    return run;
  }

  async #takeTurns(): Promise<void> {
    if (this.#carriedOut >= AT_ONCE) return;
    this.#carriedOut += 1;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next();
    } finally {
      this.#carriedOut -= 1;
    }
  }

  /** Never rejects: how it went is told by the run. */
  async #carryOut(run: CertificationRun, row: ConnectionRow): Promise<void> {
    if (run.isOver) return;
    const { access, draw = (below) => randomInt(below), limits, onDefect } = this.#options;
    try {
      // Read at the first run: the start of the app has no use for it.
      const { carryOut, CHECK_LIMIT_MS } = await import('./carry-out');
      if (run.isOver) return;
      await carryOut(run, row, {
        access,
        draw,
        limits: limits ?? CHECK_LIMIT_MS,
        explain: (failure, ms) => this.#explain(failure, row, run.report.model, ms),
        checkKey: () => {
          if (row.credential !== 'none') access.checkKey(row);
        },
        answered: (answer) => this.#book({ ...row, default_model: run.report.model }, answer),
      });
    } catch (error) {
      run.stop();
      onDefect(error);
    }
  }

  #book(row: ConnectionRow, { failure, usage, isPaid, price, tookMs }: AskedAnswer): void {
    const { ledger, now } = this.#options;
    if (!ledger) return;
    const endedAt = now();
    const outcome = failure?.class === 'cancelled' ? 'cancelled' : 'failed';
    bookCall(ledger, {
      row,
      purpose: 'certification',
      startedAt: endedAt - tookMs,
      endedAt,
      outcome: failure ? outcome : 'succeeded',
      failure: failure && inWords(failure, row, row.default_model, endedAt),
      usage,
      isPaid,
      firstTokenMs: null,
      latencyMs: tookMs,
      listedPrice: price,
    });
  }

  #explain(failure: ClassifiedFailure, row: ConnectionRow, model: string, ms: number): Failure {
    const at = this.#options.now();
    const words = inWords(failure, row, model, at);
    if (OF_THE_CREDENTIAL.has(failure.class)) {
      const outcome = { at, purpose: 'task', failure: words, model, latencyMs: ms, firstTokenMs: null } as const;
      this.#options.outcomes.record(row.id, outcome);
    }
    return words;
  }

  #keep(report: CertificationReport): void {
    this.#options.reports.put(report);
    if (report.state !== 'running') this.#labels = new Labels(this.reports());
    this.#options.events.emit({ type: 'certification_changed', report });
  }

  #find(id: string): CertificationReport {
    const report = this.#options.reports.find(id);
    if (report) return report;
    throw new ProblemError(
      'not_found',
      t('This report is not there any more.'),
      t('Start another run to get a new one.'),
    );
  }
}
