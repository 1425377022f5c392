import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';

/**
 * @typedef {{
 *   passed: number,
 *   failed: number,
 *   skipped: number,
 *   notes: string[],
 *   failures: string[],
 *   flaky: string[],
 * }} Tally
 *   notes: what was skipped and why; one line each. failures: what failed, by name, as in "unit › FILE › TEST".
 *   flaky: what passed only when it was repeated, in the same form
 */

/** How many failures the closing lines name; of a run that failed as a whole the first ones tell enough. */
const NAMED_MAX = 50;

/**
 * A name of one line.
 * @param {readonly string[]} parts
 */
function named(...parts) {
  return parts
    .map((part) => stripVTControlCharacters(part).replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' › ');
}

/**
 * A tally that counts a step as one.
 * @param {string} name
 * @param {boolean} passed
 * @returns {Tally}
 */
export function tallyOfStep(name, passed) {
  return {
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    skipped: 0,
    notes: [],
    failures: passed ? [] : [name],
    flaky: [],
  };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumOfTallies(tallies) {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.reduce((sum, tally) => sum + tally.skipped, 0),
    notes: tallies.flatMap((tally) => tally.notes),
    failures: tallies.flatMap((tally) => tally.failures),
    flaky: tallies.flatMap((tally) => tally.flaky),
  };
}

/**
 * What a test run ends with, line by line: whoever sees only its end sees what failed. The last line is the tally's.
 * @param {Tally} tally
 * @returns {string[]}
 */
export function closingLines(tally) {
  const unnamed = tally.failures.length - NAMED_MAX;
  return [
    ...tally.notes,
    ...tally.flaky.map((name) => `flaky: ${name}`),
    ...tally.failures.slice(0, NAMED_MAX).map((name) => `failed: ${name}`),
    ...(unnamed > 0 ? [`… and ${unnamed} more failed`] : []),
    tallyLine(tally),
  ];
}

/**
 * How a run went, in one line.
 * @param {Pick<Tally, 'passed' | 'failed' | 'skipped'>} tally
 */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Makes sure that a runner which crashed, or found nothing to run, is a failure whatever it had counted by then.
 * @param {string} part of the test run
 * @param {string} runner
 * @param {Tally} tally
 * @param {number} status what the runner ended with
 * @returns {Tally}
 */
function honest(part, runner, tally, status) {
  if (tally.passed + tally.failed + tally.skipped === 0) {
    return { ...tally, failed: 1, failures: [...tally.failures, named(part, `${runner} ran no tests`)] };
  }
  if (status !== 0 && tally.failed === 0) {
    const sentence = `${runner} ended with status ${status}, although no test failed`;
    return { ...tally, failed: 1, failures: [...tally.failures, named(part, sentence)] };
  }
  return tally;
}

/**
 * What vitest's JSON report says, and its exit status. A test that passed only when repeated has passed.
 * @param {VitestReport | null} report null when it wrote none
 * @param {number} status
 * @returns {Tally}
 *
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} VitestTest
 *   failureMessages: of every attempt, those before the one that passed included
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 */
export function tallyOfVitest(report, status) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, name: named('unit', relative(root, name), test.fullName) })),
  );
  const passed = tests.filter((test) => test.status === 'passed');
  const failed = tests.filter((test) => test.status === 'failed');
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  // A file that could not be loaded, or whose tests could not be prepared.
  const broken = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return honest(
    'unit',
    'vitest',
    {
      passed: passed.length,
      failed: failed.length + broken.length,
      skipped: skipped.length,
      notes: skipped.map((test) => `Skipped: ${test.fullName}`),
      failures: [
        ...failed.map(({ name }) => name),
        ...broken.map(({ name, message }) => named('unit', relative(root, name), message.split('\n')[0] ?? '')),
      ],
      flaky: passed.filter(({ failureMessages }) => failureMessages.length > 0).map(({ name }) => name),
    },
    status,
  );
}

/**
 * What Playwright's JSON report says, and its exit status. A test that passed only when repeated has passed.
 * @param {PlaywrightReport | null} report null when it wrote none
 * @param {number} status
 * @returns {Tally}
 *
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: string, projectName: string, annotations: Annotation[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: Suite[] }} Suite
 *   a suite on top is a file, those in it are what groups its tests
 * @typedef {{ suites: Suite[], errors: { message?: string }[] }} PlaywrightReport
 */
export function tallyOfPlaywright(report, status) {
  const tests = (report?.suites ?? []).flatMap((suite) => testsOf(suite));
  const skipped = tests.filter((test) => test.status === 'skipped');
  /** @type {Map<string, number>} */
  const reasons = new Map();
  for (const { projectName, annotations } of skipped) {
    const reason = annotations.find((annotation) => annotation.type === 'skip')?.description ?? 'no reason given';
    const note = `${projectName}: ${reason}`;
    reasons.set(note, (reasons.get(note) ?? 0) + 1);
  }
  const errors = report?.errors ?? [];
  const failed = tests.filter((test) => test.status === 'unexpected');
  const flaky = tests.filter((test) => test.status === 'flaky');
  return honest(
    'e2e',
    'Playwright',
    {
      passed: tests.filter((test) => test.status === 'expected').length + flaky.length,
      failed: failed.length + errors.length,
      skipped: skipped.length,
      notes: [...reasons].map(([note, count]) => `Skipped ${count} in ${note}`),
      failures: [
        ...failed.map(({ name }) => name),
        ...errors.map(({ message = 'failed outside of a test' }) => named('e2e', message.split('\n')[0] ?? '')),
      ],
      flaky: flaky.map(({ name }) => name),
    },
    status,
  );
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} groups the titles of the suites that it is in
 * @returns {(PlaywrightTest & { name: string })[]} each with its name
 */
function testsOf({ title, specs = [], suites = [] }, groups = []) {
  const within = [...groups, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, name: named(`e2e (${test.projectName})`, ...within, spec.title) })),
  );
  return [...own, ...suites.flatMap((suite) => testsOf(suite, within))];
}
