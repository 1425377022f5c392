import { firstModel } from './001-first-model';
import { keptNotices } from './002-notices';
import { healthState } from './003-health';
import { listedModels } from './004-listed-models';
import { routing } from './005-routing';
import { limitsAndAttempts } from './006-limits-and-attempts';
import { agentsAndTools } from './007-agents-and-tools';
import { tasks } from './008-tasks';
import { attachmentsAndSchedules } from './009-attachments-and-schedules';
import { branches } from './010-branches';
import { history } from './011-history';
import { searchChanges } from './012-search';
import { conversationOrigins } from './013-conversation-origins';
import { chatOptions } from './014-chat-options';
import { snippets } from './015-snippets';
import { contextCuts } from './016-context-cuts';
import { answerSteps } from './017-answer-steps';
import { pictures } from './018-pictures';
import type { Migration } from './migration';

/** Every migration there is, in order. */
export const migrations: readonly Migration[] = [
  firstModel,
  keptNotices,
  healthState,
  listedModels,
  routing,
  limitsAndAttempts,
  agentsAndTools,
  tasks,
  attachmentsAndSchedules,
  branches,
  history,
  searchChanges,
  conversationOrigins,
  chatOptions,
  snippets,
  contextCuts,
  answerSteps,
  pictures,
];
