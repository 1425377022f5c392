import { firstModel } from './001-first-model';
import type { Migration } from './migration';

/** Every migration there is, in order. */
export const migrations: readonly Migration[] = [firstModel];
