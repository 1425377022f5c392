import { join } from 'node:path';
import { buildIfStale } from './steps/build.mjs';
import { obtainChromium } from './steps/chromium.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { checkNode, modernNode, tool, toolEnvironment } from './steps/node.mjs';
import { root } from './steps/root.mjs';
import { forwardSignals, goOnUnlessStopped, run } from './steps/run.mjs';
import { StepError, runCommand } from './steps/say.mjs';

// Measures the app as it is built: test/bench/run.ts, with the options that this command was given.
await runCommand(async () => {
  checkNode();
  forwardSignals();
  await installDependencies();
  await buildIfStale();
  // Told to the bundled benches, which are in no place to look for it from.
  const env = { ...toolEnvironment(), SIGNALBOX_TEST_CHROMIUM: await obtainChromium() };
  const config = join(root, 'scripts', 'steps', 'bench.vite.config.mjs');
  const bundling = await run(modernNode(), [tool('vite'), 'build', '--logLevel', 'warn', '--config', config], {
    cwd: root,
    env,
  });
  goOnUnlessStopped();
  if (bundling.status !== 0) throw new StepError(`${bundling.output.trim()}\nThe benchmarks could not be built.`);
  const args = [join(root, 'out', 'bench', 'run.js'), ...process.argv.slice(2)];
  return (await run(modernNode(), args, { cwd: root, env, output: 'shown' })).status;
});
