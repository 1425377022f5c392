import type { CertificationReport } from '../../shared/domain/certification';
import type { ProviderKind } from '../../shared/domain/provider';
import { t } from '../../shared/language/t';
import type { ConnectionRow } from '../connections/connection-row';
import { providerOf } from '../providers/registry';

/** What stands for the host of what has none, in reports and on disk: {@link hostWords} says it. */
const INSIDE = 'inside Signalbox';

/** The host of a connection with its port, as reports name it. */
export function hostOf({ kind, base_url }: Pick<ConnectionRow, 'kind' | 'base_url'>): string {
  return URL.parse(base_url ?? providerOf(kind).info.defaultBaseUrl ?? '')?.host ?? INSIDE;
}

/** The host of a report as the person reads it. */
export function hostWords(host: string): string {
  return host === INSIDE ? t('inside Signalbox') : host;
}

/** Which models are certified where: the newest report that judges a model decides. */
export class Labels {
  readonly #certified = new Map<string, number>();

  /** @param reports newest first */
  constructor(reports: readonly CertificationReport[]) {
    const judged = new Set<string>();
    for (const report of reports) {
      const name = nameOf(report.kind, report.host, report.model);
      if (!judges(report) || judged.has(name)) continue;
      judged.add(name);
      if (report.state === 'passed') this.#certified.set(name, report.endedAt ?? report.startedAt);
    }
  }

  /** When the report was made that certifies a model, in milliseconds since 1970; null when none does. */
  certifiedAt(kind: ProviderKind, host: string | null, model: string): number | null {
    return this.#certified.get(nameOf(kind, host ?? INSIDE, model)) ?? null;
  }
}

/** A run that the service broke off, or that was stopped, says nothing about the model. */
function judges({ state, results }: CertificationReport): boolean {
  return state === 'passed' || (state === 'failed' && results.every((result) => result.state !== 'waiting'));
}

function nameOf(kind: ProviderKind, host: string, model: string): string {
  return [kind, host, model].join('\n');
}
