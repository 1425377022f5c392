import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildIfStale } from './steps/build.mjs';
import { obtainChromium } from './steps/chromium.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { readJson } from './steps/json-file.mjs';
import { checkNode, modernNode, tool, toolEnvironment } from './steps/node.mjs';
import { root } from './steps/root.mjs';
import { forwardSignals, goOnUnlessStopped, run } from './steps/run.mjs';
import { StepError, runCommand, say, secondsSince } from './steps/say.mjs';
import {
  closingLines,
  sumOfTallies,
  tallyLine,
  tallyOfPlaywright,
  tallyOfStep,
  tallyOfVitest,
} from './steps/tally.mjs';

/**
 * @typedef {import('./steps/tally.mjs').Tally} Tally
 * @typedef {import('./steps/tally.mjs').VitestReport} VitestReport
 * @typedef {import('./steps/tally.mjs').PlaywrightReport} PlaywrightReport
 */

const usage = `npm test [-- PART [FILES]]

  checks    format, types, lint and dead code
  unit      the build and what vitest runs
  e2e       the build and what Playwright runs
  (none)    all of it

FILES narrow "unit" and "e2e" to the test files whose paths contain one of these words.`;

const results = join(root, 'test-results');

/** For the runs of tests: in a run of everything, what fails once has a second chance and is told as flaky by name. */
let wholeRun = {};

/** Each must pass; they need no build. */
const checks = [
  { name: 'Format', args: () => [tool('oxfmt'), '--check'] },
  { name: 'Types', args: () => [tool('typescript')] },
  {
    name: 'Lint',
    args: () => [
      tool('oxlint'),
      '--type-aware',
      '--deny-warnings',
      '--report-unused-disable-directives-severity=error',
    ],
  },
  { name: 'Dead code', args: () => [tool('knip'), '--no-progress'] },
];

/** What ran, in order. @type {Tally[]} */
const tallies = [];

await runCommand(async () => {
  checkNode();
  const [part = 'all', ...files] = process.argv.slice(2);
  if (part === '--help' || part === '-h') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (!['all', 'checks', 'unit', 'e2e'].includes(part)) {
    throw new StepError(`There is no part "${part}". "npm test -- --help" lists the parts.`, 2);
  }
  if (part === 'all') wholeRun = { CI: process.env['CI'] ?? 'true' };
  forwardSignals();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  if (await step('Dependencies', installDependencies)) {
    if (part === 'all' || part === 'checks') {
      for (const { name, args } of checks) await step(name, () => check(args()));
    }
    if (part !== 'checks') {
      const built = await step('Build', buildIfStale);
      if (part !== 'e2e') await suite('Unit and component tests', () => vitest(files));
      if (part !== 'unit' && built) await endToEnd(files);
    }
  }

  const sum = sumOfTallies(tallies);
  for (const line of closingLines(sum)) process.stdout.write(`${line}\n`);
  return sum.failed > 0 ? 1 : 0;
});

/**
 * Does one thing that passes or fails as a whole.
 * @param {string} name
 * @param {() => Promise<unknown>} action fails by throwing a StepError
 * @returns {Promise<boolean>} whether it passed
 */
async function step(name, action) {
  goOnUnlessStopped();
  const startedAt = performance.now();
  let passed = true;
  try {
    await action();
  } catch (error) {
    goOnUnlessStopped();
    if (!(error instanceof StepError)) throw error;
    say(error.message);
    passed = false;
  }
  tallies.push(tallyOfStep(name, passed));
  say(`${passed ? '✓' : '✗'} ${name} (${secondsSince(startedAt)})`);
  return passed;
}

/**
 * Runs many tests and counts them.
 * @param {string} name
 * @param {() => Promise<Tally>} action
 */
async function suite(name, action) {
  goOnUnlessStopped();
  say(`${name} …`);
  const startedAt = performance.now();
  const tally = await action();
  goOnUnlessStopped();
  tallies.push(tally);
  say(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tallyLine(tally)} (${secondsSince(startedAt)})`);
}

/** @param {readonly string[]} args of Node */
async function check(args) {
  const { status, output } = await run(modernNode(), args, { cwd: root, env: toolEnvironment() });
  if (status === 0) return;
  throw new StepError(stripVTControlCharacters(output).trim() || `It ended with status ${status}.`);
}

/** @param {readonly string[]} files */
async function vitest(files) {
  const report = join(results, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run(modernNode(), [tool('vitest'), 'run', ...reporters, ...files], {
    cwd: root,
    // Colours are for a person who looks. (Playwright decides by itself, and complains when it is told.)
    env: { ...toolEnvironment(), ...wholeRun, ...(!process.stdout.isTTY && { NO_COLOR: '1' }) },
    output: 'shown',
  });
  return tallyOfVitest(/** @type {VitestReport | null} */ (readJson(report)), status);
}

/** @param {readonly string[]} files */
async function endToEnd(files) {
  let chromium = '';
  const found = await step('Chromium', async () => {
    chromium = await obtainChromium();
  });
  if (found) await suite('End-to-end tests', () => playwright(chromium, files));
}

/**
 * @param {string} chromium path of the browser
 * @param {readonly string[]} files
 */
async function playwright(chromium, files) {
  const report = join(results, 'playwright.json');
  const { status } = await run(modernNode(), [tool('@playwright/test'), 'test', ...files], {
    cwd: root,
    env: { ...toolEnvironment(), ...wholeRun, SIGNALBOX_TEST_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    output: 'shown',
  });
  return tallyOfPlaywright(/** @type {PlaywrightReport | null} */ (readJson(report)), status);
}
