import { join } from 'node:path';
import { buildIfStale } from './steps/build.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { checkNode, modernNode, tool, toolEnvironment } from './steps/node.mjs';
import { root } from './steps/root.mjs';
import { forwardSignals, run } from './steps/run.mjs';
import { runCommand } from './steps/say.mjs';

// Makes installers for this system into dist/. Options go to electron-builder: "npm run package -- --dir".
await runCommand(async () => {
  checkNode();
  forwardSignals();
  await installDependencies();
  await buildIfStale();
  const config = join(root, 'electron-builder.config.mjs');
  const args = [tool('electron-builder'), '--config', config, '--publish', 'never', ...process.argv.slice(2)];
  return (await run(modernNode(), args, { cwd: root, env: toolEnvironment(), output: 'shown' })).status;
});
