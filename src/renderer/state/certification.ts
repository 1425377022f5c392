import { useEffect } from 'react';
import { create } from 'zustand';
import type { CertificationReport, RegistryModel } from '../../shared/domain/certification';
import type { Problem } from '../../shared/domain/problem';
import { problemOf } from './client';
import { onAppEvent } from './events';
import { currentMain, useSession } from './session';

interface Certifications {
  /** Newest first; null until they were read. */
  readonly reports: readonly CertificationReport[] | null;
  readonly registry: readonly RegistryModel[];
  /** Why they could not be read; null when they could. */
  readonly problem: Problem | null;
}

/** The certification reports and the registry, as main last told them. */
export const useCertification = create<Certifications>(() => ({ reports: null, registry: [], problem: null }));

/** Reads reports and registry. Never rejects. */
async function read(): Promise<void> {
  try {
    const main = currentMain();
    const registry = await main.certification.registry();
    // Taken over as soon as they are there: what is told after them is newer.
    const reports = await main.certification.reports();
    useCertification.setState({ reports, registry, problem: null });
  } catch (error) {
    useCertification.setState({ problem: problemOf(error) });
  }
}

/** Reads reports and registry when the component comes, and again on every new line to main. */
export function useReadCertification(): void {
  const main = useSession((session) => session.main);
  useEffect(() => {
    if (main) void read();
  }, [main]);
}

/** Starts a run; what comes of it is told. Rejects with main's problem. */
export async function startCertification(connectionId: string, model: string): Promise<CertificationReport> {
  const report = await currentMain().certification.start({ connectionId, model });
  keep(report);
  return report;
}

/** Ends a run that is under way. Rejects with main's problem. */
export async function stopCertification(id: string): Promise<void> {
  keep(await currentMain().certification.stop({ id }));
}

/** Forgets a report. Rejects with main's problem. */
export async function removeCertification(id: string): Promise<void> {
  await currentMain().certification.remove({ id });
  drop(id);
}

/** Takes over a report as main gave it. The answer to a call can come after what was told of the same run later. */
function keep(report: CertificationReport): void {
  useCertification.setState(({ reports }) => {
    if (reports === null) return {};
    const known = reports.find(({ id }) => id === report.id);
    if (!known) return { reports: [report, ...reports] };
    if (known.endedAt !== null || settled(report) < settled(known)) return {};
    return { reports: reports.map((one) => (one === known ? report : one)) };
  });
}

function settled({ results }: CertificationReport): number {
  return results.filter(({ state }) => state !== 'waiting').length;
}

function drop(id: string): void {
  useCertification.setState(({ reports }) => ({ reports: reports && reports.filter((report) => report.id !== id) }));
}

onAppEvent((event) => {
  if (event.type === 'certification_changed') keep(event.report);
  if (event.type === 'certification_removed') drop(event.id);
  const isSettled =
    event.type === 'certification_removed' || (event.type === 'certification_changed' && event.report.endedAt !== null);
  // Which report certifies a model of the registry is main's to say.
  if (isSettled && useCertification.getState().reports !== null) void read();
});
