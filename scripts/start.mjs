import { join } from 'node:path';
import { buildIfStale } from './steps/build.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { electronHindrance, obtainElectron } from './steps/electron.mjs';
import { checkNode, modernNode } from './steps/node.mjs';
import { root } from './steps/root.mjs';
import { forwardSignals, goOnUnlessStopped, run } from './steps/run.mjs';
import { runCommand, say } from './steps/say.mjs';
import { startOptions, usage } from './steps/start-options.mjs';

await runCommand(async () => {
  checkNode();
  // npm moves to the project's folder; the person's own is in INIT_CWD.
  const options = startOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  forwardSignals();
  await installDependencies();
  const node = modernNode();
  await buildIfStale();
  goOnUnlessStopped();
  if (!options.browser) {
    const electron = electronHindrance() ?? (await obtainElectron());
    if ('path' in electron) return startElectron(electron.path, options.hostArguments);
    say(`Signalbox opens in a browser window: Electron does not run here, because ${electron.reason}.`);
  }
  say('Starting Signalbox …');
  const host = join(root, 'out', 'main', 'browser.js');
  // Node keeps what it compiled: from the second start on the app is there sooner.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'signalbox') };
  return (await run(node, [host, ...options.hostArguments], { output: 'shown', env })).status;
});

/**
 * @param {string} path Electron's program
 * @param {readonly string[]} hostArguments
 */
async function startElectron(path, hostArguments) {
  say('Starting Signalbox …');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) say('Electron runs without its sandbox, because it is started as root.');
  const args = [root, ...(asRoot ? ['--no-sandbox'] : []), ...hostArguments];
  return (await run(path, args, { output: 'shown' })).status;
}
