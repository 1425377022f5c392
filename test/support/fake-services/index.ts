export type { AnswerOptions, FakeService, FakeServiceOptions, RecordedRequest } from './fake-service';
export { type Fault, type FaultName, type FaultOptions, FAULTS, faultsOf } from './faults';
export { startFakeService } from './start-fake-service';
export { type FakeModel, type WireName, WIRES } from './wire';
