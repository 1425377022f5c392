import { z } from 'zod';
import { CertificationReport } from '../../shared/domain/certification';
import { command, jsonColumn, query, type Command, type Db, type Query } from '../storage/statement';

/** A report that cannot be read, since another version wrote it, is as good as none. */
const Row = z.object({ report: jsonColumn(CertificationReport).nullable().catch(null) });

/** Certification reports, on disk. They outlive the connection that they were made on. */
export class CertificationReportRepository {
  readonly #all: Query<z.infer<typeof Row>>;
  readonly #find: Query<z.infer<typeof Row>>;
  readonly #put: Command;
  readonly #remove: Command;

  constructor(db: Db) {
    this.#all = query(db, 'SELECT report FROM certification_reports ORDER BY started_at DESC, id', Row);
    this.#find = query(db, 'SELECT report FROM certification_reports WHERE id = ?', Row);
    this.#put = command(
      db,
      `INSERT INTO certification_reports (id, kind, model, started_at, report) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET report = excluded.report`,
    );
    this.#remove = command(db, 'DELETE FROM certification_reports WHERE id = ?');
  }

  /** Newest first. */
  all(): CertificationReport[] {
    return this.#all.all().flatMap(({ report }) => report ?? []);
  }

  /** Null when there is none. */
  find(id: string): CertificationReport | null {
    return this.#find.one(id)?.report ?? null;
  }

  /** Keeps a report as it is now. */
  put(report: CertificationReport): void {
    this.#put.run(report.id, report.kind, report.model, report.startedAt, JSON.stringify(report));
  }

  /** True when there was one. */
  remove(id: string): boolean {
    return this.#remove.run(id) === 1;
  }
}
