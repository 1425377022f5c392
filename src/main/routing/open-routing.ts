import type { EntryTest, RuleView } from '../../shared/contract/routing';
import type { ConnectionTestRun } from '../../shared/domain/connection-test';
import type { Assumption, Outlook } from '../../shared/domain/route';
import type { RoutingRule } from '../../shared/domain/rule';
import type { ConnectionRepository } from '../connections/connection-repository';
import type { EventBus } from '../events/event-bus';
import type { Db } from '../storage/statement';
import { BackupRepository } from './backups/backup-repository';
import { Backups } from './backups/backups';
import { ConnectedRows } from './connected-rows';
import { testEntries } from './entry-tests';
import { LogicalModelRepository } from './logical-models/logical-model-repository';
import { LogicalModels } from './logical-models/logical-models';
import { outlook } from './outlook';
import { Planner, type PlannerParts } from './planner';
import { RoutingNews } from './routing-news';
import { RuleRepository } from './rules/rule-repository';
import { Rules } from './rules/rules';
import { ruleViews } from './rule-views';

/** What {@link openRouting} needs beside what it makes itself. */
export interface RoutingParts extends Omit<PlannerParts, 'rows' | 'rules' | 'logicalModels' | 'backups' | 'events'> {
  readonly db: Db;
  readonly rows: ConnectionRepository;
  readonly events: EventBus;
  /** Runs Test connection to its end. */
  readonly test: (connectionId: string) => Promise<ConnectionTestRun>;
  readonly onDefect: (error: unknown) => void;
}

/** What decides where work goes, put together. */
export interface Routing {
  readonly rules: Rules;
  readonly logicalModels: LogicalModels;
  readonly backups: Backups;
  readonly planner: Planner;
  readonly news: RoutingNews;
  ruleViews(): RuleView[];
  outlook(assume: readonly Assumption[]): Outlook[];
  testEntries(rules: readonly RoutingRule[]): Promise<EntryTest[]>;
  /** Saves what was counted. */
  dispose(): void;
}

/** Opens rules, logical models and backups as they were kept, and plans by them. */
export function openRouting({ db, rows: repository, test, onDefect, ...parts }: RoutingParts): Routing {
  const rows = new ConnectedRows(repository);
  const hasConnection = (id: string): boolean => rows.has(id);
  const news = new RoutingNews(parts.events);
  const { now, levels, health } = parts;
  const logicalModels = new LogicalModels({ repository: new LogicalModelRepository(db), hasConnection, news, now });
  const backups = new Backups(new BackupRepository(db), hasConnection, news);
  const rules = new Rules({
    repository: new RuleRepository(db),
    known: { hasConnection, hasLogicalModel: (id) => logicalModels.byId.has(id) },
    news,
    now,
    onDefect,
  });
  const planner = new Planner({ ...parts, rows, rules, logicalModels, backups });
  return {
    rules,
    logicalModels,
    backups,
    planner,
    news,
    ruleViews: () => ruleViews(rules, planner),
    outlook: (assume) => outlook(planner, assume),
    testEntries: (tried) =>
      testEntries(tried, {
        rows,
        logicalModels,
        test,
        listed: (id) => levels.listed(id),
        unavailableModels: (id) => health.stateOf(id).unavailableModels,
      }),
    dispose() {
      planner.dispose();
      rules.dispose();
      news.dispose();
    },
  };
}
