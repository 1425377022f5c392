import { join } from 'node:path';
import { titleFrom } from '../shared/titles';
import { t } from '../shared/language/t';
import { AgentRepository } from './agents/agent-repository';
import { AgentRoster } from './agents/agent-roster';
import { Agents } from './agents/agents';
import { shippedAgents } from './agents/shipped/all';
import type { Attachments } from './attachments/attachments';
import type { AccessBuilder } from './connections/access';
import { QuestionsToPrimary } from './connections/ask-primary';
import type { ClaudeLevels } from './connections/claude-levels';
import type { ConnectionRepository } from './connections/connection-repository';
import { hasUsableCredential } from './connections/connection-view';
import type { Connections } from './connections/connections';
import type { Outcomes } from './connections/outcomes';
import type { EventBus } from './events/event-bus';
import type { Connectivity } from './health/connectivity';
import type { HealthBook } from './health/health-book';
import type { Limits } from './limits/limits';
import type { Log } from './log/log';
import type { Notices } from './notices';
import type { Platform } from './platform/platform';
import type { Surroundings } from './programs/surroundings';
import { openRouter } from './routing/open-router';
import { openRouting } from './routing/open-routing';
import { ScheduleRepository } from './schedules/schedule-repository';
import { Schedules } from './schedules/schedules';
import type { SettingsService } from './settings/settings-service';
import { atomically, type Db } from './storage/statement';
import { TaskNotes } from './task-notes';
import { StepRepository } from './tasks/step-repository';
import { TaskRepository } from './tasks/task-repository';
import { Tasks } from './tasks/tasks';
import { openTools } from './tools/open-tools';
import type { UsageLedger } from './usage/usage-ledger';
import type { Vault } from './vault/vault';

/** Milliseconds from the start until tasks that it found waiting begin: the window stands by then. */
const LEFT_AFTER_MS = 1500;

/** What work in the background stands on: all that was composed before it. */
export interface Ground {
  readonly platform: Platform;
  readonly about: Surroundings;
  readonly log: Log;
  readonly db: Db;
  readonly events: EventBus;
  readonly notices: Notices;
  readonly settings: SettingsService;
  readonly vault: Vault;
  readonly rows: ConnectionRepository;
  readonly access: AccessBuilder;
  readonly health: HealthBook;
  readonly outcomes: Outcomes;
  readonly connectivity: Connectivity;
  readonly levels: ClaudeLevels;
  readonly connections: Connections;
  readonly ledger: UsageLedger;
  readonly limits: Limits;
  readonly attachments: Attachments;
  readonly isInFront: () => boolean;
  readonly now: () => number;
}

/** Builds what tasks are made of: agents, tools, rules, the router, schedules, and the tasks themselves. */
export function composeWork(ground: Ground) {
  const { db, events, vault, rows, health, settings, log, now, ledger, limits, levels, attachments } = ground;
  const defect = (words: string) => (error: unknown) => log.error(words, { error });

  const agents = new Agents({
    rows: new AgentRepository(db),
    shipped: shippedAgents,
    events,
    renamed: (from, to) => routing.rules.agentRenamed(from, to),
    now,
  });
  const routing = openRouting({
    db,
    rows,
    events,
    hasUsableCredential: (row) => hasUsableCredential(row, vault),
    health,
    limits,
    levels,
    escalations: () => opened.escalations.active(),
    agents: () => agents.all(),
    settings: () => settings.current(),
    test: (id) => ground.connections.test(id),
    now,
    onDefect: defect('what rules came to could not be kept'),
  });
  const opened = openRouter({
    db,
    routing,
    rows,
    access: ground.access,
    health,
    outcomes: ground.outcomes,
    gate: limits,
    ledger,
    levels,
    isOnline: () => ground.connectivity.look(),
    settings: () => settings.current(),
    now,
    onBadRequest: ({ reason, status, serviceWords }) =>
      log.error('a service refused what was asked of it', { reason, status, words: serviceWords }),
    onDefect: defect('what escalation learnt could not be kept'),
  });
  const tools = openTools({
    db,
    vault,
    events,
    about: ground.about,
    workFolder: join(ground.platform.home, 'tools'),
    appVersion: ground.platform.version,
    now,
  });
  const askPrimary = new QuestionsToPrimary({
    connections: rows,
    access: ground.access,
    levels,
    breakers: health.breakers,
    gate: limits,
    ledger,
    outcomes: ground.outcomes,
    patience: () => {
      const { firstTokenSeconds, stallSeconds } = settings.current();
      return { firstTokenMs: firstTokenSeconds * 1000, stallMs: stallSeconds * 1000 };
    },
    now,
    onDefect: defect('Primary could not be asked which agent fits'),
  });
  const tasks = new Tasks({
    stores: {
      tasks: new TaskRepository(db),
      steps: new StepRepository(db),
      transaction: (work) => ledger.together((all) => atomically(db, all), work),
    },
    router: opened.router,
    toolBoxes: tools.boxes,
    roster: new AgentRoster(agents, askPrimary),
    contents: attachments,
    ledger,
    events,
    notify: (notice) => ground.notices.add(notice),
    kindOf: (id) => rows.find(id)?.kind ?? null,
    goodNewsAt: (id) =>
      Math.max(
        health.stateOf(id).lastSuccessAt ?? 0,
        health.accessChangedAt(id),
        limits.setAt(id),
        ground.connectivity.backAt,
      ),
    allowTool: (agent, serverId, tool) => agents.stopAsking(agent, { serverId, tool }),
    leftAfterMs: LEFT_AFTER_MS,
    now,
    onDefect: defect('a task could not go on'),
  });
  const schedules = new Schedules({
    rows: new ScheduleRepository(db),
    create: (task) => void tasks.create(task),
    attachment: (id) => attachments.find(id),
    titleOf: (prompt) => titleFrom(prompt, t('New task')),
    events,
    now,
    onDefect: defect('a schedule could not be met'),
  });
  const taskNotes = new TaskNotes({
    events,
    notify: (note, clicked) => ground.platform.notify(note, clicked),
    isInFront: ground.isInFront,
    isOn: () => settings.current().taskNotifications,
    now,
  });
  return {
    agents,
    routing,
    router: opened.router,
    escalations: opened.escalations,
    tools,
    attachments,
    tasks,
    schedules,
    /** Goes on with what an earlier run left, and with what is due. */
    begin(): void {
      tasks.begin();
      schedules.begin();
      attachments.tidy().catch(defect('attachments that nothing uses could not be removed'));
    },
    /** In the reverse order. What is under way is saved, to go on at the next start. */
    async dispose(): Promise<void> {
      taskNotes.dispose();
      schedules.dispose();
      await tasks.dispose();
      await attachments.dispose();
      await tools.dispose();
      opened.dispose();
      routing.dispose();
    },
  };
}
