import { agents } from './agents';
import { app } from './app';
import { certification } from './certification';
import { chat } from './chat';
import { chatFiles } from './chat-files';
import { claude } from './claude';
import { claudeCode } from './claude-code';
import { connections } from './connections';
import { context } from './context';
import { discovery } from './discovery';
import { history } from './history';
import { limits } from './limits';
import { quickAsk } from './quick-ask';
import { routing } from './routing';
import { search } from './search';
import { settings } from './settings';
import { tasks } from './tasks';
import { tools } from './tools';
import { transfer } from './transfer';
import { usage } from './usage';
import { vault } from './vault';

/** Everything that the window may ask of main. There is no other way across. */
export const contract = {
  app,
  settings,
  connections,
  claude,
  claudeCode,
  discovery,
  certification,
  transfer,
  chat,
  chatFiles,
  context,
  history,
  search,
  routing,
  limits,
  quickAsk,
  agents,
  tools,
  tasks,
  usage,
  vault,
};
export type Contract = typeof contract;
