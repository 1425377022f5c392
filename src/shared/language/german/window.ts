import { agents } from './agents';
import { aiConfiguration } from './ai-configuration';
import { app } from './app';
import { certifiedModels } from './certified-models';
import { chat } from './chat';
import { common } from './common';
import { conversationFiles } from './conversation-files';
import { composer } from './composer';
import { connect } from './connect';
import { firstStart } from './first-start';
import { limitsAndBackups } from './limits-and-backups';
import { localServers } from './local-servers';
import { long } from './long';
import { markdown } from './markdown';
import { playbooks } from './playbooks';
import { quickAsk } from './quick-ask';
import { routingRules } from './routing-rules';
import { search } from './search';
import { settings } from './settings';
import { sharedWords } from './shared-words';
import { shippedAgents } from './shipped-agents';
import { state } from './state';
import { tasks } from './tasks';
import { ui } from './ui';
import { usage } from './usage';

/** What the window says in German. Fetched only where German is spoken. */
export const windowWords = {
  ...agents,
  ...aiConfiguration,
  ...app,
  ...certifiedModels,
  ...chat,
  ...common,
  ...conversationFiles,
  ...composer,
  ...connect,
  ...firstStart,
  ...limitsAndBackups,
  ...localServers,
  ...long,
  ...markdown,
  ...playbooks,
  ...quickAsk,
  ...routingRules,
  ...search,
  ...settings,
  ...sharedWords,
  ...shippedAgents,
  ...state,
  ...tasks,
  ...ui,
  ...usage,
} as const;
export type WindowWords = typeof windowWords;
