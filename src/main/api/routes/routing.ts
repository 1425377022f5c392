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
  { rules, logicalModels, backups, escalations, ruleViews, outlook, testEntries }: RoutingServices,
) {
  return {
    rules: area.rules.handler(() => ruleViews()),
    addRule: area.addRule.handler(({ input }) => rules.add(input)),
    updateRule: area.updateRule.handler(({ input }) => rules.update(input)),
    removeRule: area.removeRule.handler(({ input }) => rules.remove(input.id)),
    undoRemoveRule: area.undoRemoveRule.handler(({ input }) => rules.undoRemove(input.id)),
    moveRule: area.moveRule.handler(({ input }) => rules.move(input.id, input.beforeId)),
    testEntries: area.testEntries.handler(({ input: { ruleId } }) => {
      const rule = ruleId === undefined ? undefined : rules.find(ruleId);
      if (rule === null) throw noSuchRule();
      return testEntries(rule ? [rule] : rules.list());
    }),
    outlook: area.outlook.handler(({ input }) => outlook(input.assume)),
    logicalModels: area.logicalModels.handler(() => logicalModels.list()),
    addLogicalModel: area.addLogicalModel.handler(({ input }) => logicalModels.add(input)),
    updateLogicalModel: area.updateLogicalModel.handler(({ input }) => logicalModels.update(input)),
    removeLogicalModel: area.removeLogicalModel.handler(({ input }) => logicalModels.remove(input.id)),
    undoRemoveLogicalModel: area.undoRemoveLogicalModel.handler(({ input }) => logicalModels.undoRemove(input.id)),
    backups: area.backups.handler(() => backups.list()),
    setBackups: area.setBackups.handler(({ input }) => backups.set(input.connectionIds)),
    learnt: area.learnt.handler(() => [...escalations.learnt()]),
    forget: area.forget.handler(({ input }) => escalations.forget(input.learnt)),
  };
}
