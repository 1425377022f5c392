import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const isFolder = (specifier: string, from: string | undefined): boolean =>
  !existsSync(new URL(`${specifier}.ts`, from)) && existsSync(new URL(`${specifier}/index.ts`, from));

const PATH_OF = '?modulePath';

// Lets a child process run the sources as they are: Node strips the types, and this finds "./file" as "./file.ts" or
// "./file/index.ts", and the path of a module that a thread runs.
registerHooks({
  resolve(specifier, context, next) {
    const bare = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') && !/\.[a-z]+$/.test(specifier);
    if (bare && specifier.endsWith(PATH_OF)) {
      return next(`${specifier.slice(0, -PATH_OF.length)}.ts${PATH_OF}`, context);
    }
    if (bare && isFolder(specifier, context.parentURL)) return next(`${specifier}/index.ts`, context);
    return next(bare ? `${specifier}.ts` : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith(PATH_OF)) return next(url, context);
    const path = fileURLToPath(url.slice(0, -PATH_OF.length));
    return { format: 'module', source: `export default ${JSON.stringify(path)};`, shortCircuit: true };
  },
});
