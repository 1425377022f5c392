import { join } from 'node:path';
import { installDependencies } from './steps/dependencies.mjs';
import { checkNode, modernNode, tool, toolEnvironment } from './steps/node.mjs';
import { root } from './steps/root.mjs';
import { forwardSignals, goOnUnlessStopped, run } from './steps/run.mjs';
import { StepError, runCommand } from './steps/say.mjs';

// Judges the level picker on labelled sets, beside length alone: test/bench/level-picker.ts, with the files given.
await runCommand(async () => {
  checkNode();
  forwardSignals();
  await installDependencies();
  const env = toolEnvironment();
  const config = join(root, 'scripts', 'steps', 'bench.vite.config.mjs');
  const args = [tool('vite'), 'build', '--logLevel', 'warn', '--config', config];
  const bundling = await run(modernNode(), args, { cwd: root, env });
  goOnUnlessStopped();
  if (bundling.status !== 0) throw new StepError(`${bundling.output.trim()}\nThe judge could not be built.`);
  const judge = [join(root, 'out', 'bench', 'level-picker.js'), ...process.argv.slice(2)];
  return (await run(modernNode(), judge, { cwd: root, env, output: 'shown' })).status;
});
