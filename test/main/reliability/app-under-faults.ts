import { onTestFinished, vi } from 'vitest';
import type { Connection } from '../../../src/shared/domain/connection';
import type { FailureClass, FailureReason } from '../../../src/shared/domain/failure';
import type { HealthCause, HealthDot } from '../../../src/shared/domain/health';
import type { FakeService } from '../../support/fake-services';
import { eventually } from '../../support/eventually';
import { startTestApp, type TestApp } from '../../support/test-app';
import { KEY, startServiceFor, SUBJECTS, type Subject } from './subjects';

/** Every kind on every wire that is a service of others; the practice provider answers from inside the app. */
export const SERVICES: readonly Subject[] = SUBJECTS.filter(({ kind }) => kind !== 'practice');

/** What every connection here is called. */
export const LABEL = 'My service';
/** The model that every fake has. */
export const MODEL = 'the-model';

/** How a failure of a class shows after a call and after a test, and whether the circuit breaker counts it. */
export const SHOWS: Readonly<Record<FailureClass, readonly [HealthDot, HealthCause | null, counted: 0 | 1]>> = {
  auth: ['failing', 'credential', 0],
  credits: ['failing', 'credits', 0],
  rate_limit: ['recent_failure', 'cooling', 0],
  overloaded: ['recent_failure', 'failure', 1],
  server: ['recent_failure', 'failure', 1],
  timeout: ['recent_failure', 'failure', 1],
  network: ['recent_failure', 'failure', 1],
  malformed: ['recent_failure', 'failure', 1],
  model: ['recent_failure', 'failure', 0],
  context_length: ['responding', null, 0],
  refused: ['responding', null, 0],
  bad_request: ['responding', null, 0],
  cancelled: ['responding', null, 0],
};

/** What the person reads, by reason. */
export const SAYS: Readonly<Partial<Record<FailureReason, RegExp>>> = {
  key_rejected: /^My service did not accept the API key\.$/,
  key_missing: /^My service asks for an API key and got none\.$/,
  account_disabled: /account behind this key is disabled/,
  permission_missing: /the key is not allowed to do this/,
  region_blocked: /not available in the country or region/,
  credits_exhausted: /^My service is out of credits\.$/,
  spend_cap: /has reached the spending limit/,
  too_many_requests: /^My service takes no more requests for the moment\.$/,
  service_overloaded: /^My service is overloaded right now\.$/,
  service_error: /^My service .*(?:500|502|error)/i,
  model_loading: /^My service is still loading the model “the-model”\.$/,
  no_first_token: /^My service did not begin to answer in time\.$/,
  stalled: /^My service stopped in the middle of the answer\.$/,
  reset_connection: /^The line to My service broke before an answer came\.$/,
  redirected: /^My service sends calls on to http:\/\/127\.0\.0\.1:\d+.*; Signalbox did not follow\.$/,
  not_json: /^My service answered with something that is not the expected form\.$/,
  not_a_model_service: /^What answers.* is not a model service\.$/,
  stream_cut: /^The answer of My service broke off before its end\.$/,
  empty_answer: /^My service ended its answer without a word\.$/,
  unreadable_answer: /^My service sent an answer that cannot be read\.$/,
  model_missing: /^My service does not have the model “the-model”\.$/,
  model_forbidden: /^This account may not use the model “the-model” at My service\.$/,
  prompt_too_long: /^The conversation has become too long for the model “the-model” at My service\.$/,
  content_filter: /^The content filter of My service stopped this\.$/,
  safety_refusal: /^My service declined to answer this\.$/,
  rejected_request: /^My service did not accept the request \(\d+\)\.$/,
  request_too_large: /^The message is too large for My service\.$/,
};

/** A whole app and one service that it can be connected to, ended with the test. */
export interface AppAndService {
  readonly app: TestApp;
  readonly service: FakeService;
  /** Connects it anew, as Primary and the only one; what was connected before is gone. */
  connect(): Promise<Connection>;
  /** The connection as the window sees it once the calls so far are in the books. */
  now(): Promise<Connection>;
}

/**
 * Starts the app and the service of a subject. What the app sends to the service's own address arrives at the fake; the
 * app itself cannot tell.
 */
export async function appAndService(subject: Subject): Promise<AppAndService> {
  const service = await startServiceFor(subject, [{ id: MODEL }]);
  onTestFinished(() => service.close());
  const { at } = subject;
  if (at !== undefined) {
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (input: Parameters<typeof fetch>[0], init?: RequestInit) =>
      real(String(input instanceof Request ? input.url : input).replace(at, service.origin), init),
    );
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
  }
  const app = await startTestApp();
  await app.main.settings.change({ firstTokenSeconds: 60, stallSeconds: 60 });
  const { connections } = app.main;
  const now = async (): Promise<Connection> => {
    const [only] = await connections.list();
    if (!only) throw new Error('nothing is connected');
    return only;
  };
  return {
    app,
    service,
    now: () => eventually(now),
    async connect() {
      for (const { id } of await connections.list()) await connections.disconnect({ id });
      service.behave(null);
      const baseUrl = at === undefined ? service.url : subject.kind === 'azure' ? at : undefined;
      const { id } = await connections.add({
        kind: subject.kind,
        label: LABEL,
        apiKey: KEY,
        defaultModel: MODEL,
        ...(baseUrl !== undefined && { baseUrl }),
      });
      const figures = { failures: 100, withinSeconds: 3600, openSeconds: 30 };
      return connections.update({ id, breakerFigures: figures });
    },
  };
}
