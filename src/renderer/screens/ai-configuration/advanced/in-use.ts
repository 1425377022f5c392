import { type LimitsState, USUAL_CALLS_IN_ALL } from '../../../../shared/domain/limits';
import { useLimits } from '../../../state/limits';
import { useRouting } from '../../../state/routing';
import { useSettings } from '../../../state/settings';
import type { AdvancedPart } from './folds';

/** Whether anything of a connection's limits was set by hand. */
export function isLimited({ own }: LimitsState): boolean {
  return (
    own.monthlyBudget !== null ||
    own.concurrency !== null ||
    own.requestsPerMinute !== null ||
    own.tokensPerMinute !== null
  );
}

/** Which parts of Advanced are in use: something in them was set, or stands otherwise than it comes. */
export function usePartsInUse(): Readonly<Record<AdvancedPart, boolean>> {
  const rules = useRouting((routing) => (routing.rules?.length ?? 0) > 0);
  const logicalModels = useRouting((routing) => routing.logicalModels.length > 0);
  const hasBackups = useRouting((routing) => routing.backups.length > 0);
  const hasLearnt = useRouting((routing) => routing.learnt.some(({ isActive }) => isActive));
  const limited = useLimits(({ byConnection }) => Object.values(byConnection ?? {}).some(isLimited));
  const { callsInAll, backups, capabilityAware, escalation } = useSettings();
  return {
    rules,
    'logical-models': logicalModels,
    limits: limited || callsInAll !== USUAL_CALLS_IN_ALL,
    backups: backups || hasBackups,
    capability: !capabilityAware,
    escalation: !escalation || hasLearnt,
  };
}
