import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../scripts/steps/root.mjs';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const asked = Object.keys(packages['node_modules/@anthropic-ai/claude-agent-sdk']?.optionalDependencies ?? {});

// The person's own Claude Code is used. A new system in the SDK's list needs a row under "overrides" in package.json.
test('no program of Claude Code is installed with its SDK, for any system', () => {
  expect(asked.length).toBeGreaterThanOrEqual(8);
  const installed = asked.map((name) => packages[`node_modules/${name}`]?.name);
  expect(new Set(installed)).toEqual(new Set(['noop-package']));
});
