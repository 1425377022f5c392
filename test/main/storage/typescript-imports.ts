import { registerHooks } from 'node:module';

// Lets a child process run the sources as they are: Node strips the types, and this finds "./file" as "./file.ts".
registerHooks({
  resolve(specifier, context, next) {
    const bare = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') && !/\.[a-z]+$/.test(specifier);
    return next(bare ? `${specifier}.ts` : specifier, context);
  },
});
