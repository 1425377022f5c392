import { buildIfStale } from './steps/build.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { checkNode } from './steps/node.mjs';
import { forwardSignals } from './steps/run.mjs';
import { runCommand } from './steps/say.mjs';

await runCommand(async () => {
  checkNode();
  forwardSignals();
  await installDependencies();
  await buildIfStale({ always: true });
  return 0;
});
