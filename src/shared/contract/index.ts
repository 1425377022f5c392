import { app } from './app';
import { certification } from './certification';
import { chat } from './chat';
import { claude } from './claude';
import { claudeCode } from './claude-code';
import { connections } from './connections';
import { discovery } from './discovery';
import { settings } from './settings';
import { transfer } from './transfer';
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
  vault,
};
export type Contract = typeof contract;
