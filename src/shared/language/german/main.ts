import { common } from './common';
import { conversationFiles } from './conversation-files';
import { long } from './long';
import { mainCertification } from './main-certification';
import { mainChat } from './main-chat';
import { mainChatFiles } from './main-chat-files';
import { mainClaudeCode } from './main-claude-code';
import { mainConnections } from './main-connections';
import { mainFailures } from './main-failures';
import { mainInput } from './main-input';
import { mainModels } from './main-models';
import { mainPractice } from './main-practice';
import { mainProviders } from './main-providers';
import { mainRouting } from './main-routing';
import { mainStart } from './main-start';
import { mainStorage } from './main-storage';
import { mainTasks } from './main-tasks';
import { mainTools } from './main-tools';
import { mainVault } from './main-vault';
import { mainWork } from './main-work';
import { platform } from './platform';
import { sharedWords } from './shared-words';

/** What main says in German. Read only where German is spoken. */
export const mainWords = {
  ...common,
  ...conversationFiles,
  ...long,
  ...mainCertification,
  ...mainChat,
  ...mainChatFiles,
  ...mainClaudeCode,
  ...mainConnections,
  ...mainFailures,
  ...mainInput,
  ...mainModels,
  ...mainPractice,
  ...mainProviders,
  ...mainRouting,
  ...mainStart,
  ...mainStorage,
  ...mainTasks,
  ...mainTools,
  ...mainVault,
  ...mainWork,
  ...platform,
  ...sharedWords,
} as const;
export type MainWords = typeof mainWords;
