import type { ImplementerInternal } from '@orpc/server';
import type { EntryTest, routing, RuleView } from '../../../shared/contract/routing';
import type { LearntEscalation } from '../../../shared/domain/escalation';
import type { Assumption, Outlook } from '../../../shared/domain/route';
import type { RoutingRule } from '../../../shared/domain/rule';
import type { Backups } from '../../routing/backups/backups';
import type { LogicalModels } from '../../routing/logical-models/logical-models';
import { noSuchRule } from '../../routing/rules/rule-problems';
import type { Rules } from '../../routing/rules/rules';
import type { CallContext } from '../router';

/** What the area `routing` calls. */
export interface RoutingServices {
  readonly rules: Rules;
  readonly logicalModels: LogicalModels;
  readonly backups: Backups;
  readonly escalations: {
    learnt(): readonly LearntEscalation[];
    /** Forgets one, or everything. */
    forget(which?: Pick<LearntEscalation, 'agent' | 'output' | 'connectionId' | 'model'>): void;
  };
  readonly ruleViews: () => RuleView[];
  readonly outlook: (assume: readonly Assumption[]) => Outlook[];
  readonly testEntries: (rules: readonly RoutingRule[]) => Promise<EntryTest[]>;
}

/** Rules, logical models, backups, and what was learnt. */
export function routingRoutes(
  area: ImplementerInternal<typeof routing, CallContext & Record<never, never>, CallContext>,
  services: RoutingServices,
) {
  return {
    rules: area.rules.handler(() => services.ruleViews()),
    addRule: area.addRule.handler(({ input }) => services.rules.add(input)),
    updateRule: area.updateRule.handler(({ input }) => services.rules.update(input)),
    removeRule: area.removeRule.handler(({ input }) => services.rules.remove(input.id)),
    undoRemoveRule: area.undoRemoveRule.handler(({ input }) => services.rules.undoRemove(input.id)),
    moveRule: area.moveRule.handler(({ input }) => services.rules.move(input.id, input.beforeId)),
    testEntries: area.testEntries.handler(({ input: { ruleId } }) => {
      const rule = ruleId === undefined ? undefined : services.rules.find(ruleId);
      if (rule === null) throw noSuchRule();
      return services.testEntries(rule ? [rule] : services.rules.list());
    }),
    outlook: area.outlook.handler(({ input }) => services.outlook(input.assume)),
    logicalModels: area.logicalModels.handler(() => services.logicalModels.list()),
    addLogicalModel: area.addLogicalModel.handler(({ input }) => services.logicalModels.add(input)),
    updateLogicalModel: area.updateLogicalModel.handler(({ input }) => services.logicalModels.update(input)),
    removeLogicalModel: area.removeLogicalModel.handler(({ input }) => services.logicalModels.remove(input.id)),
    undoRemoveLogicalModel: area.undoRemoveLogicalModel.handler(({ input }) =>
      services.logicalModels.undoRemove(input.id),
    ),
    backups: area.backups.handler(() => services.backups.list()),
    setBackups: area.setBackups.handler(({ input }) => services.backups.set(input.connectionIds)),
    learnt: area.learnt.handler(() => [...services.escalations.learnt()]),
    forget: area.forget.handler(({ input }) => services.escalations.forget(input.learnt)),
  };
}
