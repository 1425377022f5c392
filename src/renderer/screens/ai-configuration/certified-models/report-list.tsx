import type { CertificationReport } from '../../../../shared/domain/certification';
import { t } from '../../../../shared/language/t';
import { ReportEntry } from './report-entry';
import styles from './certified-models.module.css';

/** The runs that are under way and the reports of those that have ended, newest first. */
export function ReportList({ reports }: { readonly reports: readonly CertificationReport[] }) {
  return (
    <ul className={styles.reports} aria-label={t('Certification reports')}>
      {reports.map((report) => (
        <ReportEntry key={report.id} report={report} />
      ))}
    </ul>
  );
}
