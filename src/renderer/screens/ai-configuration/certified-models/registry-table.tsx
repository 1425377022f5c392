import type { CertificationReport, RegistryModel } from '../../../../shared/domain/certification';
import { t } from '../../../../shared/language/t';
import { ExternalLink } from '../../../ui/external-link';
import { dayMoment } from '../../../ui/moments';
import { tokens } from '../../connect/model/model-words';
import styles from './certified-models.module.css';

interface RegistryTableProps {
  readonly models: readonly RegistryModel[];
  readonly reports: readonly CertificationReport[];
}

/** The open models of the registry: what their makers say of them, and whether they passed on this computer. */
export function RegistryTable({ models, reports }: RegistryTableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('Open models')}>
        <thead>
          <tr>
            <th scope="col">{t('Model')}</th>
            <th scope="col">{t('Parameters')}</th>
            <th scope="col">{t('Context')}</th>
            <th scope="col">{t('By its makers')}</th>
            <th scope="col">{t('On this computer')}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.name}>
              <th scope="row">
                {model.name}
                <ExternalLink url={model.source} className={styles.source}>
                  {t('Model card')}
                </ExternalLink>
              </th>
              <td>{model.parameters}</td>
              <td className={styles.figure}>{tokens(model.contextTokens)}</td>
              <td>{abilities(model)}</td>
              <td>{standing(reports.find(({ id }) => id === model.certifiedBy))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function abilities({ tools, structuredOutput, imageInput }: RegistryModel): string {
  const named = [tools && t('tools'), structuredOutput && t('structured output'), imageInput && t('vision')];
  return named.filter((word) => word !== false).join(', ');
}

function standing(report: CertificationReport | undefined): string {
  return report
    ? t('Certified on {day}', { day: dayMoment(report.endedAt ?? report.startedAt) })
    : t('Not tried here yet');
}
