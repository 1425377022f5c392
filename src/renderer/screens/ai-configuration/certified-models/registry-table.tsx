import type { CertificationReport, RegistryModel } from '../../../../shared/domain/certification';
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
      <table className={styles.table} aria-label="Open models">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">Parameters</th>
            <th scope="col">Context</th>
            <th scope="col">By its makers</th>
            <th scope="col">On this computer</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.name}>
              <th scope="row">
                {model.name}
                <ExternalLink url={model.source} className={styles.source}>
                  Model card
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
  const named = [tools && 'tools', structuredOutput && 'structured output', imageInput && 'vision'];
  return named.filter((word) => word !== false).join(', ');
}

function standing(report: CertificationReport | undefined): string {
  return report ? `Certified on ${dayMoment(report.endedAt ?? report.startedAt)}` : 'Not tried here yet';
}
