import { relative } from 'node:path';
import process from 'node:process';
import { loadNow } from './support/machine';
import { keep } from './support/results';
import { tableText, type Bench, type Effort } from './support/table';
import { chromiumVersion } from './support/window';

/** The benches by name, in the order in which they run. */
const BENCHES: Readonly<Record<string, { readonly load: () => Promise<Bench>; readonly inWindow: boolean }>> = {
  bundle: { load: async () => (await import('./bundle')).bundle, inWindow: true },
  start: { load: async () => (await import('./start')).start, inWindow: true },
  'start-with-tasks': { load: async () => (await import('./start-with-tasks')).startWithTasks, inWindow: true },
  'added-to-a-direct-call': { load: async () => (await import('./added-to-a-direct-call')).added, inWindow: false },
  plan: { load: async () => (await import('./plan')).planning, inWindow: false },
  walk: { load: async () => (await import('./walk')).walk, inWindow: false },
  queue: { load: async () => (await import('./queue')).queue, inWindow: false },
  search: { load: async () => (await import('./search')).search, inWindow: false },
  'long-conversation': {
    load: async () => (await import('./long-conversation')).longConversation,
    inWindow: true,
  },
  'ai-configuration': { load: async () => (await import('./ai-configuration')).aiConfiguration, inWindow: true },
  streaming: { load: async () => (await import('./streaming')).streaming, inWindow: true },
};

const USAGE = `npm run bench [-- NAME … [--quick]]

  ${Object.keys(BENCHES).join('\n  ')}

Without a name all of them run. --quick takes a few rounds only and keeps nothing.`;

const FULL: Effort = { rounds: (full) => full };
const QUICK: Effort = { rounds: (full) => Math.max(2, Math.ceil(full / 10)) };

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function runAll(): Promise<number> {
  const given = process.argv.slice(2);
  const isQuick = given.includes('--quick');
  const named = given.filter((word) => word !== '--quick');
  const unknown = named.find((name) => !(name in BENCHES));
  if (unknown !== undefined) {
    say(USAGE);
    return ['--help', '-h'].includes(unknown) ? 0 : 2;
  }
  for (const [name, { load, inWindow }] of Object.entries(BENCHES)) {
    if (named.length > 0 && !named.includes(name)) continue;
    say(`Measuring ${name} …`);
    const before = loadNow();
    const tables = await (await load())(isQuick ? QUICK : FULL);
    for (const table of tables) say(tableText(table));
    const run = {
      name,
      tables,
      load: [before, loadNow()] as const,
      chromium: inWindow ? await chromiumVersion() : null,
    };
    if (!isQuick) say(`Kept in ${relative(process.cwd(), keep(run))}`);
  }
  return 0;
}

process.exitCode = await runAll();
