/**
 * Starts a fake service from the command line and prints its base URL as one line:
 *   node test/support/fake-services/run.ts [wire] [--key KEY] [--answer TEXT] [--rate TOKENS_PER_SECOND] [--any-model] [--dialect NAME]
 * `POST <origin>/__control` changes it while it runs, for example with {"behave":"overloaded"}; see control.ts.
 */
import { registerHooks } from 'node:module';
import { parseArgs } from 'node:util';
import { z } from 'zod';

// Imports are written without extension, for the bundler; plain Node wants one.
registerHooks({
  resolve(specifier, context, next) {
    const bare = specifier.startsWith('.') && !/\.[a-z]+$/.test(specifier);
    return next(bare ? `${specifier}.ts` : specifier, context);
  },
});
const { startFakeService } = await import('./start-fake-service');
const { DIALECTS } = await import('./dialects');
const { WIRES } = await import('./wire');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    answer: { type: 'string' },
    rate: { type: 'string' },
    'any-model': { type: 'boolean', default: false },
    dialect: { type: 'string', default: 'openai' },
  },
});
const service = await startFakeService({
  wire: z.enum(WIRES).parse(positionals[0] ?? 'openai-chat'),
  dialect: z.enum(DIALECTS).parse(values.dialect),
  anyModel: values['any-model'],
  control: true,
  ...(values.key === undefined ? {} : { apiKey: values.key }),
});
if (values.answer !== undefined) {
  service.answers(values.answer, values.rate === undefined ? {} : { tokensPerSecond: Number(values.rate) });
}
process.stdout.write(`${service.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.close());
