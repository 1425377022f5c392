import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') return { url: standIn, shortCircuit: true };
    // The sources name their neighbours without an ending; Node itself wants one.
    if (specifier.startsWith('.') && context.parentURL?.endsWith('.ts')) {
      const url = new URL(`${specifier}.ts`, context.parentURL);
      if (existsSync(url)) return { url: url.href, shortCircuit: true };
    }
    return next(specifier, context);
  },
});

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.';
const root = isAbsolute(folder) ? folder : resolve(process.cwd(), folder);
/** @type {{ main: string }} */
const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// Electron's own argv: the program, the folder, what follows.
process.argv = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
/** @type {typeof import('./lifecycle')} */
const { begin } = await import(new URL('./lifecycle.ts', import.meta.url).href);
begin(root);
await import(pathToFileURL(join(root, main)).href);
