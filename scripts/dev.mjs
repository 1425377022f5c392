import { join } from 'node:path';
import { forgetBuild } from './steps/build.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { electronHindrance, obtainElectron } from './steps/electron.mjs';
import { checkNode, modernNode, tool, toolEnvironment } from './steps/node.mjs';
import { root } from './steps/root.mjs';
import { forwardSignals, run } from './steps/run.mjs';
import { runCommand, say } from './steps/say.mjs';
import { startOptions, usage } from './steps/start-options.mjs';

// The app from its sources: a change of the window shows at once, a change of main starts main anew.
await runCommand(async () => {
  checkNode();
  const options = startOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (options.help) {
    process.stdout.write(`${usage.replaceAll('npm start', 'npm run dev')}\n`);
    return 0;
  }
  forwardSignals();
  await installDependencies();
  const electron = options.browser ? null : (electronHindrance() ?? (await obtainElectron()));
  if (electron && 'path' in electron) {
    forgetBuild();
    const env = { ...toolEnvironment(), ELECTRON_EXEC_PATH: electron.path };
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--noSandbox'] : [];
    const args = [tool('electron-vite'), 'dev', '--watch', ...asRoot, '--', ...options.hostArguments];
    return (await run(modernNode(), args, { cwd: root, env, output: 'shown' })).status;
  }
  if (electron) say(`The window is served for a browser: Electron does not run here, because ${electron.reason}.`);
  const script = join(root, 'scripts', 'steps', 'dev-window.mjs');
  return (
    await run(modernNode(), [script, ...options.hostArguments], { cwd: root, env: toolEnvironment(), output: 'shown' })
  ).status;
});
