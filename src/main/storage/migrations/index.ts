import { firstModel } from './001-first-model';
import { keptNotices } from './002-notices';
import { healthState } from './003-health';
import { listedModels } from './004-listed-models';
import type { Migration } from './migration';

/** Every migration there is, in order. */
export const migrations: readonly Migration[] = [firstModel, keptNotices, healthState, listedModels];
