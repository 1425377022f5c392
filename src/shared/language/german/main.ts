import { common } from './common';
import { long } from './long';
import { mainChat } from './main-chat';
import { mainConnections } from './main-connections';
import { mainProviders } from './main-providers';
import { mainStorage } from './main-storage';
import { mainTasks } from './main-tasks';
import { mainWork } from './main-work';
import { platform } from './platform';
import { sharedWords } from './shared-words';

/** What main says in German. Read only where German is spoken. */
export const mainWords = {
  ...common,
  ...long,
  ...mainChat,
  ...mainConnections,
  ...mainProviders,
  ...mainStorage,
  ...mainTasks,
  ...mainWork,
  ...platform,
  ...sharedWords,
} as const;
export type MainWords = typeof mainWords;
