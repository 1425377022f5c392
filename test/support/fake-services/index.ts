export { type DialectName, DIALECTS } from './dialects';
export type { FakeService, FakeServiceOptions } from './fake-service';
export { type FaultName, FAULTS } from './fault-names';
export { type Fault, type FaultOptions, faultsOf } from './faults';
export { startFakeService } from './start-fake-service';
export { type FakeModel, type WireName, WIRES } from './wire';
