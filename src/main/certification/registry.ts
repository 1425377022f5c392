import type { CertificationReport, RegistryModel } from '../../shared/domain/certification';
import { t } from '../../shared/language/t';
import { REGISTRY_MODELS, type RegistryEntry } from './registry-models';

/** The model of the registry that a name belongs to, wherever it is served; null for any other name. */
export function registryEntryOf(model: string): RegistryEntry | null {
  const name = model.toLowerCase();
  return REGISTRY_MODELS.find(({ names }) => names.test(name)) ?? null;
}

/** The registry, each model with the newest report of this computer that certifies it. @param reports newest first */
export function registryWith(reports: readonly CertificationReport[]): RegistryModel[] {
  return REGISTRY_MODELS.map(({ names, parameters, ...model }) => {
    const report = reports.find(({ state, model: tried }) => state === 'passed' && names.test(tried.toLowerCase()));
    return {
      ...model,
      parameters: t('{all}, {active} active', parameters),
      certifiedBy: report?.id ?? null,
    };
  });
}
