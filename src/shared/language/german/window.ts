import { agents } from './agents';
import { aiConfiguration } from './ai-configuration';
import { app } from './app';
import { chat } from './chat';
import { common } from './common';
import { composer } from './composer';
import { connect } from './connect';
import { localServers } from './local-servers';
import { long } from './long';
import { markdown } from './markdown';
import { playbooks } from './playbooks';
import { quickAsk } from './quick-ask';
import { routingRules } from './routing-rules';
import { settings } from './settings';
import { sharedWords } from './shared-words';
import { state } from './state';
import { tasks } from './tasks';
import { ui } from './ui';
import { usage } from './usage';

/** What the window says in German. Fetched only where German is spoken. */
export const windowWords = {
  ...agents,
  ...aiConfiguration,
  ...app,
  ...chat,
  ...common,
  ...composer,
  ...connect,
  ...localServers,
  ...long,
  ...markdown,
  ...playbooks,
  ...quickAsk,
  ...routingRules,
  ...settings,
  ...sharedWords,
  ...state,
  ...tasks,
  ...ui,
  ...usage,
} as const;
export type WindowWords = typeof windowWords;
