import { randomUUID } from 'node:crypto';
import type { ConnectionRow } from '../../../src/main/connections/connection-row';
import { ConnectionTest, type ConnectionTestOptions } from '../../../src/main/connections/test-connection';
import { openLine } from '../../../src/main/connections/testing/open-line';
import { EventBus } from '../../../src/main/events/event-bus';
import type { Outcome } from '../../../src/main/health/outcome';
import { providerOf } from '../../../src/main/providers/registry';
import type { ConnectionTestRun, TestStage, TestStageResult } from '../../../src/shared/domain/connection-test';
import type { FakeService } from '../../support/fake-services';
import { accessTo, type Subject } from '../reliability/subjects';

/** Until when the certificates of services at their own addresses are valid here. */
export const VALID_UNTIL = new Date('2027-03-03T12:00:00Z');

/** Test connection by itself, on a fake that can stand at a service's own address. */
export interface TestBed {
  readonly test: ConnectionTest;
  readonly row: ConnectionRow;
  /** Every step that was told, the oldest first. */
  readonly told: ConnectionTestRun[];
  readonly recorded: Outcome[];
  run(): Promise<ConnectionTestRun>;
}

/** Builds it with limits that only a service that hangs runs into. */
export function testBed(
  service: FakeService,
  subject: Subject,
  change: { readonly row?: Partial<ConnectionRow>; readonly options?: Partial<ConnectionTestOptions> } = {},
): TestBed {
  const told: ConnectionTestRun[] = [];
  const recorded: Outcome[] = [];
  const events = new EventBus();
  events.listen((event) => {
    if (event.type === 'test_changed') told.push(event.test);
  });
  const test = new ConnectionTest({
    access: { saved: () => Promise.resolve(accessTo(service, subject)), checkKey: () => undefined },
    outcomes: { record: (_id, outcome) => recorded.push(outcome) },
    events,
    settings: () => ({ firstTokenSeconds: 60, stallSeconds: 60 }),
    priceOf: () => null,
    isOnline: () => true,
    program: null,
    now: Date.now,
    openLine: async (_url, signal) => ({
      ...(await openLine(new URL(service.origin), signal)),
      secure: () => Promise.resolve(VALID_UNTIL),
    }),
    ...change.options,
  });
  const row: ConnectionRow = {
    id: randomUUID(),
    kind: subject.kind,
    label: 'Mine',
    base_url: addressOf(service, subject),
    default_model: service.models[0]?.id ?? 'the-model',
    practice_mode: null,
    credential: subject.kind === 'practice' ? 'none' : 'saved',
    key_origin: null,
    breaker_figures: null,
    background_tasks: true,
    program_path: null,
    created_at: 0,
    is_primary: 0,
    ...change.row,
  };
  return { test, row, told, recorded, run: () => test.run(row) };
}

/** What is saved of the address: null where it is the provider's own. */
function addressOf(service: FakeService, { kind, at }: Subject): string | null {
  if (at === undefined) return service.url;
  return providerOf(kind).info.defaultBaseUrl === null ? at : null;
}

/** One stage of a run. */
export function stageOf({ stages }: ConnectionTestRun, stage: TestStage): TestStageResult {
  const found = stages.find((one) => one.stage === stage);
  if (!found) throw new Error(`The run has no stage ${stage}.`);
  return found;
}

/** The states of all stages by name. */
export function statesOf({ stages }: ConnectionTestRun): Record<string, TestStageResult['state']> {
  return Object.fromEntries(stages.map(({ stage, state }) => [stage, state]));
}

/** The remarks of all stages by name. */
export function remarksOf({ stages }: ConnectionTestRun): Record<string, string | null> {
  return Object.fromEntries(stages.map(({ stage, remark }) => [stage, remark]));
}
