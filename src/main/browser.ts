import { t } from '../shared/language/t';
import { join } from 'node:path';
import { version } from '../../package.json';
import { createApp } from './app';
import { createLog, type Log } from './log/log';
import { redact } from './log/redact';
import { HostRefusal } from './platform/host-refusal';
import { startBrowserHost } from './platform/node/browser-host';
import { endOnce } from './platform/node/end-once';
import { lockHome } from './storage/instance-lock';
import { StartRefusal } from './storage/start-refusal';

const tell = (sentence: string): void => void process.stderr.write(`${redact(sentence)}\n`);

let log: Log | null = null;
/** What nobody was told of elsewhere: written down, and said in a line where there is no log yet. */
const onDefect = (error: unknown): void => {
  if (log) log.error('something went wrong in the browser-window host', { error });
  else tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
};

function refuseToStart(error: unknown): void {
  if (error instanceof HostRefusal || error instanceof StartRefusal) {
    tell(`${error.sentence}\n${error.advice}`);
    return;
  }
  onDefect(error);
  tell(
    `${t('Signalbox could not start because of an error of its own.')}\n${t('The log in its data folder says more.')}`,
  );
}

process.on('unhandledRejection', onDefect);
// A closed terminal must not end the app in the middle of an answer.
process.stdout.on('error', onDefect);
process.stderr.on('error', () => undefined);

/** Nothing runs yet that a signal would have to wait for. */
let endNow: (status?: number) => void = () => process.exit(0);
// From the beginning: whoever reads the ready line may end it in the same moment.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => endNow());

try {
  const host = await startBrowserHost({
    argv: process.argv.slice(2),
    env: process.env,
    version,
    rendererRoot: join(import.meta.dirname, '../renderer'),
    lockHome,
    createApp: async (platform) => {
      log = createLog(platform.home);
      const app = await createApp(platform);
      // Whoever started it at a terminal may not open a window for long.
      for (const { sentence, advice } of app.foundAtStart) tell(`${sentence} ${advice}`);
      return app;
    },
    printLine: (line) => void process.stdout.write(`${line}\n`),
    tell,
    onDefect,
    onWindowClosed: () => endNow(),
  });
  // Null: the first start goes on, this one has said what it had to say.
  if (host !== null) {
    endNow = endOnce({ end: () => host.end(), exit: (code) => process.exit(code), onDefect });
    process.on('uncaughtException', (error) => {
      onDefect(error);
      tell(t('Signalbox met an error that it cannot go on from. What was being written is saved; start it again.'));
      endNow(1);
    });
  }
} catch (error) {
  refuseToStart(error);
  process.exit(1);
}
