import type { CertificationCheck, CertificationReport } from '../../../src/shared/domain/certification';
import { eventually } from '../../support/eventually';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { ModelService } from './model-service';

/** An app that is connected to a service, with what a test of a run needs. */
export interface Bench extends TestApp {
  readonly connectionId: string;
  /** Starts a run of the model "tried", or another, and waits for its end. */
  certify(model?: string): Promise<CertificationReport>;
  /** The report as the window was last told of it. */
  told(id: string): CertificationReport | undefined;
  /** Waits until a run has ended. */
  over(id: string): Promise<CertificationReport>;
}

/** Starts an app and connects a service to it. */
export async function certifyBench(service: ModelService, app?: TestApp): Promise<Bench> {
  const bench = app ?? (await startTestApp());
  const connection = await bench.main.connections.add({
    kind: 'openai-compatible',
    label: 'Grandmother’s server',
    baseUrl: service.url,
    apiKey: KEY,
    defaultModel: 'tried',
  });
  const told = (id: string): CertificationReport | undefined => {
    const event = bench.events.findLast((e) => e.type === 'certification_changed' && e.report.id === id);
    return event?.type === 'certification_changed' ? event.report : undefined;
  };
  const over = (id: string): Promise<CertificationReport> =>
    eventually(() => {
      const report = told(id);
      if (!report || report.state === 'running') throw new Error('the run has not ended');
      return report;
    });
  return {
    ...bench,
    connectionId: connection.id,
    told,
    over,
    certify: async (model = 'tried') => {
      const started = await bench.main.certification.start({ connectionId: connection.id, model });
      return over(started.id);
    },
  };
}

/** The key that the connection is made with, which no service here looks at. */
export const KEY = 'sk-certify-0123456789abcdef';

/** What a check of a report came to. */
export function resultOf(report: CertificationReport, check: CertificationCheck) {
  const result = report.results.find((one) => one.check === check);
  if (!result) throw new Error(`There is no check ${check}.`);
  return { state: result.state, words: result.words };
}
